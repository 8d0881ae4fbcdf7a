using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Organisations, their contact points and owners, and what each does in the procedure.</summary>
internal static class PartyFields
{
    private const string Organisation = "~/efac:Organizations/efac:Organization";
    private const string Owner = "~/efac:Organizations/efac:UltimateBeneficialOwner";
    private const string Buyer = "cac:ContractingParty";
    private const string Id = "cac:PartyIdentification/cbc:ID";

    public static IEnumerable<FieldMap> All() => [.. Described("Company"), .. Described("TouchPoint"), .. Owners(), .. Organisations(), .. Buyers(), .. Roles()];

    private static IEnumerable<FieldMap> Described(string kind)
    {
        IEnumerable<FieldMap> maps =
        [
            Of(kind == "Company" ? "OPT-200" : "OPT-201", kind, Id, static (_, _) => { }),
            Of("BT-500", kind, "cac:PartyName/cbc:Name", static (party, name) => party.Set("name", name.Text())),
            Of("BT-16", kind, "cac:PostalAddress/cbc:Department", static (party, department) =>
            {
                // The name belongs to it, also when only the department is asked for.
                party.Set("name", department.Parent!.Parent!.TextAt("cac:PartyName/cbc:Name"));
                party.Append("name", department.Text(), " - ");
            }),
            Of("BT-502", kind, "cac:Contact/cbc:Name", static (party, name) => party.Set("contactPoint/name", name.Text())),
            Of("BT-503", kind, "cac:Contact/cbc:Telephone", static (party, number) => party.Set("contactPoint/telephone", number.Text())),
            Of("BT-506", kind, "cac:Contact/cbc:ElectronicMail", static (party, mail) => party.Set("contactPoint/email", mail.Text())),
            Of("BT-739", kind, "cac:Contact/cbc:Telefax", static (party, fax) => party.Set("contactPoint/faxNumber", fax.Text())),
            Of("BT-505", kind, "cbc:WebsiteURI", static (party, uri) => party.Set("details/url", uri.Text())),
            Of("BT-509", kind, "cbc:EndpointID", static (party, uri) => party.Set("eDeliveryGateway", uri.Text()?.TrimEnd('/'))),
            .. AddressFields(kind, "cac:PostalAddress/", Of),
        ];
        return maps;
    }

    private static FieldMap Of(string field, string kind, string path, Action<JsonObject, XElement> tell) =>
        Maps.All($"{field}-Organization-{kind}", $"{Organisation}/efac:{kind}", (teller, element) =>
        {
            foreach (var one in element.At(path))
            {
                tell(Told(teller, element, kind), one);
            }
        });

    private static JsonObject Told(Teller teller, XElement element, string kind)
    {
        var party = element.TextAt(Id) is { } id ? teller.Party(id) : teller.Entry(element, () => teller.Release.List("parties"));
        if (kind == "TouchPoint" && element.Parent!.TextAt("efac:Company/cac:PartyLegalEntity/cbc:CompanyID") is { } number)
        {
            // A contact point is told by itself, so the number shows whose it is.
            party["identifier"] = Numbered(teller, element.Parent!.At("efac:Company").First(), number);
        }

        return party;
    }

    private static JsonObject Numbered(Teller teller, XElement company, string number) => new()
    {
        ["id"] = number,
        ["scheme"] = teller.Options.SchemeOfNumber(number, company.TextAt("cac:PostalAddress/cac:Country/cbc:IdentificationCode")) ?? "internal",
    };

    private static IEnumerable<FieldMap> AddressFields(
        string kind, string address, Func<string, string, string, Action<JsonObject, XElement>, FieldMap> map) =>
    [
        map("BT-507", kind, address + "cbc:CountrySubentityCode", static (party, region) => party.Set("address/region", region.Text())),
        map("BT-510(a)", kind, address + "cbc:StreetName", static (party, street) => party.Set("address/streetAddress", LotFields.Street(street.Parent!))),
        map("BT-510(b)", kind, address + "cbc:AdditionalStreetName", static (party, street) => party.Set("address/streetAddress", LotFields.Street(street.Parent!))),
        map("BT-510(c)", kind, address + "cac:AddressLine/cbc:Line", static (party, line) => party.Set("address/streetAddress", LotFields.Street(line.Parent!.Parent!))),
        map("BT-512", kind, address + "cbc:PostalZone", static (party, zone) => party.Set("address/postalCode", zone.Text())),
        map("BT-513", kind, address + "cbc:CityName", static (party, city) => party.Set("address/locality", city.Text())),
        map("BT-514", kind, address + "cac:Country/cbc:IdentificationCode", static (party, country) => party.Set("address/country", EformsCodes.Country(country.Text()))),
    ];

