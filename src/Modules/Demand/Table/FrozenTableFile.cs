using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Table;

/// <summary>The frozen table as a file that opens in a spreadsheet: each participant's row, then the sums of each lot.</summary>
internal static class FrozenTableFile
{
    // The file is an annex in Swedish, whatever language the reader has on the screen.
    private static readonly string[] Heads = ["Del", "CPV", "Enhet", "Deltagare", "Organisationsnummer", "Bindning", "Lägst", "Förväntad", "Högst", "Garanterat", "Tak", "Beslut"]; // sv-literal

    public static async Task<IResult> GetAsync(Guid id, Gate gate, Reads reads, CancellationToken ct)
    {
        var round = RoundId.From(id);
        if ((await gate.AskAsync(new SeeRound(round), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var file = await RoundFile.LoadAsync(reads, round, ct);
        if (file.Table() is not { } table)
        {
            return (file.State().Tender().IsRefused(out var early) ? early : JoiningRefusals.NotReadyToFreeze.With("–")).ToProblem();
        }

        var text = "\uFEFF" + CsvTable.Write(Heads, file.Lots.SelectMany(lot => RowsOf(table, lot)));
        return Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", $"volymtabell-{file.Round.Number}.csv");
    }

    private static IEnumerable<IReadOnlyList<string>> RowsOf(FrozenTable table, Domain.RoundLot lot)
    {
        foreach (var row in table.Rows.Where(row => string.Equals(row.Volume.Lot, lot.Name, StringComparison.Ordinal)))
        {
            yield return
            [
                lot.Name, lot.Cpv.ToString(), lot.Unit.Name.Sv, row.Name, row.Entity, Words.Of(row.Volume.Kind).Sv,
                Number(row.Volume.Low), Number(row.Volume.Expected), Number(row.Volume.High),
                row.Volume.Kind == CommitmentKind.Guaranteed ? Number(row.Volume.Low) : "0", string.Empty, row.RegisterNumber,
            ];
        }

        var sums = table.Of(lot.Name);
        yield return
        [
            lot.Name, lot.Cpv.ToString(), lot.Unit.Name.Sv, "Summa", string.Empty, string.Empty, string.Empty, Number(sums.Estimated), Number(sums.Maximum), // sv-literal
            Number(sums.Guaranteed), lot.CeilingMicro is { } ceiling ? Number(Domain.Volumes.Exact(ceiling)) : string.Empty, string.Empty,
        ];
    }

    private static string Number(Sourcing.Exact.Fraction value) => value.ToDecimal().ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');
}
