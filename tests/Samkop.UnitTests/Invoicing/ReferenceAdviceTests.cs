using Samkop.Invoicing.Domain;
using Samkop.Kernel;
using Samkop.Organisation.Public;

namespace Samkop.UnitTests.Invoicing;

public sealed class ReferenceAdviceTests
{
    private static readonly EntityView Receiver = new()
    {
        Id = default, Group = default, Name = "Region Exempel", ShortName = "Exempel",
        Form = EntityForm.Region, OrganisationNumber = "2321000032", PeppolId = "0007:2321000032", InvoiceAddress = "", InvoiceEmail = "", CostCodeLabel = "Ansvarsnummer",
    };

    private static readonly ReferencePattern[] Patterns =
    [
        ReferencePattern.Make(ReferenceKind.BuyerReference, "[0-9]{7}", new Text("Sju siffror", "Seven digits")).OrThrow(),
        ReferencePattern.Make(ReferenceKind.Subscription, "AB[0-9]{4}", new Text("AB och fyra siffror", "AB and four digits")).OrThrow(),
        ReferencePattern.Make(ReferenceKind.Order, "DLL[0-9]{7}", new Text("DLL och sju siffror", "DLL and seven digits")).OrThrow(),
    ];

    [Theory]
    [InlineData("DLL0852123", null, null, null, "")]
    [InlineData("Ordernr: dll 085-2123", null, null, null, "")]
    [InlineData("4711", null, null, "ser inte ut som ett ordernummer hos Region Exempel. Skriv bara numret, ingen text framför. Så här ser de ut: DLL och sju siffror.", "BT-13")]
    [InlineData("1712300", null, null, "ser ut som ansvarsnummer hos Region Exempel. Skriv det som köparens referens (BT-10).", "BT-13 BT-10")]
    [InlineData(null, "1712300", null, "ser ut som ansvarsnummer, men ingen enhet hos Region Exempel har den", "BT-10 BT-13")]
    [InlineData(null, "DLL0852123", null, "ser ut som ett ordernummer", "BT-10 BT-13")]
    [InlineData(null, "Anna", null, "är ingen ansvarsnummer hos Region Exempel", "BT-10 BT-13")]
    [InlineData(null, " ", null, "Fakturan saknar ordernummer (BT-13). Region Exempel väntar sig det, eller ansvarsnummer", "BT-13 BT-10")]
    [InlineData(null, "Anna", "ab 1234", null, "")]
    [InlineData(null, null, "1234", "ser inte ut som ett abonnemang hos Region Exempel. Så här ser de ut: AB och fyra siffror.", "BT-18")]
    public void Each_way_to_write_a_reference_gets_its_answer(string? order, string? buyer, string? invoicedObject, string? says, string terms)
    {
        var answer = new ReferenceAdvice(Receiver, Patterns).Judge(new WrittenReferences(order, buyer, invoicedObject, IsKnownCode: false));
        Assert.Equal(says is null, answer is null);
        Assert.Contains(says ?? "", answer?.Message.Sv ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("{", answer?.Message.En ?? "", StringComparison.Ordinal);
        Assert.Equal(terms, string.Join(' ', answer?.Terms ?? []));
    }

    [Fact]
    public void A_known_code_needs_no_order_and_a_receiver_without_patterns_takes_what_comes()
    {
        Assert.Null(new ReferenceAdvice(Receiver, Patterns).Judge(new WrittenReferences(null, "1712300", null, IsKnownCode: true)));
        Assert.Null(new ReferenceAdvice(Receiver, []).Judge(new WrittenReferences("4711", null, null, IsKnownCode: false)));
        Assert.Null(new ReferenceAdvice(Receiver, []).Judge(new WrittenReferences(null, null, "4711", IsKnownCode: false)));
    }

    [Fact]
    public void What_the_receiver_expects_is_said_order_first() =>
        Assert.Equal(
            ["BT-13 Ordernummer: DLL och sju siffror", "BT-10 Ansvarsnummer: Sju siffror", "BT-18 Abonnemang: AB och fyra siffror"],
            new ReferenceAdvice(Receiver, Patterns).Expected.Select(static one => $"{one.Term} {one.Field.Sv}: {one.Form.Sv}"));

    [Fact]
    public void A_personal_number_in_a_reference_is_not_repeated() =>
        Assert.DoesNotContain("19121212-1212", new ReferenceAdvice(Receiver, Patterns).Judge(new WrittenReferences("19121212-1212", null, null, IsKnownCode: false))!.Value.Message.Sv, StringComparison.Ordinal);
}