    private static IEnumerable<FieldMap> Owners() =>
    [
        Owned("OPT-202-UBO", "cbc:ID", static (_, _) => { }),
        Owned("OPT-160-UBO", "cbc:FirstName", static (owner, name) => owner.Set("name", name.Text())),
        Owned("BT-500-UBO", "cbc:FamilyName", static (owner, name) => owner.Append("name", name.Text())),
        Owned("BT-503-UBO", "cac:Contact/cbc:Telephone", static (owner, number) => owner.Set("telephone", number.Text())),
        Owned("BT-506-UBO", "cac:Contact/cbc:ElectronicMail", static (owner, mail) => owner.Set("email", mail.Text())),
        Owned("BT-739-UBO", "cac:Contact/cbc:Telefax", static (owner, fax) => owner.Set("faxNumber", fax.Text())),
        Owned("BT-706-UBO", "efac:Nationality/cbc:NationalityID", static (owner, nation) => owner.AddTo("nationalities", EformsCodes.Country(nation.Text()))),
        .. AddressFields("", "cac:ResidenceAddress/", static (field, _, path, tell) => Owned($"{field}-UBO", path, tell)),
        Maps.All("OPT-302-Organization", Organisation + "/efac:UltimateBeneficialOwner/cbc:ID", static (teller, id) =>
        {
            if (id.Text() is { } owner)
            {
                // Some write the company's identifier beside its wrapper and not in it.
                var company = id.Parent!.Parent!.At("efac:Company").FirstOrDefault();
                var holder = company?.TextAt(Id) ?? company?.TextAt("cbc:ID");
                _ = holder is null ? null : Teller.ById(teller.Party(holder).List("beneficialOwners"), owner);
            }
        }),
    ];

    private static FieldMap Owned(string field, string path, Action<JsonObject, XElement> tell) => Maps.All(field, Owner, (teller, owner) =>
    {
        foreach (var one in owner.At(path))
        {
            foreach (var told in OwnedBy(teller, owner.TextAt("cbc:ID")))
            {
                tell(told, one);
            }
        }
    });

    // The organisations that name the owner; when none does, the only organisation there is.
    private static IEnumerable<JsonObject> OwnedBy(Teller teller, string? id)
    {
        var all = teller.Notice.At(Organisation).ToList();
        var owned = all.Where(one => one.At("efac:UltimateBeneficialOwner/cbc:ID").Any(owner => owner.Text() == id)).ToList();
        foreach (var one in owned.Count == 0 && all.Count == 1 ? all : owned)
        {
            if (id is not null && one.TextAt($"efac:Company/{Id}") is { } holder)
            {
                yield return Teller.ById(teller.Party(holder).List("beneficialOwners"), id);
            }
        }
    }

    private static IEnumerable<FieldMap> Organisations() =>
    [
        Company("BT-501-Organization-Company", "efac:Company/cac:PartyLegalEntity/cbc:CompanyID", static (teller, organisation, party, number) =>
        {
            if (number.Text() is { } text)
            {
                party.List("additionalIdentifiers").Add((JsonNode)Numbered(teller, organisation.At("efac:Company").First(), text));
            }
        }),
        Company("BT-165-Organization-Company", "efac:Company/efbc:CompanySizeCode", static (_, _, party, code) => party.Set("details/scale", code.Text())),
        Company("BT-633-Organization", "efbc:NaturalPersonIndicator", static (_, _, party, flag) => party.Set("details/scale", flag.Text() == "true" ? "selfEmployed" : null)),
        Company("BT-746-Organization", "efbc:ListedOnRegulatedMarketIndicator", static (_, _, party, flag) => party.Set("details/listedOnRegulatedMarket", Telling.Flag(flag.Text()))),
        Lead("OPP-050-Organization", "efbc:GroupLeadIndicator", "leadBuyer"),
        Lead("OPP-051-Organization", "efbc:AwardingCPBIndicator", "centralPurchasingBody"),
        Lead("OPP-052-Organization", "efbc:AcquiringCPBIndicator", "wholesaleBuyer"),
    ];

    private static FieldMap Lead(string field, string path, string role) =>
        Company(field, path, (_, _, party, flag) => party.AddTo("roles", flag.Text() == "true" ? role : null));

