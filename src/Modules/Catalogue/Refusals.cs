using Samkop.Kernel;

namespace Samkop.Catalogue;

/// <summary>The ways in which the catalogue says no.</summary>
internal static class Refusals
{
    public static readonly RefusalDefinition NotOneWord = new("CAT-001", RefusalKind.Invalid, new("Skriv ett ord i varje fält, två olika.", "Write one word in each field, two different ones."), new("Sökningen delar upp det som någon skriver i ord; därför är en synonym ett ord.", "The search splits what somebody writes into words; therefore a synonym is one word."));

    public static readonly RefusalDefinition SynonymKnown = new("CAT-002", RefusalKind.Invalid, new("De två orden är redan synonymer.", "The two words are synonyms already."), new("Sök på ordet för att se vad det leder till.", "Search the word to see what it leads to."));
}
