using Samkop.Kernel;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;

namespace Samkop.Standards.Espd.Writing;

/// <summary>A criterion with its whole tree: the model wants every group and question repeated.</summary>
internal static class CriterionWriting
{
    private static readonly Text Directive = new("Direktiv 2014/24/EU om offentlig upphandling", "Directive 2014/24/EU on public procurement");
    private static readonly Text Act = new("Genomfört i lagen (2016:1145) om offentlig upphandling", "Brought into force by the Public Procurement Act (2016:1145)");
    private static readonly Text InDocuments = new("Enligt upphandlingsdokumenten", "As the procurement documents say");

    public static void Put(Pen pen, EspdRequest request, EspdCriterion criterion, CriterionForm form)
    {
        pen.Open("TenderingCriterion").Id("ID", form.Id);
        pen.Code("CriterionTypeCode", form.Code, "criterion");
        pen.Put("Name", In(form.Name, request));
        pen.Put("Description", criterion.Description.Length > 0 ? criterion.Description : In(form.Name, request));
        foreach (var lot in criterion.Lots)
        {
            pen.Open("ProcurementProjectLotReference").Id("ID", lot);
            pen.Close();
        }

        if (form.Article.Length > 0)
        {
            Law(pen, request, form);
        }

        foreach (var group in form.Groups)
        {
            Group(pen, (request, criterion, form), group, "TenderingCriterionPropertyGroup");
        }

        pen.Close();
    }

    private static void Law(Pen pen, EspdRequest request, CriterionForm form)
    {
        pen.Open("Legislation").Id("ID", form.Prefix + "/L1");
        pen.Put("Title", In(Directive, request));
        pen.Put("Description", In(Act, request));
        pen.Put("JurisdictionLevel", "EU");
        pen.Put("Article", form.Article);
        pen.Put("URI", "http://data.europa.eu/eli/dir/2014/24/oj");
        pen.Open("Language").Code("LocaleCode", request.Language, "language");
        pen.Close();
        pen.Close();
    }

    private static void Group(Pen pen, (EspdRequest Request, EspdCriterion Criterion, CriterionForm Form) asked, GroupForm group, string name)
    {
        pen.Open(name).Id("ID", group.Id);
        pen.Code("PropertyGroupTypeCode", group.Kind, "group");
        foreach (var property in group.Properties)
        {
            pen.Open("TenderingCriterionProperty").Id("ID", property.Id);
            pen.Put("Description", In(property.Words, asked.Request));
            pen.Code("TypeCode", property.Role.ToString().ToUpperInvariant(), "element");
            pen.Code("ValueDataTypeCode", property.DataType, "data");
            if (property.Role == PropertyRole.Requirement)
            {
                Expected(pen, asked.Request, asked.Criterion, property);
            }

            pen.Close();
        }

        foreach (var below in group.Groups)
        {
            Group(pen, asked, below, "SubsidiaryTenderingCriterionPropertyGroup");
        }

        pen.Close();
    }

    private static void Expected(Pen pen, EspdRequest request, EspdCriterion criterion, PropertyForm property)
    {
        switch (property.DataType)
        {
            case "LOT_IDENTIFIER":
                pen.OwnId("ExpectedID", criterion.Lots.Count > 0 ? criterion.Lots[0] : request.Lots[0], "OP");
                break;
            case "DESCRIPTION":
                pen.Put("ExpectedDescription", criterion.Requirement.Length > 0 ? criterion.Requirement : In(InDocuments, request));
                break;
            case "MINIMUM_AMOUNT":
                pen.Number("MinimumAmount", criterion.MinimumAmount ?? 0, ("currencyID", request.Currency));
                break;
            case "URL":
                pen.Put("ExpectedURI", criterion.Address?.AbsoluteUri ?? "https://www.verksamt.se/", ("schemeAgencyID", "OP"));
                break;
            case "CODE":
                pen.Code("ExpectedCode", property.Id.Contains("finan-rat", StringComparison.Ordinal) ? "Assets to equity ratio" : criterion.Requirement.Length > 0 ? criterion.Requirement : "-", property.Id.Contains("finan-rat", StringComparison.Ordinal) ? "ratio" : "occupation");
                break;
            case "CODE_BOOLEAN":
                pen.Code("ExpectedCode", property.Id.Contains("finan-requ", StringComparison.Ordinal) ? "RADIO_BUTTON_TRUE" : "CHECKBOX_TRUE", "control");
                break;
            case "PERIOD":
                var day = DateOnly.FromDateTime(request.Issued.Date);
                pen.Period(criterion.Period?.From ?? day.AddYears(-3), criterion.Period?.Through ?? day);
                break;
            default:
                pen.Number("ExpectedValueNumeric", criterion.MinimumNumber ?? 1);
                break;
        }
    }

    private static string In(Text text, EspdRequest request) => request.Language == "ENG" ? text.En : text.Sv;
}