    private static FieldMap Company(string field, string path, Action<Teller, XElement, JsonObject, XElement> tell) => Maps.All(field, Organisation, (teller, organisation) =>
    {
        foreach (var one in organisation.At(path))
        {
            if (organisation.TextAt($"efac:Company/{Id}") is { } id)
            {
                tell(teller, organisation, teller.Party(id), one);
            }
        }
    });

    private static IEnumerable<FieldMap> Buyers() =>
    [
        Bought("OPT-300-Procedure-Buyer", $"cac:Party/{Id}", "buyer", static (teller, party, _) =>
        {
            // The first, until a leading buyer is known.
            if (teller.Release["buyer"] is null)
            {
                teller.Release["buyer"] = new JsonObject { ["id"] = party.Text("id") };
            }
        }),
        Bought("BT-508-Procedure-Buyer", "cbc:BuyerProfileURI", "buyer", static (_, party, uri) => party.Set("details/buyerProfile", uri.Text())),
        Classified("BT-10-Procedure-Buyer", "cac:ContractingActivity/cbc:ActivityTypeCode", "authority-activity", "eu-main-activity", role: null),
        Classified("BT-610-Procedure-Buyer", "cac:ContractingActivity/cbc:ActivityTypeCode", "entity-activity", "eu-main-activity", role: null),
        Classified("BT-11-Procedure-Buyer", "cac:ContractingPartyType/cbc:PartyTypeCode", "buyer-legal-type", "eu-buyer-legal-type", role: null),
        Classified("BT-740-Procedure-Buyer", "cac:ContractingPartyType/cbc:PartyTypeCode", "buyer-contracting-type", "eu-buyer-contracting-type", "buyer"),
        Maps.All("OPT-030-Procedure-SProvider", $"{Buyer}/cac:Party/cac:ServiceProviderParty", static (teller, provider) =>
        {
            if (provider.TextAt($"cac:Party/{Id}") is { } id)
            {
                _ = teller.Party(id, provider.TextAt("cbc:ServiceTypeCode") == "ted-esen" ? "eSender" : "procurementServiceProvider");
            }
        }),
        Maps.All("OPT-300-Procedure-SProvider", $"{Buyer}/cac:Party/cac:ServiceProviderParty/cac:Party/{Id}", static (teller, id) =>
        {
            if (id.Text() is { } provider)
            {
                _ = teller.Party(provider);
            }
        }),
    ];

    private static FieldMap Bought(string field, string path, string? role, Action<Teller, JsonObject, XElement> tell) => Maps.All(field, Buyer, (teller, buyer) =>
    {
        foreach (var one in buyer.At(path))
        {
            if (buyer.TextAt($"cac:Party/{Id}") is { } id)
            {
                tell(teller, teller.Party(id, role), one);
            }
        }
    });

    private static FieldMap Classified(string field, string path, string list, string scheme, string? role) => Bought(field, path, role, (_, party, element) =>
    {
        if (element.IsOfList(list) && element.Text() is { } code)
        {
            var known = Teller.ById(party.In("details").List("classifications"), code);
            known["scheme"] = scheme;
            known.Set("description", EformsCodes.Label(scheme, code));
        }
    });

    private static IEnumerable<FieldMap> Roles() =>
    [
        .. Role("AddInfo", "cac:AdditionalInformationParty", "processContactPoint"),
        .. Role("DocProvider", "cac:DocumentProviderParty", "processContactPoint"),
        .. Role("TenderReceipt", "cac:TenderRecipientParty", "submissionReceiptBody"),
        .. Role("TenderEval", "cac:TenderEvaluationParty", "evaluationBody"),
        .. Role("ReviewInfo", "cac:AppealTerms/cac:AppealInformationParty", "reviewContactPoint"),
        .. Role("ReviewOrg", "cac:AppealTerms/cac:AppealReceiverParty", "reviewBody"),
        .. Role("Mediator", "cac:AppealTerms/cac:MediationParty", "mediationBody"),
        Paid("OPT-301-LotResult-Financing", "cac:FinancingParty", "funder"),
        Paid("OPT-301-LotResult-Paying", "cac:PayerParty", "payer"),
    ];

    private static IEnumerable<FieldMap> Role(string name, string path, string role) => Maps.Each("OPT-301-{0}-" + name, $"cac:TenderingTerms/{path}/{Id}", (scope, id) =>
    {
        if (id.Text() is { } party)
        {
            _ = scope.Teller.Party(party, role);
        }
    });

    private static FieldMap Paid(string field, string path, string role) => Maps.All(field, $"~/efac:NoticeResult/efac:LotResult/{path}/{Id}", (teller, id) =>
    {
        if (id.Text() is { } party)
        {
            _ = teller.Party(party, role);
        }
    });
}
