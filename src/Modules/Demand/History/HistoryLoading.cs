using System.Globalization;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Demand.History;

/// <summary>Takes in purchases from an earlier ledger: all rows or none. The same period again replaces what was loaded before.</summary>
internal sealed class HistoryLoading(UnitOfWork work, IEntities entities, TimeProvider clock)
{
    /// <summary>Columns of the file.</summary>
    public static readonly string[] Columns = ["organisationsnummer", "från", "till", "cpv", "enhet", "mängd", "värde"]; // sv-literal

    private const int MostRows = 5_000;

    public async Task<Result<int>> LoadAsync(Permit<LoadHistory> permit, string text, string source, CancellationToken ct)
    {
        var known = (await entities.AllAsync(ct)).Where(entity => permit.Scope.Covers(entity.Id)).ToDictionary(entity => entity.OrganisationNumber, entity => entity.Id, StringComparer.Ordinal);
        var (rows, faults) = CsvTable.Read(text, Columns);
        if (faults.Count > 0)
        {
            return Refusals.HistoryFaulty.On("File", faults[0].Line, faults[0].What);
        }

        var loaded = new List<LoadedVolume>();
        foreach (var row in rows)
        {
            if (Read(row, known, source).IsRefused(out var no, out var volume))
            {
                return no;
            }

            loaded.Add(volume);
        }

        if (loaded.Count is 0 or > MostRows || loaded.DistinctBy(KeyOf).Count() != loaded.Count)
        {
            return Refusals.HistoryFaulty.On("File", rows.Count + 1, new Text("filen är tom, för lång eller har samma period två gånger", "the file is empty, too long or has the same period twice"));
        }

        return await StoreAsync(permit, loaded, ct);
    }

    private Task<Result<int>> StoreAsync(Permit<LoadHistory> permit, List<LoadedVolume> loaded, CancellationToken ct) =>
        work.WriteAsync<LoadHistory, int>(
            permit,
            async session =>
            {
                var db = session.Of<DemandDb>();
                var entityIds = loaded.Select(one => one.Entity).Distinct().ToArray();
                var keys = loaded.Select(KeyOf).ToHashSet();
                var before = db.Loaded.Where(one => entityIds.Contains(one.Entity)).AsEnumerable().Where(one => keys.Contains(KeyOf(one))).ToList();
                db.Loaded.RemoveRange(before);
                await session.FlushAsync(ct);
                db.Loaded.AddRange(loaded);
                session.Audit(new AuditNote(permit.Action.About) { After = new { rows = loaded.Count, replaced = before.Count } });
                return loaded.Count;
            },
            ct);

    private Result<LoadedVolume> Read(CsvRow row, Dictionary<string, LegalEntityId> known, string source)
    {
        Refusal Fault(Text what) => Refusals.HistoryFaulty.On("File", row.Line, what);
        if (!known.TryGetValue(row[Columns[0]].Replace("-", string.Empty, StringComparison.Ordinal), out var entity))
        {
            return Fault(new("okänt organisationsnummer, eller inte ett av dina", "unknown organisation number, or not one of yours"));
        }

        if (!Day(row[Columns[1]], out var from) || !Day(row[Columns[2]], out var through) || through < from || from.Year != through.Year)
        {
            return Fault(new("perioden ska vara två dagar i samma år, som 2025-01-01", "the period must be two days of one year, such as 2025-01-01"));
        }

        if (CpvCode.Read(row[Columns[3]]).IsRefused(out var badCode, out var cpv))
        {
            return Fault(badCode.What);
        }

        if (UnitCode.Read(row[Columns[4]]).IsRefused(out var badUnit, out var unit))
        {
            return Fault(badUnit.What);
        }

        if (!Number(row[Columns[5]], out var quantity) || !Number(row[Columns[6]], out var value))
        {
            return Fault(new("mängd och värde ska vara tal utan minus", "quantity and value must be numbers without a minus"));
        }

        return new LoadedVolume
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, From = from, Through = through, Cpv = cpv, Unit = unit,
            QuantityMicro = Volumes.ToMicro(quantity), Value = NetAmount.FromMinor((long)decimal.Round(value * 100)), Source = source,
        };
    }

    private static (LegalEntityId, DateOnly, DateOnly, string, string) KeyOf(LoadedVolume one) => (one.Entity, one.From, one.Through, one.Cpv.ToString(), one.Unit.ToString());

    private static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool Number(string text, out decimal value) =>
        decimal.TryParse(text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= Volumes.Most;
}
