using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>Organisations and owners into a notice.</summary>
internal static class Organisations
{
    public static void Put(Branch root, Notice notice)
    {
        var buyers = notice.Buyers.ToDictionary(static buyer => buyer.Organisation, StringComparer.Ordinal);
        var winners = notice.Result?.Parties.SelectMany(party => party.Members.Concat(root.Takes("OPT-301-Tenderer-SubCont") ? party.Subcontractors.Select(static part => part.Organisation) : []))
            .ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var organisation in notice.Organisations)
        {
            var at = root.Add("ND-Organization");
            if (buyers.TryGetValue(organisation.Id, out var buyer))
            {
                at.Set("OPP-050-Organization", notice.Buyers.Count > 1 ? buyer.IsLead : null);
                at.Set("OPP-051-Organization", buyer.AwardsForOthers);
                at.Set("OPP-052-Organization", buyer.BuysForOthers);
            }

            at.Set("BT-746-Organization", winners.Contains(organisation.Id) ? organisation.IsListed : null);
            at.Set("BT-633-Organization", organisation.IsNaturalPerson);
            at.SetEach("ND-OrganizationUboReference", "OPT-302-Organization", organisation.Owners);
            Company(at, organisation);
            foreach (var point in organisation.TouchPoints)
            {
                Point(at.Add("ND-Touchpoint"), point);
            }
        }

        foreach (var owner in notice.Owners)
        {
            var at = root.Add("ND-UBO");
            at.Set("OPT-202-UBO", owner.Id);
            at.Set("OPT-160-UBO", owner.FirstName);
            at.Set("BT-500-UBO", owner.FamilyName);
            at.Add("ND-UBONationality").Set("BT-706-UBO", owner.Nationality);
            Address(at, "UBO", owner.Address);
            Contact(at, "UBO", owner.Contact);
        }
    }

    private static void Company(Branch at, NoticeOrganisation organisation)
    {
        const string Suffix = "Organization-Company";
        at.Set("OPT-200-" + Suffix, organisation.Id);
        at.Set("BT-500-" + Suffix, organisation.Name);
        at.Set("BT-501-" + Suffix, organisation.Number);
        at.Set("BT-16-" + Suffix, organisation.Department);
        at.Set("BT-505-" + Suffix, organisation.Website);
        at.Set("BT-509-" + Suffix, organisation.Gateway);
        at.Set("BT-165-" + Suffix, organisation.Size);
        Address(at, Suffix, organisation.Address);
        Contact(at, Suffix, organisation.Contact);
    }

    private static void Point(Branch at, NoticeTouchPoint point)
    {
        const string Suffix = "Organization-TouchPoint";
        at.Set("OPT-201-" + Suffix, point.Id);
        at.Set("BT-500-" + Suffix, point.Name);
        at.Set("BT-16-" + Suffix, point.Department);
        at.Set("BT-505-" + Suffix, point.Website);
        at.Set("BT-509-" + Suffix, point.Gateway);
        Contact(at, Suffix, point.Contact);
        if (point.Address is { } address)
        {
            Address(at, Suffix, address);
        }
    }

    public static void Address(Branch at, string suffix, NoticeAddress address)
    {
        at.Set($"BT-510(a)-{suffix}", address.Street);
        at.Set($"BT-510(b)-{suffix}", address.Street2);
        at.Set($"BT-510(c)-{suffix}", address.Street3);
        at.Set($"BT-513-{suffix}", address.City);
        at.Set($"BT-512-{suffix}", address.PostCode);
        at.Set($"BT-507-{suffix}", address.Region);
        at.Set($"BT-514-{suffix}", address.Country);
    }

    private static void Contact(Branch at, string suffix, NoticeContact? contact)
    {
        at.Set($"BT-502-{suffix}", contact?.Name);
        at.Set($"BT-503-{suffix}", contact?.Telephone);
        at.Set($"BT-506-{suffix}", contact?.Mail);
        at.Set($"BT-739-{suffix}", contact?.Fax);
    }
}
