using System.Text.Json.Nodes;
using Samkop.Kernel;
using Samkop.Standards.Ocds.Schema;

namespace Samkop.Standards.Ocds.Checking;

/// <summary>
/// Whether what a process tells fits together, by the checks that the Open Contracting Partnership's quality tool describes:
/// references, consistency, coherence. One finding a rule is enough to know.
/// </summary>
internal sealed class QualityCheck
{
    private static readonly string[] RolesWithReference = ["procuringEntity", "tenderer", "supplier", "payer", "payee"];
    private static readonly string[] NotYetAwarded = ["planning", "planned", "active", "cancelled", "unsuccessful"];

    private readonly List<OcdsFinding> findings = [];
    private readonly JsonObject state;
    private readonly JsonObject? tender;
    private readonly List<JsonObject> parties;
    private readonly List<JsonObject> awards;
    private readonly List<JsonObject> contracts;

    private QualityCheck(JsonObject state)
    {
        this.state = state;
        tender = state.Object("tender");
        parties = [.. state.Objects("parties")];
        awards = [.. state.Objects("awards")];
        contracts = [.. state.Objects("contracts")];
    }

    public static IReadOnlyList<OcdsFinding> Run(JsonObject state)
    {
        var check = new QualityCheck(state);
        check.CheckParties();
        check.CheckContracts();
        check.CheckAwards();
        check.CheckTender();
        check.CheckPeriods(state, "");
        return check.findings;
    }

    private void CheckParties()
    {
        var references = References().ToList();
        foreach (var (role, reference) in references)
        {
            var id = reference.Id();
            var found = id is null ? [] : parties.Where(party => party.Id() == id).ToList();
            if (found is not [var party])
            {
                Add($"reference.{role}", new Text($"{Named(role)} pekar inte på exakt en part.", $"{role} does not point at exactly one party."));
                continue;
            }

            if (!party.Texts("roles").Contains(role, StringComparer.Ordinal))
            {
                Add($"consistent.role.{role}", new Text($"Parten {id} saknar rollen {role}.", $"Party {id} lacks the role {role}."));
            }

            if (reference.Text("name") is { Length: > 0 } name && name != party.Text("name"))
            {
                Add($"consistent.name.{role}", new Text($"Parten {id} heter olika på två ställen.", $"Party {id} has two names."));
            }
        }

        foreach (var role in RolesWithReference)
        {
            if (parties.Exists(party => party.Texts("roles").Contains(role, StringComparer.Ordinal)
                && !references.Exists(one => one.Role == role && one.Reference.Id() == party.Id())))
            {
                Add($"consistent.party-not-referenced.{role}", new Text($"En part med rollen {role} används inte.", $"A party with the role {role} is not used."));
            }
        }
    }

    private IEnumerable<(string Role, JsonObject Reference)> References()
    {
        IEnumerable<(string Role, JsonObject? Reference)> all =
        [
            ("buyer", state.Object("buyer")),
            ("procuringEntity", tender.Object("procuringEntity")),
            .. tender.Objects("tenderers").Select(static one => ("tenderer", (JsonObject?)one)),
            .. awards.SelectMany(static award => award.Objects("suppliers")).Select(static one => ("supplier", (JsonObject?)one)),
            .. Payments().SelectMany(static payment => new[] { ("payer", payment.Object("payer")), ("payee", payment.Object("payee")) }),
        ];
        return all.Where(static one => one.Reference is { Count: > 0 }).Select(static one => (one.Role, one.Reference!));
    }

    private IEnumerable<JsonObject> Payments() => contracts.SelectMany(static contract => contract.Object("implementation").Objects("transactions"));

    private void CheckContracts()
    {
        var deadline = Moment(tender.Object("tenderPeriod"), "endDate");
        foreach (var contract in contracts)
        {
            var decisions = awards.Where(award => award.Id() is { } id && id == contract.Id("awardID")).ToList();
            var signed = Moment(contract, "dateSigned");
            if (decisions.Count != 1)
            {
                Add("reference.contract-award", new Text("Ett avtal pekar inte på exakt ett beslut.", "A contract does not point at exactly one award."));
            }

            foreach (var award in decisions)
            {
                if (award.Text("status") is "pending" or "cancelled" or "unsuccessful")
                {
                    Add("coherent.award-status", new Text("Ett avtal följer ett beslut som inte gäller.", "A contract follows an award that is not active."));
                }

                if (Moment(award, "date") > signed)
                {
                    Add("coherent.timeline.award-contract", new Text("Ett avtal är äldre än sitt beslut.", "A contract is older than its award."));
                }
            }

            if (contract.Text("status") is "pending" or "cancelled" && contract.Object("implementation").Objects("transactions").Any())
            {
                Add("coherent.contract-status", new Text("Det betalas på ett avtal som inte gäller.", "There are payments on a contract that is not active."));
            }

            if (signed > Moment(state, "date"))
            {
                Add("coherent.release-date.contract", new Text("Ett avtal är tecknat efter uppgiftens datum.", "A contract is signed after the date of the release."));
            }

            if (deadline > signed)
            {
                Add("coherent.timeline.tender-contract", new Text("Ett avtal är tecknat före sista anbudsdag.", "A contract is signed before the tender deadline."));
            }
        }
    }

