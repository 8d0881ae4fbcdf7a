namespace Samkop.Procurement.Public;

/// <summary>Notices and open data of a case as files, for those who hold the server.</summary>
public interface IProcurementExports
{
    /// <summary>The case that the text means: its id, or its register number.</summary>
    Task<CaseId?> FindAsync(string text, CancellationToken ct);

    /// <summary>The notice of that form: as announced when it was, else as it would be sent now.</summary>
    /// <exception cref="ArgumentException">The form is not written, or not for this case.</exception>
    Task<byte[]> NoticeAsync(CaseId one, string subtype, CancellationToken ct);

    /// <summary>The package of open data, or <see langword="null"/> when nothing is announced.</summary>
    Task<byte[]?> OcdsAsync(CaseId one, CancellationToken ct);
}
