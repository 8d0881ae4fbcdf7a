using System.Data.Common;
using System.Globalization;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Analysis.Purchases;

/// <summary>
/// What was bought through the system: order lines, and invoice lines that no order line stands behind, so that nothing is told twice. Kinds are
/// those of the articles; what has no article or no kind cannot be told.
/// </summary>
internal sealed class BoughtVolumes(Reads reads) : IVolumeHistory
{
    private static readonly Text Orders = new("Order i Samköp", "Orders in Samköp");
    private static readonly Text Invoices = new("Fakturor utan order i Samköp", "Invoices without an order in Samköp");

    public async Task<IReadOnlyList<BoughtVolume>> OfAsync(VolumeQuestion question, CancellationToken ct)
    {
        if (question.Entities.Count == 0)
        {
            return [];
        }

        const string Ordered =
            "SELECT q.entity, {0} AS year, a.cpv, q.unit_code, SUM(q.quantity_micro), SUM(q.net_minor) FROM pub_ordered_quantity q JOIN pub_article a ON a.id = q.article "
            + "WHERE q.entity IN ({1}) AND q.ordered_on BETWEEN @from AND @through AND a.cpv IS NOT NULL GROUP BY q.entity, {0}, a.cpv, q.unit_code";
        const string Invoiced =
            "SELECT q.entity, {0} AS year, a.cpv, q.unit_code, SUM(q.quantity_micro), SUM(q.net_minor) FROM pub_invoiced_quantity q JOIN pub_article a ON a.contract = q.contract AND a.number = q.article_number "
            + "WHERE q.entity IN ({1}) AND q.issue_date BETWEEN @from AND @through AND a.cpv IS NOT NULL GROUP BY q.entity, {0}, a.cpv, q.unit_code";
        return [.. await ReadAsync(Ordered, "q.ordered_on", question, Orders, ct), .. await ReadAsync(Invoiced, "q.issue_date", question, Invoices, ct)];
    }

    private async Task<List<BoughtVolume>> ReadAsync(string sql, string day, VolumeQuestion question, Text source, CancellationToken ct)
    {
        var connection = await reads.ConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        var entities = question.Entities.Distinct().ToList();
        var year = reads.Engine == DatabaseKind.Postgres ? $"CAST(EXTRACT(YEAR FROM {day}) AS integer)" : $"CAST(substr({day}, 1, 4) AS INTEGER)";
#pragma warning disable CA2100 // fixed text and names of parameters; values travel as parameters
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql, year, string.Join(", ", entities.Select((_, i) => $"@e{i}")));
#pragma warning restore CA2100
        for (var i = 0; i < entities.Count; i++)
        {
            Add(command, $"e{i}", entities[i].Value);
        }

        Add(command, "from", question.From);
        Add(command, "through", question.Through);
        var found = new List<BoughtVolume>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (CpvCode.Read(reader.GetString(2)).IsRefused(out _, out var cpv))
            {
                continue;
            }

            var unit = UnitCode.Read(reader.GetString(3)).IsRefused(out _, out var known) ? null : known;
            found.Add(new BoughtVolume(
                LegalEntityId.From(reader.GetGuid(0)), Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture), cpv, unit,
                unit is null ? 0 : Convert.ToDecimal(reader.GetValue(4), CultureInfo.InvariantCulture) / 1_000_000m,
                NetAmount.FromMinor(Convert.ToInt64(reader.GetValue(5), CultureInfo.InvariantCulture)), source));
        }

        return found;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