    private void CheckAwards()
    {
        var deadline = Moment(tender.Object("tenderPeriod"), "endDate");
        foreach (var decided in awards.Select(static award => Moment(award, "date")))
        {
            if (decided > Moment(state, "date"))
            {
                Add("coherent.release-date.award", new Text("Ett beslut är fattat efter uppgiftens datum.", "An award is decided after the date of the release."));
            }

            if (deadline > decided)
            {
                Add("coherent.timeline.tender-award", new Text("Ett beslut är fattat före sista anbudsdag.", "An award is decided before the tender deadline."));
            }
        }

        foreach (var award in awards)
        {
            CheckSums(award);
        }
    }

    private void CheckSums(JsonObject award)
    {
        var signed = contracts.Where(contract => contract.Id("awardID") is { } id && id == award.Id()).ToList();
        var (value, sum) = (Amount(award.Object("value")), signed.Sum(static contract => Amount(contract.Object("value")) ?? 0));
        if (value > 0 && sum > 0 && (sum < value * 0.5m || sum > value * 1.5m) && signed.TrueForAll(contract => SameCurrency(contract, award)))
        {
            Add("consistent.contracts-value", new Text("Avtalen är värda något annat än beslutet.", "The contracts are worth something else than the award."));
        }
    }

    private void CheckTender()
    {
        if ((awards.Count > 0 || contracts.Count > 0) && NotYetAwarded.Contains(tender.Text("status"), StringComparer.Ordinal))
        {
            Add("coherent.tender-status", new Text("Upphandlingen har beslut men sägs inte vara klar.", "The tender has awards but is not said to be complete."));
        }

        if (awards.Count == 0 && state.Object("bids").Objects("details").Any())
        {
            // Ours, not the quality tool's: the law keeps tenders secret until the award.
            Add("coherent.bids-before-award", new Text("Anbud visas innan något beslut finns.", "Tenders are shown before there is an award."));
        }

        var (budget, value) = (Amount(state.Object("planning").Object("budget").Object("amount")), Amount(tender.Object("value")));
        if (budget > 0 && value > 0 && (value < budget * 0.5m || value > budget * 1.5m))
        {
            Add("consistent.tender-value", new Text("Upphandlingens värde ligger långt från budgeten.", "The tender's value is far from the budget."));
        }

        var tenderers = tender.Objects("tenderers").Count();
        if (tender.Number("numberOfTenderers") is { } number && tenderers > 0 && number != tenderers)
        {
            Add("consistent.number-of-tenderers", new Text("Antalet anbudsgivare stämmer inte.", "The number of tenderers is not right."));
        }
    }

    private void CheckPeriods(JsonNode? node, string name)
    {
        if (node is JsonArray array)
        {
            foreach (var element in array)
            {
                CheckPeriods(element, name);
            }
        }
        else if (node is JsonObject @object)
        {
            CheckPeriod(@object, name);
            foreach (var (inner, value) in @object)
            {
                CheckPeriods(value, inner);
            }
        }
    }

    private void CheckPeriod(JsonObject period, string name)
    {
        if ((Moment(period, "startDate"), Moment(period, "endDate")) is not ({ } start, { } end))
        {
            return;
        }

        if (start > end)
        {
            Add("coherent.period", new Text($"{name} slutar innan den börjar.", $"{name} ends before it begins."));
        }

        // A day's difference is a matter of counting the first day or the last.
        if (period.Number("durationInDays") is { } days && Math.Abs((decimal)(end - start).TotalDays - days) > 1)
        {
            Add("consistent.period-duration", new Text($"{name} är inte så lång som den sägs vara.", $"{name} is not as long as it says."));
        }
    }

    private void Add(string rule, Text message)
    {
        if (!findings.Exists(finding => finding.Rule == rule))
        {
            findings.Add(new OcdsFinding(FindingKind.Quality, rule, "", state.Text("ocid") ?? "", message));
        }
    }

    private static bool SameCurrency(JsonObject one, JsonObject other) => one.Object("value").Text("currency") == other.Object("value").Text("currency");

    private static decimal? Amount(JsonObject? value) => value.Number("amount");

    private static DateTimeOffset? Moment(JsonObject? holder, string name) => Formats.MomentOf(holder.Text(name));

    private static string Named(string role) => char.ToUpperInvariant(role[0]) + role[1..];
}
