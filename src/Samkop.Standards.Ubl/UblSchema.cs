using Samkop.Kernel;
using Samkop.Standards.Ubl.Schema;

namespace Samkop.Standards.Ubl;

/// <summary>One way in which a document does not fit UBL 2.1.</summary>
/// <param name="Element">Where.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record UblSchemaError(UblElement Element, Text Message);

/// <summary>
/// Checks that a document has the structure of UBL 2.1: elements in order, as often as allowed, with values of the right type and
/// only the attributes that belong there. Does what the XML Schema of OASIS does, from a table. Thread-safe.
/// </summary>
public static class UblSchema
{
    /// <summary>No more errors than this are collected: whoever has a hundred wants a new file, not a longer list.</summary>
    public const int MostErrors = 100;

    /// <summary>The errors; empty when the document fits. Invoice, CreditNote and ApplicationResponse are known.</summary>
    public static IReadOnlyList<UblSchemaError> Check(UblDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var check = new SchemaCheck();
        check.Document(document);
        return check.Errors;
    }
}
