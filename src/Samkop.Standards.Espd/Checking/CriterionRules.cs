using System.Xml.Linq;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Checking;

/// <summary>Criteria held against the model: each must be there whole.</summary>
internal static class CriterionRules
{
    private const string Top = "TenderingCriterionPropertyGroup";
    private const string Below = "SubsidiaryTenderingCriterionPropertyGroup";
    private const string Property = "TenderingCriterionProperty";

    private static readonly Dictionary<string, CriterionForm> ById = EspdCriteria.All.ToDictionary(static one => one.Id, StringComparer.Ordinal);

    // By the id of the group and of what it stands in.
    private static readonly Dictionary<(string Id, string Parent), (GroupForm Form, bool IsTop)> Groups = EspdCriteria.All
        .SelectMany(static one => one.Groups.Select(group => (Key: (group.Id, one.Id), Value: (group, true)))
            .Concat(one.AllGroups().SelectMany(static group => group.Groups.Select(below => (Key: (below.Id, group.Id), Value: (below, false))))))
        .ToDictionary(static one => one.Key, static one => one.Value);

    private static readonly Dictionary<string, GroupForm> GroupsById = EspdCriteria.All.SelectMany(static one => one.AllGroups()).ToDictionary(static one => one.Id, StringComparer.Ordinal);

    public static void Run(XElement root, Findings found)
    {
        var lots = root.Elements(EspdXml.Cac + "ProcurementProjectLot").Select(static lot => lot.Value("ID")).ToHashSet(StringComparer.Ordinal);
        foreach (var criterion in root.Elements(EspdXml.Cac + "TenderingCriterion"))
        {
            Criterion(criterion, found);
            if (root.Name.LocalName == EspdXml.Request)
            {
                Lots(criterion, lots, found);
            }
        }

        foreach (var law in root.Descendants(EspdXml.Cac + "Legislation"))
        {
            found.Unless(law.Element(EspdXml.Cbc + "Title") is not null, "BR-TC-09", law);
            found.Unless(law.Element(EspdXml.Cbc + "Description") is not null, "BR-TC-10", law);
            found.Unless(law.Element(EspdXml.Cbc + "Article") is not null, "BR-TC-11", law);
        }

        foreach (var group in root.Descendants().Where(static one => one.Name == EspdXml.Cac + Top || one.Name == EspdXml.Cac + Below))
        {
            Group(group, found);
        }

        foreach (var property in root.Descendants(EspdXml.Cac + Property))
        {
            Question(property, found);
        }
    }

    private static void Criterion(XElement criterion, Findings found)
    {
        var id = criterion.Value("ID");
        found.Unless(criterion.Element(EspdXml.Cbc + "CriterionTypeCode") is not null, "BR-TC-03", criterion);
        found.Unless(criterion.Element(EspdXml.Cbc + "Name") is not null, "BR-TC-05", criterion);
        found.Unless(criterion.Element(EspdXml.Cbc + "Description") is not null, "BR-TC-06", criterion);
        if (id.Length == 0)
        {
            found.Add("BR-TC-02-01", criterion);
        }
        else if (!ById.TryGetValue(id, out var form))
        {
            found.Add("BR-TC-02-02", criterion);
        }
        else
        {
            found.Unless(criterion.Value("CriterionTypeCode") == form.Code, "BR-TC-04", criterion);
            found.Unless(criterion.Elements(EspdXml.Cac + Top).Count() >= form.Groups.Count, "BR-TC-07", criterion);
        }
    }

    private static void Lots(XElement criterion, HashSet<string> lots, Findings found)
    {
        var named = criterion.Elements(EspdXml.Cac + "ProcurementProjectLotReference").Select(static lot => lot.Value("ID")).ToList();
        switch (EspdCriteria.Of(criterion.Value("CriterionTypeCode"))?.Class)
        {
            case CriterionClass.Exclusion:
                found.Unless(named.Count == 0, "BR-LOT-40", criterion);
                break;
            case CriterionClass.Selection:
                found.Unless(named.Count > 0, "BR-LOT-41", criterion);
                break;
        }

        found.Unless(named.TrueForAll(lots.Contains) || lots.Count == 0, "SK-ESPD-03", criterion);
    }

    private static void Group(XElement group, Findings found)
    {
        var id = group.Value("ID");
        var kind = group.Element(EspdXml.Cbc + "PropertyGroupTypeCode");
        found.Unless(group.Element(EspdXml.Cbc + "ID") is not null, "BR-TC-12", group);
        found.Unless(kind is not null, "BR-TC-14", group);
        if (!Groups.TryGetValue((id, group.Parent.Value("ID")), out var known))
        {
            found.Unless(group.Ancestors(EspdXml.Cac + "SubTenderingCriterion").Any(), "BR-TC-13", group);
            return;
        }

        var suffix = known.IsTop ? "-01" : "-02";
        found.Unless(kind?.Value == known.Form.Kind, "BR-TC-15" + suffix, group);
        found.Unless(group.Elements(EspdXml.Cac + Property).Count() >= known.Form.Properties.Count, "BR-TC-16" + suffix, group);
        found.Unless(group.Elements(EspdXml.Cac + Below).Count() >= known.Form.Groups.Count, "BR-TC-17" + suffix, group);
    }

    private static void Question(XElement property, Findings found)
    {
        found.Unless(property.Element(EspdXml.Cbc + "ID") is not null, "BR-TC-18", property);
        found.Unless(property.Element(EspdXml.Cbc + "Description") is not null, "BR-TC-19", property);
        found.Unless(property.Element(EspdXml.Cbc + "TypeCode") is not null, "BR-TC-20", property);
        found.Unless(property.Element(EspdXml.Cbc + "ValueDataTypeCode") is not null, "BR-TC-21-01", property);
        if (GroupsById.TryGetValue(property.Parent.Value("ID"), out var group) && group.Properties.Count > 0)
        {
            var (role, data) = (property.Value("TypeCode"), property.Value("ValueDataTypeCode"));
            found.Unless(role.Length == 0 || group.Properties.Any(one => string.Equals(one.Role.ToString(), role, StringComparison.OrdinalIgnoreCase)), "BR-TC-20-02", property);
            found.Unless(data.Length == 0 || group.Properties.Any(one => one.DataType == data), "BR-TC-21-03", property);
        }
    }
}
