using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;

namespace Samkop.Cli;

/// <summary>One file's verdict as one line of JSON; the form is part of the program's contract.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, with its line break.</summary>
    public static string Of(string file, ValidationReport report, bool checksSchema)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("kind", report.Reading.Document?.Root.Name);
            json.WriteString("ruleset", report.RuleSet?.Id);
            json.WriteBoolean("wellformed", report.IsWellFormed);
            Schema(json, report, checksSchema);
            json.WriteBoolean("aborted", report.IsAborted);
            json.WriteBoolean("valid", report.IsValid);
            Findings(json, report);
            if (report.Refusal is { } refusal)
            {
                json.WriteStartObject("refusal");
                json.WriteString("sv", refusal.Sv);
                json.WriteString("en", refusal.En);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    // Null only says that the structure was not asked for; what cannot be read or is no Peppol document does not fit either.
    private static void Schema(Utf8JsonWriter json, ValidationReport report, bool checksSchema)
    {
        if (!checksSchema)
        {
            json.WriteNull("schema");
            return;
        }

        var errors = report.SchemaErrors ?? [];

        json.WriteStartObject("schema");
        json.WriteBoolean("valid", report.SchemaErrors is { Count: 0 });
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            Place(json, error.Element);
            json.WriteString("sv", error.Message.Sv);
            json.WriteString("en", error.Message.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Findings(Utf8JsonWriter json, ValidationReport report)
    {
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity == Severity.Fatal ? "fatal" : "warning");
            json.WriteString("location", finding.Location);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteStartArray("terms");
            foreach (var term in finding.Terms)
            {
                json.WriteStringValue(term);
            }

            json.WriteEndArray();
            json.WriteString("sv", finding.Message.Sv);
            json.WriteString("en", finding.Message.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, UblElement element)
    {
        json.WriteString("location", element.XPath);
        json.WriteNumber("line", element.Line);
        json.WriteNumber("column", element.Column);
    }
}
