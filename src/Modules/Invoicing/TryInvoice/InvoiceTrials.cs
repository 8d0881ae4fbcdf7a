using System.Text;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>
/// Tries a document as reception would judge it, with the same reader, rules and routing, but writes nothing: neither the file nor the
/// answer, and no log line holds a word of either.
/// </summary>
internal sealed class InvoiceTrials(InboundJudge judge, IEntities entities, IReferencePatterns patterns, IPersonalDataCheck personal, TimeProvider clock)
{
    /// <summary>Largest document, bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Longest list of findings in an answer.</summary>
    public const int MostFindings = 500;

    private const int MostAdvice = 50;

    /// <summary>How much of a stranger's invoice the page and the PDF show.</summary>
    public static readonly ReadableLimits Shown = new() { MostRows = 200, MostCharacters = 1_000 };

    // Where suppliers write freely. Numbers of sole traders stand elsewhere, lawfully.
    private static readonly HashSet<string> FreeText = new(["Note", "Name", "Description", "BuyerReference", "AccountingCost", "AllowanceChargeReason", "DocumentDescription"], StringComparer.Ordinal);

    /// <summary>Tries a document under the rules in force today.</summary>
    public Task<Trial> TryAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct) => TryAsync(bytes, SwedishTime.Today(clock), ct);

    /// <summary>Tries a document under the rules in force on a day; findings of a release that is not in force yet are told apart.</summary>
    public async Task<Trial> TryAsync(ReadOnlyMemory<byte> bytes, DateOnly day, CancellationToken ct)
    {
        var reading = UblReader.Read(bytes, cancellation: ct);
        var report = PeppolValidator.Validate(reading, RuleSets.InForce(day), cancellation: ct);
        var all = await entities.AllAsync(ct);
        var judged = judge.Judge(InboundMessageId.From(Guid.CreateVersion7(clock.GetUtcNow())), reading, all.Where(one => one.PeppolId.Length > 0).ToDictionary(one => one.PeppolId, StringComparer.OrdinalIgnoreCase));
        var entity = judged.Entity is { } ours ? all.First(one => one.Id == ours) : null;
        var advice = entity is null ? null : new ReferenceAdvice(entity, await patterns.OfAsync(entity.Id, ct));
        IReadOnlyList<TrialFinding> findings = [.. Findings(report), .. Missing(judged)];
        return new Trial
        {
            Verdict = !report.IsWellFormed ? TrialVerdict.Unreadable : findings.Any(finding => finding.IsFatal) ? TrialVerdict.Rejected : TrialVerdict.Passed,
            Rules = report.RuleSet,
            Kind = reading.Document?.Root.Name,
            Number = reading.Invoice?.Id,
            Findings = [.. findings.Take(MostFindings)],
            FindingCount = findings.Count,
            Coming = Coming(reading, report, findings, ct),
            Reception = judged.Verdict,
            ReceptionReason = judged.Reason,
            Receiver = judged.Receiver,
            Entity = entity,
            Expected = advice?.Expected ?? [],
            Advice = reading.Invoice is { } invoice ? [.. (await ReferencesAsync(invoice, entity, advice, ct)).Concat(Sums(judged)).Concat(Personal(reading.Document!.Root)).Take(MostAdvice)] : [],
            Report = reading.Invoice is null ? null : report,
        };
    }

    private static IEnumerable<TrialFinding> Findings(ValidationReport report)
    {
        if (report.Refusal is { } refusal)
        {
            var fault = report.Reading.Fault;
            yield return new TrialFinding(fault is null ? "SAM-KIND" : "SAM-XML", IsFatal: true, refusal) { Line = fault?.Line ?? 0, Column = fault?.Column ?? 0 };
        }
        else if (report.Reading.Invoice is null)
        {
            yield return new TrialFinding("SAM-KIND", IsFatal: true, new("Det här är ingen faktura eller kreditfaktura. Välj filen med fakturan.", "This is no invoice or credit note. Choose the file with the invoice."));
        }

        foreach (var error in report.SchemaErrors ?? [])
        {
            yield return TrialFinding.At(error.Element, "UBL-XSD", isFatal: true, error.Message);
        }

        if (report.StoppedAt is { } element)
        {
            yield return TrialFinding.At(element, "SAM-VALUE", isFatal: true, new Text(
                "Värdet i {0} går inte att tolka. Kontrollera att det är ett tal eller ett datum och står en enda gång.",
                "The value in {0} cannot be interpreted. See to it that it is a number or a date and stands only once.").With(element.Name));
        }

        foreach (var finding in report.Findings)
        {
            yield return new TrialFinding(finding.Rule, finding.Severity == Severity.Fatal, finding.Message)
            {
                Why = finding.Why, Location = finding.Location, Line = finding.Line, Column = finding.Column, Terms = finding.Terms,
            };
        }
    }

    // What the official rules let through but work cannot do without.
    private static IEnumerable<TrialFinding> Missing(Judged judged) => judged.Draft is null && judged.RuleSet.Length > 0
        ? judged.Findings.Where(finding => finding.Rule.StartsWith("SAM-", StringComparison.Ordinal) && finding.Rule is not ("SAM-KIND" or "SAM-VALUE" or "SAM-XML"))
            .Select(finding => new TrialFinding(finding.Rule, finding.IsFatal, new Text(finding.Sv, finding.En)) { Line = finding.Line })
        : [];

    private static IEnumerable<TrialFinding> Sums(Judged judged) =>
        (judged.Draft?.Reasons ?? []).Select(reason => new TrialFinding("SAM-" + reason.Code.ToUpperInvariant(), IsFatal: false, new Text(reason.TextSv, reason.TextEn)));

    private static ComingRules? Coming(UblReading reading, ValidationReport now, IReadOnlyList<TrialFinding> known, CancellationToken ct)
    {
        if (now.RuleSet is not { } set || reading.Document is not { } document || RuleSets.For(document, RuleSets.Newest) is not { } next || next.MandatoryFrom <= set.MandatoryFrom)
        {
            return null;
        }

        var old = known.GroupBy(Key).ToDictionary(group => group.Key, group => group.Count());
        var added = Findings(PeppolValidator.Validate(reading, next, cancellation: ct)).GroupBy(Key)
            .SelectMany(group => group.Skip(old.GetValueOrDefault(group.Key))).Take(MostFindings).ToList();
        return added.Count > 0 ? new ComingRules(next, added) : null;
    }

    private static (string Rule, string Location, bool IsFatal) Key(TrialFinding finding) => (finding.Rule, finding.Location, finding.IsFatal);

    private async Task<IReadOnlyList<TrialFinding>> ReferencesAsync(Standards.Ubl.Invoice invoice, EntityView? entity, ReferenceAdvice? advice, CancellationToken ct)
    {
        if (entity is null || advice is null)
        {
            return [];
        }

        var isKnown = advice.CodeOf(invoice.BuyerReference) is { Length: > 0 } code && await entities.UnitByCostCodeAsync(entity.Id, code, ct) is not null;
        var written = new WrittenReferences(invoice.OrderReference, invoice.BuyerReference, invoice.InvoicedObject?.Value, isKnown);
        return advice.Judge(written) is { } said ? [new TrialFinding("SAM-REFERENCE", IsFatal: false, said.Message) { Terms = said.Terms }] : [];
    }

    private IEnumerable<TrialFinding> Personal(UblElement root)
    {
        for (var element = root; element is not null; element = Following(element, root))
        {
            if (element.FirstChild is null && FreeText.Contains(element.Name) && personal.Check(element.Name, element.Text, PersonalNumberAnswer.None).IsRefused(out _))
            {
                yield return TrialFinding.At(element, "SAM-PERSON", isFatal: false, new(
                    "Här verkar ett personnummer stå. Uppgifter om patienter och andra personer får inte stå i fakturan: ta bort det.",
                    "A personal identity number seems to stand here. Data on patients and other persons must not stand in the invoice: remove it."));
            }
        }
    }

    // Without recursion: the depth is the stranger's.
    private static UblElement? Following(UblElement element, UblElement root)
    {
        if (element.FirstChild is { } child)
        {
            return child;
        }

        for (var at = element; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Text from a form as bytes. Its XML declaration named the encoding of the file it came from, so blanks take its place.</summary>
    public static byte[] BytesOf(string pasted)
    {
        var text = pasted.TrimStart();
        var end = text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) : -1;
        return Encoding.UTF8.GetBytes(end < 0 ? text : new string(' ', end + 2) + text[(end + 2)..]);
    }
}
