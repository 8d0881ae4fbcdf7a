using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Standards.Ubl;
using Invoice = Samkop.Standards.Ubl.Invoice;

namespace Samkop.Invoicing.Receive;

/// <summary>What a file turned out to be; not stored yet.</summary>
internal sealed record Judged(InboundMessageId Message, ReceptionVerdict Verdict, Text Reason)
{
    public LegalEntityId? Entity { get; init; }

    public string Kind { get; init; } = string.Empty;

    public string Sender { get; init; } = string.Empty;

    public string Receiver { get; init; } = string.Empty;

    public string? InstanceKey { get; init; }

    public string RuleSet { get; init; } = string.Empty;

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public InvoiceDraft? Draft { get; init; }

    /// <summary>An answer or advice about one of our orders: ordering says what it is worth.</summary>
    public UblDocumentKind? AboutOrder { get; init; }
}

/// <summary>Reads one file and decides what it is. Pure but for the clock: no transaction is open while strangers' bytes are parsed.</summary>
internal sealed class InboundJudge(IInvoiceRules rules, TimeProvider clock)
{
    private const int MostFindings = 200;

    public Judged Judge(InboundMessageId message, ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, EntityView> entities) =>
        Judge(message, UblReader.Read(bytes), entities);

    public Judged Judge(InboundMessageId message, UblReading reading, IReadOnlyDictionary<string, EntityView> entities)
    {
        if (reading.Fault is { } fault)
        {
            return new Judged(message, ReceptionVerdict.Unreadable, fault.Message)
            {
                Findings = [new Finding("SAM-XML", IsFatal: true, fault.Message.Sv, fault.Message.En, fault.Line)],
            };
        }

        var facts = Facts(message, reading);
        if (Receiver(entities, facts.Receiver) is not { } entity)
        {
            return Unroutable(facts);
        }

        if (reading.Document!.Kind is UblDocumentKind.OrderResponse or UblDocumentKind.DespatchAdvice)
        {
            return facts with { Entity = entity.Id, AboutOrder = reading.Document.Kind };
        }

        return reading.Invoice is { } invoice
            ? JudgeInvoice(facts with { Entity = entity.Id }, entity, reading, invoice)
            : facts with
            {
                Entity = entity.Id,
                Verdict = ReceptionVerdict.Rejected,
                Reason = new Text("Det här är ingen faktura utan {0}.", "This is not an invoice but {0}.").With(facts.Kind),
            };
    }

    private static EntityView? Receiver(IReadOnlyDictionary<string, EntityView> entities, string receiver) =>
        entities.GetValueOrDefault(receiver);

    private static Judged Unroutable(Judged facts) => facts with
    {
        Verdict = ReceptionVerdict.Unroutable,
        Reason = facts.Receiver.Length == 0
            ? new("Filen säger inte vem som är mottagare.", "The file does not say who the receiver is.")
            : new Text("Mottagaren {0} är ingen av våra juridiska personer.", "The receiver {0} is none of our legal entities.").With(PersonalNumberScan.Mask(facts.Receiver)),
    };

    private static Judged Facts(InboundMessageId message, UblReading reading)
    {
        var envelope = reading.Envelope;
        var buyer = (reading.Invoice?.Buyer ?? reading.OrderResponse?.Buyer ?? reading.DespatchAdvice?.Customer)?.EndpointId?.ToString();
        var seller = (reading.Invoice?.Seller ?? reading.OrderResponse?.Seller ?? reading.DespatchAdvice?.Supplier)?.EndpointId?.ToString();
        return new Judged(message, ReceptionVerdict.Unreadable, default)
        {
            Kind = reading.Document!.Kind is UblDocumentKind.Unknown ? Cut(reading.Document.Root.Name) : reading.Document.Kind.ToString(),
            Receiver = Cut(envelope?.Receiver.Value is { Length: > 0 } addressed ? addressed : buyer ?? string.Empty),
            Sender = Cut(envelope?.Sender.Value is { Length: > 0 } sender ? sender : seller ?? string.Empty),
            InstanceKey = envelope?.InstanceIdentifier is { Length: > 0 } instance ? Cut(envelope.Sender.Value + "/" + instance) : null,
        };
    }

    private Judged JudgeInvoice(Judged facts, EntityView entity, UblReading reading, Invoice invoice)
    {
        var judged = rules.Judge(reading, Instant.Now(clock).DateInSweden());
        var (draft, missing) = InvoiceDraft.Read(invoice, entity.Id, facts.Message, clock);
        IReadOnlyList<Finding> findings = [.. judged.Findings.Concat(missing).Take(MostFindings)];
        var result = facts with { RuleSet = judged.RuleSet, Findings = findings };
        return findings.FirstOrDefault(finding => finding.IsFatal) is { } fatal
            ? result with { Verdict = ReceptionVerdict.Rejected, Reason = new Text($"{fatal.Rule}: {fatal.Sv}", $"{fatal.Rule}: {fatal.En}") }
            : result with
            {
                Verdict = ReceptionVerdict.Accepted,
                Reason = new("Mottagen som faktura.", "Received as an invoice."),
                Draft = draft! with { Reasons = [.. draft.Reasons, .. Address(facts.Receiver, entity, invoice, draft.Invoice.Id)] },
            };
    }

    // The envelope routes; an invoice inside that names another buyer may be somebody else's and is never attested by mistake.
    private IEnumerable<InvoiceReason> Address(string receiver, EntityView entity, Invoice invoice, InvoiceId id)
    {
        var endpoint = invoice.Buyer.EndpointId?.ToString();
        var isOther = endpoint is { Length: > 0 } && !string.Equals(endpoint, receiver, StringComparison.OrdinalIgnoreCase);
        var named = OrganisationNumber.Read(invoice.Buyer.LegalRegistrationId?.Value).IsGranted(out var number, out _) ? number.ToString() : null;
        if (isOther || (named is not null && !string.Equals(named, entity.OrganisationNumber, StringComparison.Ordinal)))
        {
            var text = new Text(
                "Fakturan skickades till {0} men är ställd till {1}.", "The invoice was sent to {0} but is made out to {1}.")
                .With(entity.Name, invoice.Buyer.Name ?? PersonalNumberScan.Mask(named ?? endpoint ?? string.Empty));
            yield return new InvoiceReason
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Invoice = id,
                Code = ReasonCodes.WrongEntity,
                Weight = ReasonWeight.Stop,
                TextSv = text.Sv,
                TextEn = text.En,
            };
        }
    }

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300];
}
