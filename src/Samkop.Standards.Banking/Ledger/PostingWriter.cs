using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Writes vouchers as the posting file that a <see cref="PostingProfile"/> describes, one line a row.</summary>
public sealed class PostingWriter
{
    // Letters, figures and signs of European languages, up to the euro sign and its neighbours.
    private const char LastCharacter = '\u2100';
    private static readonly ConcurrentDictionary<int, string> Writable = new();

    private readonly LedgerBatch batch;
    private readonly PostingProfile profile;
    private readonly CharacterRule characters;

    private PostingWriter(LedgerBatch batch, PostingProfile profile, CharacterRule characters) =>
        (this.batch, this.profile, this.characters) = (batch, profile, characters);

    /// <summary>The file; refused when the batch is not fit for a ledger (BNK-001, 002, 005, 050–054) or does not fit the columns (BNK-055, BNK-056).</summary>
    public static Result<LedgerFile> Write(LedgerBatch batch, PostingProfile profile) =>
        LedgerRules.Check(batch) is { } wrong
            ? wrong
            : Characters(profile).Then(characters => new PostingWriter(batch, profile, characters).Write());

    /// <summary>What the encoding can write, control characters left out.</summary>
    internal static Result<CharacterRule> Characters(PostingProfile profile)
    {
        var allowed = Writable.GetOrAdd(profile.Codec().CodePage, static (_, codec) => WritableIn(codec), profile.Codec());
        return CharacterRule.Make(allowed, profile.Replace, "?");
    }

    // What comes back as it went; code pages quietly write look-alikes for the rest.
    private static string WritableIn(Encoding codec) =>
        string.Concat(Enumerable.Range(' ', LastCharacter - ' ').Select(code => (char)code)
            .Where(c => !char.IsControl(c) && codec.GetString(codec.GetBytes([c])) == c.ToString()));

    private Result<LedgerFile> Write()
    {
        var text = new StringBuilder();
        if (profile.HasTitles)
        {
            text.AppendJoin(profile.Separator ?? "", profile.Columns.Select(TitleOf)).Append(profile.LineEnd);
        }

        foreach (var (voucher, ordinal) in batch.Vouchers.Select((voucher, index) => (voucher, index + 1)))
        {
            foreach (var (row, number) in voucher.Rows.Select((row, index) => (row, index + 1)))
            {
                if (Line(new PostingRow(voucher, ordinal, row, number), text) is { } wrong)
                {
                    return wrong;
                }
            }
        }

        return new LedgerFile(
            $"{batch.Id}.{profile.FileExtension}", profile.Codec().GetBytes(text.ToString()), batch.Vouchers.Count, LedgerRules.Debit(batch));
    }

    private string TitleOf(PostingColumn column) =>
        profile.Separator is null ? column.Title.PadRight(column.Width ?? 0)[..(column.Width ?? 0)] : column.Title;

    private Refusal? Line(PostingRow row, StringBuilder text)
    {
        foreach (var (index, column) in profile.Columns.Index())
        {
            var value = Clean(Value(column, row));
            if (column.IsRequired && value.Length == 0)
            {
                return BankingRefusals.ColumnEmpty.With(row.Voucher.Reference, column.Title);
            }

            if (value.Length > column.Width)
            {
                if (!column.IsCut)
                {
                    return BankingRefusals.ColumnTooNarrow.With(row.Voucher.Reference, column.Title, value);
                }

                value = value[..column.Width.Value];
            }

            text.Append(index > 0 ? profile.Separator : "").Append(profile.Separator is null ? Padded(column, value) : Quoted(value));
        }

        text.Append(profile.LineEnd);
        return null;
    }

    private static string Padded(PostingColumn column, string value)
    {
        var width = column.Width ?? value.Length;
        return column.IsRight ? value.PadLeft(width, column.Pad) : value.PadRight(width, column.Pad);
    }

    private string Clean(string value)
    {
        var written = characters.Apply(value);
        return profile is { Separator: { } separator, Quote: null } ? characters.Apply(written.Replace(separator, " ", StringComparison.Ordinal)) : written;
    }

    private string Quoted(string value) =>
        profile is { Separator: { } separator, Quote: { } quote } && (value.Contains(separator, StringComparison.Ordinal) || value.Contains(quote, StringComparison.Ordinal))
            ? quote + value.Replace(quote, quote + quote, StringComparison.Ordinal) + quote
            : value;

    private string Value(PostingColumn column, PostingRow it) => column.Field switch
    {
        PostingField.Constant => column.Value ?? "",
        PostingField.BatchId => batch.Id,
        PostingField.Organisation => batch.Organisation.ToString(),
        PostingField.VoucherReference => it.Voucher.Reference,
        PostingField.VoucherSeries => it.Voucher.Series,
        PostingField.VoucherNumber => it.Voucher.Number ?? "",
        PostingField.VoucherOrdinal => Number(it.Ordinal),
        PostingField.VoucherDate => it.Voucher.Date.ToString(profile.DateForm, CultureInfo.InvariantCulture),
        PostingField.Period => it.Voucher.Date.ToString("yyyyMM", CultureInfo.InvariantCulture),
        PostingField.VoucherText => it.Voucher.Text,
        PostingField.RowNumber => Number(it.RowNumber),
        PostingField.Account => it.Row.Account,
        PostingField.Dimension => it.Row.Coding.FirstOrDefault(value => value.Dimension == column.Dimension)?.Code ?? "",
        PostingField.RowText => it.Row.Text.Length > 0 ? it.Row.Text : it.Voucher.Text,
        PostingField.Amount => Amount(column, it.Row.Amount),
        PostingField.AbsoluteAmount => Amount(column, it.Row.Amount.Abs()),
        PostingField.Side => it.Row.Amount.IsNegative ? profile.CreditMark : profile.DebitMark,
        PostingField.Debit => it.Row.Amount.IsNegative ? "" : Amount(column, it.Row.Amount),
        PostingField.Credit => it.Row.Amount.IsNegative ? Amount(column, it.Row.Amount.Abs()) : "",
        PostingField.Currency => it.Row.Amount.Currency.Code,
        PostingField.Fact => it.Row.Facts.GetValueOrDefault(column.Fact ?? "", ""),
        _ => throw new InvalidOperationException($"{column.Field} is not a field of a posting file."),
    };

    // Nought-padded numbers keep their sign in front: −00125 and not 00−125.
    private string Amount(PostingColumn column, Money amount)
    {
        var digits = profile.DecimalMark.Length == 0
            ? Math.Abs(amount.Minor).ToString(CultureInfo.InvariantCulture)
            : Math.Abs(amount.ToDecimal()).ToString("0.00", CultureInfo.InvariantCulture).Replace(".", profile.DecimalMark, StringComparison.Ordinal);
        if (!amount.IsNegative)
        {
            return digits;
        }

        return column is { Pad: '0', IsRight: true, Width: { } width } && profile.Separator is null ? "-" + digits.PadLeft(width - 1, '0') : "-" + digits;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record PostingRow(Voucher Voucher, int Ordinal, VoucherRow Row, int RowNumber);
}
