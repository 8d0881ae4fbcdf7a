using System.Reflection;
using Samkop.Kernel.Work;
using Xunit.Sdk;
using Xunit.v3;

namespace Samkop.Testing;

/// <summary>
/// Runs a theory once per engine: <c>[Theory, EachDatabase]</c> on a test whose first parameter is a <see cref="DatabaseKind"/>.
/// Values given here become the parameters after it; several attributes give several cases.
/// Without PostgreSQL its cases are skipped with a word; in continuous integration they run, and fail.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachDatabaseAttribute(params object?[] values) : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow([DatabaseKind.Sqlite, .. values]),
            new TheoryDataRow([DatabaseKind.Postgres, .. values]) { Skip = PostgresServer.ReasonToSkip },
        ]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
