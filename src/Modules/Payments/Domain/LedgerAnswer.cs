using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.LedgerExport;

namespace Samkop.Payments.Domain;

/// <summary>The ledger's receipt of a posting file, held against what was sent.</summary>
internal sealed class LedgerReceiptRow
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public LedgerForm Form { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Through { get; init; }

    public required string Digest { get; init; }

    public Instant At { get; init; }

    public PersonId? By { get; init; }

    public int Booked { get; init; }

    public int Refused { get; init; }

    public int Missing { get; init; }

    public int UnknownLines { get; init; }

    public int WrongSum { get; init; }
}

/// <summary>The ledger's number of one of our vouchers.</summary>
internal sealed class BookedVoucher
{
    public Guid Id { get; init; }

    public Guid Receipt { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string Voucher { get; init; }

    public required string LedgerNumber { get; init; }
}
