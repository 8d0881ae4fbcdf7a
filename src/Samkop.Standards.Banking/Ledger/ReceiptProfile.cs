using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>What a column of a receipt file holds.</summary>
public enum ReceiptField
{
    /// <summary>Nothing that we use.</summary>
    Ignored,

    /// <summary>Number of our batch.</summary>
    BatchId,

    /// <summary>Our own number of the voucher.</summary>
    VoucherReference,

    /// <summary>The number that the ledger has given it.</summary>
    LedgerNumber,

    /// <summary>Taken or refused, in the ledger's words.</summary>
    Status,

    /// <summary>Why it was refused.</summary>
    Message,

    /// <summary>Debit sum that the ledger has booked.</summary>
    Amount,
}

/// <summary>One column of a receipt file.</summary>
/// <param name="Title">Title in the head line; without head line only the order counts.</param>
/// <param name="Field">What it holds.</param>
public sealed record ReceiptColumn(string Title, ReceiptField Field);

/// <summary>How one entity's ledger answers a posting file. Data, for the same reason as <see cref="PostingProfile"/>.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Encoding">Name of the character encoding.</param>
/// <param name="Separator">Between columns.</param>
/// <param name="Quote">Around texts; null when there are none.</param>
/// <param name="HasTitles">The first line names the columns, in any order.</param>
/// <param name="DecimalMark">Comma, point, or empty for whole öre.</param>
/// <param name="Taken">Words for: booked.</param>
/// <param name="Refused">Words for: not booked.</param>
/// <param name="Columns">The columns.</param>
public sealed record ReceiptProfile(
    string Name,
    string Encoding,
    string Separator,
    string? Quote,
    bool HasTitles,
    string DecimalMark,
    IReadOnlyList<string> Taken,
    IReadOnlyList<string> Refused,
    IReadOnlyList<ReceiptColumn> Columns)
{
    /// <summary>Example for Unit4 ERP.</summary>
    public static ReceiptProfile Unit4Example { get; } = Embedded("unit4-receipt-example");

    /// <summary>Example for Raindance.</summary>
    public static ReceiptProfile RaindanceExample { get; } = Embedded("raindance-receipt-example");

    /// <summary>Reads a profile; refused when it cannot be read (BNK-041) or lacks what a receipt must tell (BNK-043).</summary>
    public static Result<ReceiptProfile> Read(string json) => ProfileJson.Read<ReceiptProfile>(json).Then(Checked);

    private static Result<ReceiptProfile> Checked(ReceiptProfile profile)
    {
        ReceiptField[] needed = [ReceiptField.VoucherReference, ReceiptField.Status];
        var isWhole = needed.All(field => profile.Columns.Any(column => column.Field == field))
            && profile.Separator.Length == 1
            && profile.Quote is null or { Length: 1 }
            && profile.DecimalMark.Length <= 1
            && CodePages.Find(profile.Encoding) is not null;
        return isWhole ? profile : BankingRefusals.FaultyReceiptProfile.With(profile.Name);
    }

    private static ReceiptProfile Embedded(string name) =>
        Read(ProfileJson.Embedded($"Samkop.Standards.Banking.Profiles.{name}.json")).OrThrow();
}
