using Samkop.Kernel;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;

namespace Samkop.Standards.Espd.Writing;

/// <summary>The answers of a response, in the order of their questions, and the evidence.</summary>
internal static class Answers
{
    /// <summary>Why the answers cannot be written, or null.</summary>
    public static Refusal? Fault(EspdResponse response)
    {
        foreach (var (id, answer) in response.Answers)
        {
            if (EspdCriteria.Property(id) is not { Role: PropertyRole.Question } question || !Fits(question.DataType, answer))
            {
                return EspdRefusals.WrongAnswer.With(id, EspdCriteria.Property(id)?.DataType ?? "-");
            }
        }

        return null;
    }

    public static void Put(Pen pen, EspdRequest request, EspdResponse response, string agency)
    {
        foreach (var criterion in request.Criteria)
        {
            foreach (var question in EspdCriteria.Of(criterion.Code)!.AllGroups().SelectMany(static group => group.Properties))
            {
                if (response.Answers.TryGetValue(question.Id, out var answer))
                {
                    One(pen, question, answer, criterion.Lots.Count > 0 ? response.Lot : null, agency);
                }
            }
        }

        foreach (var evidence in response.Evidence)
        {
            Evidence(pen, evidence, agency);
        }
    }

    private static bool Fits(string dataType, EspdAnswer answer) => dataType switch
    {
        "INDICATOR" => answer is IndicatorAnswer,
        "DESCRIPTION" => answer is WordsAnswer,
        "DATE" => answer is DayAnswer,
        "AMOUNT" => answer is AmountAnswer,
        "PERIOD" => answer is PeriodAnswer,
        "URL" => answer is AddressAnswer,
        "CODE" or "CODE_COUNTRY" => answer is CodeAnswer,
        "EVIDENCE_IDENTIFIER" => answer is EvidenceAnswer,
        "QUAL_IDENTIFIER" or "ECONOMIC_OPERATOR_IDENTIFIER" => answer is IdentifierAnswer,
        _ => answer is NumberAnswer,
    };

    private static void One(Pen pen, PropertyForm question, EspdAnswer answer, string? lot, string agency)
    {
        pen.Open("TenderingCriterionResponse");
        pen.Put("ID", question.Id + "/R1", ("schemeID", "Criterion"), ("schemeAgencyID", agency), ("schemeVersionID", EspdCriteria.Version));
        pen.Put("ValidatedCriterionPropertyID", question.Id, ("schemeID", "Criterion"), ("schemeAgencyID", agency), ("schemeVersionID", EspdCriteria.Version));
        switch (answer)
        {
            case PeriodAnswer period:
                pen.Period(period.From, period.Through);
                break;
            case EvidenceAnswer evidence:
                pen.Open("EvidenceSupplied").OwnId("ID", evidence.Evidence, "OP");
                pen.Close();
                break;
            default:
                pen.Open("ResponseValue");
                pen.Put("ID", question.Id + "/R1/RV", ("schemeID", "Criterion"), ("schemeAgencyID", agency), ("schemeVersionID", EspdCriteria.Version));
                Value(pen, question, answer, agency);
                pen.Close();
                break;
        }

        if (lot is not null)
        {
            pen.Open("ProcurementProjectLotReference").Id("ID", lot);
            pen.Close();
        }

        pen.Close();
    }

    private static void Value(Pen pen, PropertyForm question, EspdAnswer answer, string agency)
    {
        switch (answer)
        {
            case IndicatorAnswer indicator:
                pen.Put("ResponseIndicator", indicator.Value ? "true" : "false");
                break;
            case WordsAnswer words:
                pen.Put("Description", words.Value);
                break;
            case DayAnswer day:
                pen.Put("ResponseDate", day.Value);
                break;
            case AmountAnswer amount:
                pen.Number("ResponseAmount", amount.Value, ("currencyID", amount.Currency));
                break;
            case AddressAnswer address:
                pen.Put("ResponseURI", address.Value);
                break;
            case IdentifierAnswer identifier:
                pen.OwnId("ResponseID", identifier.Value, agency);
                break;
            case CodeAnswer code:
                pen.Code("ResponseCode", code.Value, question.DataType == "CODE_COUNTRY" ? "country" : "role");
                break;
            case NumberAnswer number when question.DataType == "PERCENTAGE":
                pen.Number("ResponseNumeric", number.Value, ("format", "PERCENTAGE"));
                break;
            case NumberAnswer number when question.DataType == "QUANTITY":
                pen.Number("ResponseQuantity", number.Value);
                break;
            case NumberAnswer number:
                pen.Number("ResponseQuantity", number.Value, ("unitCode", question.DataType == "QUANTITY_YEAR" ? "YEAR" : "INTEGER"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer));
        }
    }

    private static void Evidence(Pen pen, EspdEvidence evidence, string agency)
    {
        pen.Open("Evidence").OwnId("ID", evidence.Id, agency);
        pen.Code("ConfidentialityLevelCode", evidence.Confidentiality, "access");
        pen.Open("DocumentReference").OwnId("ID", evidence.Document, agency);
        pen.Open("Attachment").Open("ExternalReference").Put("URI", evidence.Address.AbsoluteUri);
        pen.Close();
        pen.Close();
        EspdWriter.Named(pen.Open("IssuerParty"), evidence.Issuer);
        pen.Close();
        pen.Close();
        pen.Close();
    }
}
