using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What a column of a posting file holds.</summary>
public enum PostingField
{
    /// <summary>The same text in every row (<see cref="PostingColumn.Value"/>).</summary>
    Constant,

    /// <summary>Number of the batch.</summary>
    BatchId,

    /// <summary>Organisation number, ten digits.</summary>
    Organisation,

    /// <summary>Our own number of the voucher.</summary>
    VoucherReference,

    /// <summary>Series of the voucher.</summary>
    VoucherSeries,

    /// <summary>Number of the voucher; empty when the ledger gives it.</summary>
    VoucherNumber,

    /// <summary>Running number of the voucher in the file, from 1.</summary>
    VoucherOrdinal,

    /// <summary>Accounting date.</summary>
    VoucherDate,

    /// <summary>Accounting period, year and month.</summary>
    Period,

    /// <summary>Text of the voucher.</summary>
    VoucherText,

    /// <summary>Running number of the row in its voucher, from 1.</summary>
    RowNumber,

    /// <summary>Account.</summary>
    Account,

    /// <summary>Code of one coding part (<see cref="PostingColumn.Dimension"/>).</summary>
    Dimension,

    /// <summary>Text of the row, else of the voucher.</summary>
    RowText,

    /// <summary>Amount with sign; debit is positive.</summary>
    Amount,

    /// <summary>Amount without sign; goes with <see cref="Side"/>.</summary>
    AbsoluteAmount,

    /// <summary>Debit or credit mark (<see cref="PostingProfile.DebitMark"/>, <see cref="PostingProfile.CreditMark"/>).</summary>
    Side,

    /// <summary>Amount when debit, else empty.</summary>
    Debit,

    /// <summary>Amount without sign when credit, else empty.</summary>
    Credit,

    /// <summary>Currency code.</summary>
    Currency,

    /// <summary>A fact of the row by name (<see cref="PostingColumn.Fact"/>).</summary>
    Fact,
}

/// <summary>One column of a posting file.</summary>
/// <param name="Title">Title in the head line; names the column in messages.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Value">Text of a constant.</param>
/// <param name="Dimension">Number of the coding part.</param>
/// <param name="Fact">Name of the fact.</param>
/// <param name="Width">Width in characters: exact in a file without separator, at most in others; none when any will do.</param>
/// <param name="IsRight">Set to the right, padded before.</param>
/// <param name="Pad">What it is padded with; a space when nothing is said.</param>
/// <param name="IsCut">A text that is too long is cut; else it is refused.</param>
/// <param name="IsRequired">Must not be empty.</param>
public sealed record PostingColumn(
    string Title,
    PostingField Field,
    string? Value = null,
    int? Dimension = null,
    string? Fact = null,
    int? Width = null,
    bool IsRight = false,
    char Pad = ' ',
    bool IsCut = false,
    bool IsRequired = false);

/// <summary>
/// How one entity's ledger wants its posting file. Data, because every installation differs: columns, separators, encoding.
/// </summary>
/// <param name="Name">What to call it.</param>
/// <param name="FileExtension">Without dot: csv, txt.</param>
/// <param name="Encoding">Name of the character encoding: iso-8859-1, windows-1252, utf-8.</param>
/// <param name="LineEnd">End of each line.</param>
/// <param name="Separator">Between columns; null for fixed width.</param>
/// <param name="Quote">Around a text that holds the separator; null when the ledger knows no quotes: then separators in texts become spaces.</param>
/// <param name="HasTitles">The first line names the columns.</param>
/// <param name="DecimalMark">Comma, point, or empty for whole öre.</param>
/// <param name="DateForm">Form of dates, such as yyyyMMdd.</param>
/// <param name="DebitMark">Mark of debit: D.</param>
/// <param name="CreditMark">Mark of credit: K.</param>
/// <param name="Replace">What stands for characters that the encoding lacks; accents are dropped from others.</param>
/// <param name="Columns">The columns, from the left.</param>
public sealed record PostingProfile(
    string Name,
    string FileExtension,
    string Encoding,
    string LineEnd,
    string? Separator,
    string? Quote,
    bool HasTitles,
    string DecimalMark,
    string DateForm,
    string DebitMark,
    string CreditMark,
    IReadOnlyDictionary<string, string> Replace,
    IReadOnlyList<PostingColumn> Columns)
{
    /// <summary>Example for Unit4 ERP: batch input with separators, one line a row (the form of its GL07 interface).</summary>
    public static PostingProfile Unit4Example { get; } = Embedded("unit4-example");

    /// <summary>Example for Raindance: fixed columns, signed amount in whole öre.</summary>
    public static PostingProfile RaindanceExample { get; } = Embedded("raindance-example");

    /// <summary>Reads a profile; refused when it cannot be read (BNK-041) or contradicts itself (BNK-042).</summary>
    public static Result<PostingProfile> Read(string json) =>
        ProfileJson.Read<PostingProfile>(json).Then(profile =>
            profile.Fault() is { } fault ? BankingRefusals.FaultyPostingProfile.With(profile.Name, fault) : (Result<PostingProfile>)profile);

    /// <summary>The encoding; characters that it lacks must be replaced before.</summary>
    internal Encoding Codec() => CodePages.Find(Encoding) ?? throw new InvalidOperationException($"{Encoding} was not checked.");

    private Text? Fault()
    {
        if (CodePages.Find(Encoding) is null)
        {
            return new($"teckenkodningen {Encoding} är okänd", $"the encoding {Encoding} is unknown"); // sv-literal
        }

        if (Separator is null && Columns.FirstOrDefault(column => column.Width is null) is { } loose)
        {
            return new($"kolumnen {loose.Title} saknar bredd", $"the column {loose.Title} has no width");
        }

        if (Separator is { Length: not 1 } || Quote is { Length: not 1 } || DecimalMark.Length > 1)
        {
            return new("skiljetecken är ett tecken", "separators are one character");
        }

        if (Columns.FirstOrDefault(column => IsIncomplete(column)) is { } incomplete)
        {
            return new($"kolumnen {incomplete.Title} är ofullständig", $"the column {incomplete.Title} is incomplete"); // sv-literal
        }

        return HasAmount() ? null : new("belopp saknas", "there is no amount");
    }

    private static bool IsIncomplete(PostingColumn column) =>
        column.Width is <= 0
        || (column.Field == PostingField.Constant && column.Value is null)
        || (column.Field == PostingField.Dimension && column.Dimension is null)
        || (column.Field == PostingField.Fact && column.Fact is null);

    private bool HasAmount() =>
        Has(PostingField.Amount) || (Has(PostingField.AbsoluteAmount) && Has(PostingField.Side)) || (Has(PostingField.Debit) && Has(PostingField.Credit));

    private bool Has(PostingField field) => Columns.Any(column => column.Field == field);

    private static PostingProfile Embedded(string name) =>
        Read(ProfileJson.Embedded($"Samkop.Standards.Banking.Profiles.{name}.json")).OrThrow();
}

/// <summary>Encodings by name, with those of older ledgers.</summary>
internal static class CodePages
{
    public static Encoding? Find(string name)
    {
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return found is UTF8Encoding ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : found;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
