using System.Globalization;
using System.Xml;
using Samkop.Kernel;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>The ways in which reading can fail, each with words for the person who sent the file.</summary>
internal static class Faults
{
    public static UblFault Empty { get; } = new(UblFaultKind.Empty, new Text("Filen är tom.", "The file is empty."), 0, 0);

    public static UblFault WrongEncoding { get; } = new(
        UblFaultKind.Malformed,
        new Text("Filens tecken stämmer inte med den kodning som filen säger sig ha. Spara den som UTF-8.", "The characters are not in the encoding that the file declares. Save it as UTF-8."),
        0,
        0);

    public static UblFault TooManyBytes(UblLimits limits) => new(
        UblFaultKind.TooLarge,
        new Text("Filen är större än {0} MB. Minska bilagorna eller länka till dem.", "The file is larger than {0} MB. Make the attachments smaller or link to them.").With(limits.MaxBytes / 1024 / 1024),
        0,
        0);

    public static UblFault TooDeep(UblLimits limits, int line, int column) => new(
        UblFaultKind.TooLarge,
        new Text("Filen har fler än {0} nivåer av element. Ingen faktura behöver så många.", "The file has more than {0} levels of elements. No invoice needs that many.").With(limits.MaxDepth),
        line,
        column);

    public static UblFault TooManyElements(UblLimits limits, int line, int column) => new(
        UblFaultKind.TooLarge,
        new Text("Filen har fler än {0} element. Dela upp den.", "The file has more than {0} elements. Split it.").With(limits.MaxElements),
        line,
        column);

    public static UblFault TooManyAttributes(UblLimits limits, int line, int column) => new(
        UblFaultKind.TooLarge,
        new Text("Ett element har fler än {0} attribut.", "An element has more than {0} attributes.").With(limits.MaxAttributes),
        line,
        column);

    public static UblFault TooSlow(UblLimits limits, int line, int column) => new(
        UblFaultKind.TooSlow,
        new Text("Filen tog längre tid än {0} sekunder att läsa. Dela upp den och försök igen.", "The file took longer than {0} seconds to read. Split it and try again.").With(limits.MaxTime.TotalSeconds),
        line,
        column);

    public static UblFault Doctype(XmlException fault) => new(
        UblFaultKind.DoctypeForbidden,
        new Text(
            "Filen innehåller en dokumenttypsdefinition (DOCTYPE). Sådana tas inte emot, eftersom de kan dölja angrepp. Ta bort raden.",
            "The file has a document type definition (DOCTYPE). Such files are not accepted, because they can hide attacks. Remove the line."),
        fault.LineNumber,
        fault.LinePosition);

    public static UblFault Malformed(XmlException fault) => new(
        UblFaultKind.Malformed,
        new Text(
            string.Create(CultureInfo.InvariantCulture, $"Filen är inte välformad XML: felet finns på rad {fault.LineNumber}, tecken {fault.LinePosition}. Läsarens besked: {fault.Message}"), // sv-literal
            string.Create(CultureInfo.InvariantCulture, $"The file is not well-formed XML: the fault is on line {fault.LineNumber}, character {fault.LinePosition}. The reader says: {fault.Message}")),
        fault.LineNumber,
        fault.LinePosition);

    public static UblFault EmptyEnvelope(UblElement envelope) => new(
        UblFaultKind.Empty,
        new Text("Kuvertet innehåller inget dokument.", "The envelope holds no document."),
        envelope.Line,
        envelope.Column);
}
