using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Records.Public;

/// <summary>One time that protected material was seen.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who; <see langword="null"/> for a job.</param>
/// <param name="Reader">Name of the job, or empty.</param>
/// <param name="About">What.</param>
/// <param name="Entity">Whose.</param>
/// <param name="Purpose">What was seen and on which ground.</param>
public sealed record ReadEntry(Instant At, PersonId? Person, string Reader, ObjectRef About, LegalEntityId Entity, string Purpose);

/// <summary>
/// The log of who has seen protected material: protected invoices, secret records, identities under protection.
/// Written before the material is shown, so that nothing is seen unlogged.
/// </summary>
public interface IReadLog
{
    /// <summary>Notes that the actor of this request sees the object now. A refusal means: do not show it.</summary>
    Task<Result<Done>> NoteAsync(ObjectRef about, LegalEntityId entity, string purpose, CancellationToken ct);

    /// <summary>Notes it inside a transaction that is open already; the caller's audit note counts for the commit.</summary>
    Task NoteAsync(WriteSession session, Actor reader, ObjectRef about, LegalEntityId entity, string purpose, CancellationToken ct);

    /// <summary>A page of the entries within a scope, newest first, for auditors and registrars. The caller has asked the gate.</summary>
    Task<Paged<ReadEntry>> LatestAsync(Scope scope, string? place, int size, CancellationToken ct);
}
