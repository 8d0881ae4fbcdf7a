using System.Globalization;
using Samkop.Kernel.Work;

namespace Samkop.Analysis.SampleExport;

/// <summary>An invoice that may be drawn.</summary>
internal sealed record SampledInvoice(Guid Id, string Number, string IssueDate, string SellerName, long PayableMinor, bool IsProtected, string Digest);

/// <summary>Reads the invoices of the auditor's entities from the published views.</summary>
internal sealed class SampleReader(Reads reads)
{
    public async Task<IReadOnlyList<SampledInvoice>> PopulationAsync(Scope scope, CancellationToken ct)
    {
        var connection = await reads.ConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        var entities = scope.Entities.ToList();
        if (entities.Count == 0)
        {
            return [];
        }

#pragma warning disable CA2100 // names of parameters only
        command.CommandText =
            $"SELECT id, number, issue_date, seller_name, payable_minor, is_protected, digest FROM pub_invoice WHERE entity IN ({string.Join(", ", entities.Select((_, i) => $"@e{i}"))})";
#pragma warning restore CA2100
        for (var i = 0; i < entities.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"e{i}";
            parameter.Value = entities[i].Value;
            command.Parameters.Add(parameter);
        }

        var found = new List<SampledInvoice>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            found.Add(new SampledInvoice(
                reader.GetGuid(0), reader.GetString(1), Convert.ToString(reader.GetValue(2), CultureInfo.InvariantCulture)![..10], reader.GetString(3), reader.GetInt64(4),
                Convert.ToBoolean(reader.GetValue(5), CultureInfo.InvariantCulture), reader.GetString(6)));
        }

        return found;
    }
}
