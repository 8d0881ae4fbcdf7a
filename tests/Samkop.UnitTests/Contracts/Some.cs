using Samkop.Contracts.Domain;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.UnitTests.Contracts;

/// <summary>Contracts and price lines to test with.</summary>
internal static class Some
{
    public static readonly PersonId Owner = PersonId.From(new Guid("00000000-0000-7000-8003-000000000001"));
    public static readonly PersonId Other = PersonId.From(new Guid("00000000-0000-7000-8003-000000000002"));
    public static readonly LegalEntityId Entity = LegalEntityId.From(new Guid("00000000-0000-7000-8001-000000000001"));
    public static readonly ContractId Id = ContractId.From(new Guid("00000000-0000-7000-8006-000000000001"));

    public static Contract Contract(ContractState state = ContractState.Signed, string end = "2027-12-31", params ExtensionOption[] options)
    {
        var contract = new Contract
        {
            Id = Id,
            Number = "2026-001",
            Title = "Textilier",
            Summary = "Textilier till vården",
            Category = "Textil",
            Holder = Entity,
            State = state,
            Start = new DateOnly(2026, 1, 1),
            End = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
            Owner = Owner,
            OrderingInstruction = "Beställ i Samköp",
            Freight = "Fraktfritt",
            SupplierContact = "Kundtjänst",
            SupplierEmail = "order@leverantor.example",
            SupplierPhone = "010-555 00 00",
        };
        contract.Participants.Add(new Participant { Id = Guid.NewGuid(), Contract = Id, Entity = Entity });
        contract.Options.AddRange(options);
        return contract;
    }

    public static ExtensionOption Option(int sequence, string noticeBy, int months = 12) => new()
    {
        Id = Guid.NewGuid(),
        Contract = Id,
        Sequence = sequence,
        Months = months,
        NoticeBy = DateOnly.Parse(noticeBy, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static PriceList List(int sequence, string from, string? through = null, PriceListState state = PriceListState.Approved, PersonId? sender = null) => new()
    {
        Id = PriceListId.From(Guid.NewGuid()),
        Contract = Id,
        Sequence = sequence,
        ValidFrom = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        ValidThrough = through is null ? null : DateOnly.Parse(through, System.Globalization.CultureInfo.InvariantCulture),
        State = state,
        FileName = "prislista.csv",
        FileDigest = string.Empty,
        ProposedBy = sender,
    };

    public static PriceLine Line(string article, decimal price, UnitCode? unit = null, decimal per = 1, string name = "Patientskjorta") => new()
    {
        Id = Guid.NewGuid(),
        Article = article,
        Name = name,
        Description = string.Empty,
        Unit = unit ?? UnitCode.Each,
        BaseMicro = (long)(per * 1_000_000),
        Price = UnitPrice.FromDecimal(price).OrThrow(),
        MinimumMicro = 1_000_000,
    };

    public static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    public static Instant At(string iso) => Instant.Parse(iso + "T08:00:00.000000Z");
}
