using System.Security.Cryptography;
using System.Text;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Procurement.Making;

/// <summary>Which notice to make of a case.</summary>
/// <param name="Subtype">Form.</param>
/// <param name="Sequence">Which announcement of the case it is, from 1.</param>
/// <param name="At">When it is sent.</param>
/// <param name="Change">What it changes in an earlier one.</param>
/// <param name="Result">What came of it, for a result notice.</param>
internal sealed record NoticeIssue(string Subtype, int Sequence, Instant At, NoticeChange? Change = null, ResultFacts? Result = null);

/// <summary>Makes the notice from the case's own data, term by term.</summary>
internal sealed class NoticeMaking(IEntities entities, NoticeSettings settings)
{
    private const string Court = "ORG-9000";

    /// <summary>The form of the contract notice: 16 above the threshold, E3 below.</summary>
    public static string SubtypeOf(CaseFacts facts) => facts.IsBelowThreshold ? "E3" : "16";

    /// <summary>The form of the result notice: 29 above the threshold, E4 below.</summary>
    public static string ResultOf(CaseFacts facts) => facts.IsBelowThreshold ? "E4" : "29";

    /// <summary>An id of the shape that notices demand (UUID version 4), always the same for the same thing.</summary>
    public static Guid IdOf(CaseFacts facts, string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{facts.Case.Id.Value:N}/{what}"))[..16];
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>The notice. What is missing in the case is missing in it: the check says so. Refused when a buyer has no address (PRO-043).</summary>
    public async Task<Result<Notice>> MakeAsync(CaseFacts facts, NoticeIssue issue, CancellationToken ct)
    {
        var organisations = new List<NoticeOrganisation>();
        var buyers = new List<NoticeBuyer>();
        foreach (var part in facts.Participants)
        {
            var entity = await entities.GetAsync(part.Entity, ct);
            if ((await entities.UnitsOfAsync(part.Entity, ct)).FirstOrDefault(unit => unit.City.Length > 0) is not { } unit)
            {
                return Refusals.NoAddress.With(entity.Name);
            }

            var id = $"ORG-{organisations.Count + 1:D4}";
            organisations.Add(Buyer(id, entity, unit, part, facts.Case));
            buyers.Add(new NoticeBuyer(id, LegalType(entity.Form), part.Activity) { IsLead = part.Role == ParticipantRole.Lead });
        }

        organisations.Add(CourtOf(facts.Plan));
        var results = issue.Result is { } told ? new NoticeResults(facts, told, isNational: issue.Subtype[0] == 'E') : null;
        organisations.AddRange(results?.Organisations() ?? []);
        return new Notice
        {
            Subtype = issue.Subtype,
            Id = IdOf(facts, $"notice/{issue.Sequence}"),
            ProcedureId = IdOf(facts, "procedure"),
            Dispatch = issue.At.InSweden(),
            NationalAct = issue.Subtype[0] == 'E' ? Phrase.Swedish("Lagen (2016:1145) om offentlig upphandling") : null,
            Organisations = organisations,
            Buyers = buyers,
            Procedure = ProcedureOf(facts),
            Lots = [.. facts.Lots.Select(lot => NoticeLots.Of(facts, lot, buyers[0].Organisation, Court, settings.At(Links.Notice(facts.Case.Id))))],
            Change = issue.Change,
            Result = results?.Make(),
        };
    }

    private static NoticeOrganisation Buyer(string id, EntityView entity, UnitView unit, Participant part, Case one) => new()
    {
        Id = id,
        Name = Phrase.Swedish(entity.Name),
        Number = Hyphened(entity.OrganisationNumber),
        Address = new NoticeAddress { Street = unit.DeliveryAddress, City = unit.City, PostCode = unit.PostalCode, Region = part.Region?.ToString(), Country = "SWE" },
        Contact = new NoticeContact("Upphandling", Told(one.ContactPhone), Told(one.ContactEmail)),
    };

    private static NoticeOrganisation CourtOf(TimePlan? plan) => new()
    {
        Id = Court,
        Name = Phrase.Swedish(plan?.Court ?? string.Empty),
        Number = plan?.CourtNumber?.ToDisplay() ?? string.Empty,
        Address = new NoticeAddress { City = plan?.CourtCity, PostCode = plan?.CourtPostCode, Region = plan?.CourtRegion?.ToString(), Country = "SWE" },
    };

    private static NoticeProcedure ProcedureOf(CaseFacts facts)
    {
        var one = facts.Case;
        return new NoticeProcedure
        {
            Kind = facts.Plan?.Procedure switch
            {
                Procedure.Restricted => "restricted",
                Procedure.Negotiated => "neg-w-call",
                Procedure.Dialogue => "comp-dial",
                Procedure.InnovationPartnership => "innovation",
                _ => "open",
            },
            IsAccelerated = facts.Plan?.IsUrgent ?? false,
            AcceleratedWords = facts.Plan is { IsUrgent: true } plan ? Phrase.Swedish(plan.UrgencyReason) : null,
            Title = Phrase.Swedish(one.Title),
            Description = Phrase.Swedish(one.Description),
            Reference = one.RegisterNumber,
            Nature = NoticeLots.NatureOf(one.Nature),
            Cpv = one.Cpv?.Eight ?? string.Empty,
            Estimate = NoticeLots.Amount(one.Estimate),
            FrameworkMaximum = one.IsFramework ? new NoticeAmount(facts.Lots.Sum(lot => lot.Ceiling?.Money.ToDecimal() ?? 0)) : null,
            Places = NoticeLots.Places(facts),
            MaxLotsTendered = facts.Lots.Count,
            MaxLotsWon = facts.Lots.Count,
        };
    }

    private static string LegalType(EntityForm form) => form switch
    {
        EntityForm.Region => "ra",
        EntityForm.Company => "pub-undert-ra",
        _ => "body-pl-ra",
    };

    private static string Hyphened(string number) => number.Length == 10 ? $"{number[..6]}-{number[6..]}" : number;

    private static string? Told(string text) => text.Length == 0 ? null : text;
}
