using Samkop.Standards.Espd.Reading;

namespace Samkop.Standards.Espd.Checking;

/// <summary>
/// Judges a request or response by ESPD-EDM 4.1.0: the schema as far as the elements that ESPD uses, and the published rules that its
/// documents can break; see the library's README for the measured agreement. Without a network. Thread-safe.
/// </summary>
public static class EspdCheck
{
    /// <summary>Judges a document.</summary>
    public static EspdReport Check(ReadOnlyMemory<byte> content)
    {
        if (EspdXml.Open(content).IsRefused(out var no, out var root))
        {
            return new EspdReport { Refusal = no };
        }

        var found = new Findings();
        StructureRules.Run(root, found);
        CodeRules.Run(root, found);
        DocumentRules.Run(root, found);
        CriterionRules.Run(root, found);
        var isResponse = root.Name.LocalName == EspdXml.Response;
        if (isResponse)
        {
            ResponseRules.Run(root, found);
        }

        return new EspdReport { IsResponse = isResponse, Findings = found.All };
    }
}
