using Samkop.Kernel;

namespace Samkop.Standards.Espd;

/// <summary>How the library says no. A number is never used again.</summary>
public static class EspdRefusals
{
    /// <summary>Larger than a document may be.</summary>
    public static readonly RefusalDefinition TooLarge = Invalid(
        "ESP-001",
        new("Filen är tom eller större än {0} MB.", "The file is empty or larger than {0} MB."),
        new("Välj den XML-fil som tjänsten för egenförsäkran gav.", "Choose the XML file that the ESPD service gave."));

    /// <summary>Not XML, or hostile.</summary>
    public static readonly RefusalDefinition Unreadable = Invalid(
        "ESP-002",
        new("Filen är inte läsbar XML: {0}", "The file is not readable XML: {0}"),
        new("Hämta filen igen från tjänsten för egenförsäkran.", "Fetch the file again from the ESPD service."));

    /// <summary>XML of another kind.</summary>
    public static readonly RefusalDefinition NotEspd = Invalid(
        "ESP-003",
        new("Filen är ingen egenförsäkran (ESPD) utan {0}.", "The file is no single procurement document (ESPD) but {0}."),
        new("Välj en fil med begäran eller svar enligt ESPD-EDM 4.", "Choose a file with a request or response by ESPD-EDM 4."));

    /// <summary>A code that the model lacks.</summary>
    public static readonly RefusalDefinition UnknownCriterion = Invalid(
        "ESP-004",
        new("Kriteriet {0} finns inte i ESPD-EDM 4.1.", "The criterion {0} is not in ESPD-EDM 4.1."),
        new("Välj ett kriterium ur listan.", "Choose a criterion from the list."));

    /// <summary>An answer of another kind than the question.</summary>
    public static readonly RefusalDefinition WrongAnswer = Invalid(
        "ESP-005",
        new("Svaret på {0} är inte av det slag som frågan begär ({1}).", "The answer to {0} is not of the kind that the question asks for ({1})."),
        new("Svara med det som frågan begär.", "Answer with what the question asks for."));

    private static RefusalDefinition Invalid(string code, Text what, Text wayOn) => new(code, RefusalKind.Invalid, what, wayOn);
}
