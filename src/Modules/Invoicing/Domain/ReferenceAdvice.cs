using Samkop.Kernel;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Domain;

/// <summary>How one kind of reference looks at a receiver, and the field where it belongs.</summary>
/// <param name="Kind">Order, code or subscription.</param>
/// <param name="Term">Business term of the field, such as <c>BT-13</c>.</param>
/// <param name="Field">What the receiver calls it.</param>
/// <param name="Form">What it looks like.</param>
internal sealed record ExpectedReference(ReferenceKind Kind, string Term, Text Field, Text Form);

/// <summary>What a sender wrote where.</summary>
/// <param name="Order">BT-13.</param>
/// <param name="Buyer">BT-10.</param>
/// <param name="InvoicedObject">BT-18.</param>
/// <param name="IsKnownCode">BT-10 is the code of one of the receiver's units.</param>
internal sealed record WrittenReferences(string? Order, string? Buyer, string? InvoicedObject, bool IsKnownCode);

/// <summary>
/// The references of an invoice against how the receiver's look, by its own patterns. No order is looked up: a sender learns what a right
/// number looks like, never which there are.
/// </summary>
internal sealed class ReferenceAdvice(EntityView receiver, IReadOnlyList<ReferencePattern> patterns)
{
    private const string OrderTerm = "BT-13";
    private const string BuyerTerm = "BT-10";
    private const string ObjectTerm = "BT-18";

    private readonly string code = receiver.CostCodeLabel is [var first, var second, ..] && char.IsLower(second)
        ? char.ToLowerInvariant(first) + receiver.CostCodeLabel[1..]
        : receiver.CostCodeLabel;

    /// <summary>What the receiver expects, kind by kind.</summary>
    public IReadOnlyList<ExpectedReference> Expected { get; } = [.. patterns.OrderBy(pattern => pattern.Kind).Select(pattern => pattern.Kind switch
    {
        ReferenceKind.Order => new ExpectedReference(pattern.Kind, OrderTerm, new("Ordernummer", "Order number"), pattern.Description),
        ReferenceKind.Subscription => new ExpectedReference(pattern.Kind, ObjectTerm, new("Abonnemang", "Subscription"), pattern.Description),
        _ => new ExpectedReference(pattern.Kind, BuyerTerm, Text.Same(receiver.CostCodeLabel), pattern.Description),
    })];

    /// <summary>The code in the receiver's own form when BT-10 looks like one; else as written.</summary>
    public string? CodeOf(string? buyer) => Match(ReferenceKind.BuyerReference, buyer) ?? buyer?.Trim();

    /// <summary>What the sender should write otherwise, and the fields concerned; null when nothing.</summary>
    public (Text Message, IReadOnlyList<string> Terms)? Judge(WrittenReferences written)
    {
        if (!string.IsNullOrWhiteSpace(written.Order))
        {
            return Fits(ReferenceKind.Order, written.Order) ? null : WrongOrder(written.Order);
        }

        if (!string.IsNullOrWhiteSpace(written.InvoicedObject))
        {
            return Fits(ReferenceKind.Subscription, written.InvoicedObject) ? null : (WithForms(ReferenceKind.Subscription, new Text(
                "”{0}” (BT-18) ser inte ut som ett abonnemang hos {1}. Så här ser de ut:",
                "“{0}” (BT-18) does not look like a subscription of {1}. This is what they look like:").With(Shown(written.InvoicedObject), receiver.Name)), [ObjectTerm]);
        }

        return string.IsNullOrWhiteSpace(written.Buyer)
            ? (new Text(
                "Fakturan saknar ordernummer (BT-13). {0} väntar sig det, eller {1} som köparens referens (BT-10).",
                "The invoice has no order number (BT-13). {0} expects it, or {1} as buyer reference (BT-10).").With(receiver.Name, code), [OrderTerm, BuyerTerm])
            : written.IsKnownCode ? null : WrongCode(written.Buyer);
    }

    private (Text Message, IReadOnlyList<string> Terms) WrongOrder(string order) => Match(ReferenceKind.BuyerReference, order) is not null
        ? (new Text(
            "”{0}” står som ordernummer (BT-13) men ser ut som {1} hos {2}. Skriv det som köparens referens (BT-10).",
            "“{0}” stands as order number (BT-13) but looks like {1} of {2}. Write it as buyer reference (BT-10).").With(Shown(order), code, receiver.Name), [OrderTerm, BuyerTerm])
        : (WithForms(ReferenceKind.Order, new Text(
            "”{0}” (BT-13) ser inte ut som ett ordernummer hos {1}. Skriv bara numret, ingen text framför. Så här ser de ut:",
            "“{0}” (BT-13) does not look like an order number of {1}. Write the number only, no text before it. This is what they look like:")
            .With(Shown(order), receiver.Name)), [OrderTerm]);

    private (Text Message, IReadOnlyList<string> Terms) WrongCode(string buyer)
    {
        if (Match(ReferenceKind.Order, buyer) is not null)
        {
            return (new Text(
                "”{0}” står som köparens referens (BT-10) men ser ut som ett ordernummer hos {1}. Skriv det som ordernummer (BT-13).",
                "“{0}” stands as buyer reference (BT-10) but looks like an order number of {1}. Write it as order number (BT-13).").With(Shown(buyer), receiver.Name), [BuyerTerm, OrderTerm]);
        }

        if (Match(ReferenceKind.BuyerReference, buyer) is not null)
        {
            return (new Text(
                "”{0}” (BT-10) ser ut som {1}, men ingen enhet hos {2} har den, och ordernummer (BT-13) saknas. Fråga den som beställde.",
                "“{0}” (BT-10) looks like {1}, but no unit of {2} has it, and there is no order number (BT-13). Ask whoever ordered.").With(Shown(buyer), code, receiver.Name), [BuyerTerm, OrderTerm]);
        }

        var wrong = new Text(
            "Köparens referens (BT-10) är ingen {1} hos {0}, och ordernummer (BT-13) saknas. Skriv bara numret, ingen text framför.",
            "The buyer reference (BT-10) is no {1} of {0}, and there is no order number (BT-13). Write the number only, no text before it.").With(receiver.Name, code);
        return (Of(ReferenceKind.BuyerReference).Any()
            ? WithForms(ReferenceKind.BuyerReference, new Text(wrong.Sv + " Så här ser den ut:", wrong.En + " This is what it looks like:")) // sv-literal
            : wrong, [BuyerTerm, OrderTerm]);
    }

    private IEnumerable<ReferencePattern> Of(ReferenceKind kind) => patterns.Where(pattern => pattern.Kind == kind);

    private string? Match(ReferenceKind kind, string? text) => Of(kind).Select(pattern => pattern.Match(text)).FirstOrDefault(found => found is not null);

    // A receiver without patterns of a kind takes what comes.
    private bool Fits(ReferenceKind kind, string text) => !Of(kind).Any() || Match(kind, text) is not null;

    private Text WithForms(ReferenceKind kind, Text message) => new(
        $"{message.Sv} {string.Join("; ", Of(kind).Select(pattern => pattern.Description.Sv))}.", $"{message.En} {string.Join("; ", Of(kind).Select(pattern => pattern.Description.En))}.");

    private static string Shown(string written) => PersonalNumberScan.Mask(written.Trim() is { Length: > 60 } text ? text[..60] + "…" : written.Trim());
}
