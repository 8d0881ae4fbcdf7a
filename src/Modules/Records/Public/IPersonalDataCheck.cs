using Samkop.Kernel;

namespace Samkop.Records.Public;

/// <summary>What the writer decides about personal numbers that were found.</summary>
public enum PersonalNumberAnswer
{
    /// <summary>Not asked yet: stop and ask.</summary>
    None,

    /// <summary>Hide the last four digits and save.</summary>
    Mask,

    /// <summary>It has to stand there (a sole trader's number, a legal demand): save as it is.</summary>
    Keep,
}

/// <summary>
/// Warns before free text, a file name or a reference with a personnummer or samordningsnummer is saved (dataskyddsförordningen
/// (EU) 2016/679, article 5.1 c; dataskyddslagen 2018:218, 3 kap. 10 §). Pages show <see cref="Choices"/> when the refusal is RCD-001.
/// </summary>
public interface IPersonalDataCheck
{
    /// <summary>The text to save: as typed when nothing was found or it was to be kept, masked when so chosen; else a refusal on the field that names the hits, masked.</summary>
    Result<string> Check(string field, string? text, PersonalNumberAnswer answer);

    /// <summary>The two ways on, for a choice on the page.</summary>
    IReadOnlyList<(PersonalNumberAnswer Answer, Text Label)> Choices { get; }
}
