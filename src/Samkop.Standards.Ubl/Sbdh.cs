using System.Globalization;

namespace Samkop.Standards.Ubl;

/// <summary>
/// The Standard Business Document Header that Peppol wraps around a document. Values as written; empty when missing.
/// Source: Peppol Business Message Envelope 2.0.
/// </summary>
public sealed record Sbdh
{
    /// <summary>Sender, such as <c>0007:5567321707</c>.</summary>
    public UblIdentifier Sender { get; init; } = new("");

    /// <summary>Receiver, such as <c>0007:2021005489</c>.</summary>
    public UblIdentifier Receiver { get; init; } = new("");

    /// <summary>Peppol document type identifier (scope DOCUMENTID).</summary>
    public UblIdentifier? DocumentType { get; init; }

    /// <summary>Peppol process identifier (scope PROCESSID).</summary>
    public UblIdentifier? Process { get; init; }

    /// <summary>Country of the sender (scope COUNTRY_C1).</summary>
    public string? SenderCountry { get; init; }

    /// <summary>Identifies this message; a repeated one is a repeated delivery.</summary>
    public string InstanceIdentifier { get; init; } = "";

    /// <summary>When the sender made the envelope; null when it is no date and time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    internal static Sbdh From(UblElement header)
    {
        var identification = header.Child(UblNamespace.Sbdh, "DocumentIdentification");
        var scopes = header.Child(UblNamespace.Sbdh, "BusinessScope");
        return new Sbdh
        {
            Sender = Party(header, "Sender"),
            Receiver = Party(header, "Receiver"),
            DocumentType = Scope(scopes, "DOCUMENTID"),
            Process = Scope(scopes, "PROCESSID"),
            SenderCountry = Scope(scopes, "COUNTRY_C1")?.Value,
            InstanceIdentifier = identification?.Child(UblNamespace.Sbdh, "InstanceIdentifier")?.Text.Trim() ?? "",
            CreatedAt = Time(identification?.Child(UblNamespace.Sbdh, "CreationDateAndTime")?.Text),
        };
    }

    private static UblIdentifier Party(UblElement header, string name)
    {
        var id = header.Child(UblNamespace.Sbdh, name)?.Child(UblNamespace.Sbdh, "Identifier");
        return new UblIdentifier(id?.Text.Trim() ?? "", id?.Attribute("Authority"));
    }

    private static UblIdentifier? Scope(UblElement? scopes, string type)
    {
        if (scopes is null)
        {
            return null;
        }

        foreach (var scope in scopes.Children)
        {
            if (string.Equals(scope.Child(UblNamespace.Sbdh, "Type")?.Text.Trim(), type, StringComparison.Ordinal))
            {
                return new UblIdentifier(
                    scope.Child(UblNamespace.Sbdh, "InstanceIdentifier")?.Text.Trim() ?? "",
                    scope.Child(UblNamespace.Sbdh, "Identifier")?.Text.Trim());
            }
        }

        return null;
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
