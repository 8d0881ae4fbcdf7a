using System.Security.Cryptography;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>What an envelope belongs to. Every byte of the envelope is bound to it: elsewhere it does not open.</summary>
public sealed record EnvelopeContext
{
    private EnvelopeContext(string procurement, string lot, string kind, string pseudonym, uint version) =>
        (Procurement, Lot, Kind, Pseudonym, Version) = (procurement, lot, kind, pseudonym, version);

    /// <summary>The procurement's id.</summary>
    public string Procurement { get; }

    /// <summary>The lot's id; one that is not divided has one lot.</summary>
    public string Lot { get; }

    /// <summary>The envelope's kind: <c>tender</c> for a whole one, else for instance <c>quality</c> and <c>price</c>.</summary>
    public string Kind { get; }

    /// <summary>The tenderer's name until the opening: 32 hexadecimal digits, drawn at random.</summary>
    public string Pseudonym { get; }

    /// <summary>1 for the first, one more for each replacement.</summary>
    public uint Version { get; }

    /// <summary>Makes a context, or says which entry cannot be used.</summary>
    /// <param name="procurement">The procurement's id.</param>
    /// <param name="lot">The lot's id.</param>
    /// <param name="kind">The envelope's kind.</param>
    /// <param name="pseudonym">32 hexadecimal digits, lower case.</param>
    /// <param name="version">From 1.</param>
    public static Result<EnvelopeContext> Create(string procurement, string lot, string kind, string pseudonym, uint version)
    {
        var wrong = !SealJson.IsPlainText(procurement) ? "procurement"
            : !SealJson.IsPlainText(lot) ? "lot"
            : !SealJson.IsPlainText(kind) ? "kind"
            : pseudonym.Length != 2 * SealFormat.PseudonymSize || !pseudonym.All(char.IsAsciiHexDigitLower) ? "pseudonym"
            : version == 0 ? "version"
            : null;
        return wrong is null ? new EnvelopeContext(procurement, lot, kind, pseudonym, version) : SealRefusals.BadContext.With(wrong);
    }

    /// <summary>A pseudonym that nobody has had.</summary>
    public static string DrawPseudonym() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SealFormat.PseudonymSize));

    /// <summary>Says in which entry <paramref name="found"/> differs: an envelope that was moved from elsewhere, or an older one played back.</summary>
    public Refusal? DifferenceTo(EnvelopeContext found)
    {
        (string Field, object Own, object Other)[] entries =
        [
            ("procurement", Procurement, found.Procurement), ("lot", Lot, found.Lot), ("kind", Kind, found.Kind),
            ("pseudonym", Pseudonym, found.Pseudonym), ("version", Version, found.Version),
        ];
        return entries.Where(entry => !entry.Own.Equals(entry.Other))
            .Select(entry => SealRefusals.OtherContext.With(entry.Field, entry.Other, entry.Own))
            .FirstOrDefault();
    }
}
