using System.Data.Common;
using System.Globalization;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Analysis.Purchases;

/// <summary>Signed contracts by the day on which they end for good: every option that is not declined is counted as taken.</summary>
internal sealed class EndingContracts(Reads reads) : IEndingContracts
{
    public async Task<IReadOnlyList<EndingContract>> EndingAsync(IReadOnlyCollection<LegalEntityId> holders, DateOnly from, DateOnly through, CancellationToken ct)
    {
        if (holders.Count == 0)
        {
            return [];
        }

        var connection = await reads.ConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        var own = holders.Distinct().ToList();
#pragma warning disable CA2100 // fixed text and names of parameters
        command.CommandText =
            "SELECT c.id, c.number, c.title, c.holder, c.ends, c.cpv, c.ceiling_minor, COALESCE((SELECT SUM(o.months) FROM pub_contract_option o WHERE o.contract = c.id AND o.state = 0), 0) "
            + $"FROM pub_contract c WHERE c.holder IN ({string.Join(", ", own.Select((_, i) => $"@h{i}"))}) AND c.ends >= @early AND c.ends <= @through ORDER BY c.ends, c.number";
#pragma warning restore CA2100
        for (var i = 0; i < own.Count; i++)
        {
            Add(command, $"h{i}", own[i].Value);
        }

        Add(command, "early", from);
        Add(command, "through", through);
        var found = new List<EndingContract>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var months = Convert.ToInt32(reader.GetValue(7), CultureInfo.InvariantCulture);
            var end = EndOf(DayOf(reader.GetValue(4)), months);
            if (end <= through)
            {
                found.Add(new EndingContract(
                    reader.GetGuid(0), reader.GetString(1), reader.GetString(2), LegalEntityId.From(reader.GetGuid(3)), end,
                    await reader.IsDBNullAsync(5, ct) || CpvCode.Read(reader.GetString(5)).IsRefused(out _, out var cpv) ? null : cpv,
                    await reader.IsDBNullAsync(6, ct) ? null : NetAmount.FromMinor(reader.GetInt64(6))));
            }
        }

        return [.. found.OrderBy(one => one.End).ThenBy(one => one.Number, StringComparer.Ordinal)];
    }

    // Contracts end on the last day of a month: months are added to the day after, as in the contract itself.
    private static DateOnly EndOf(DateOnly end, int months) => end.AddDays(1).AddMonths(months).AddDays(-1);

    private static DateOnly DayOf(object raw) => raw switch
    {
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        _ => DateOnly.ParseExact(Convert.ToString(raw, CultureInfo.InvariantCulture)![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
