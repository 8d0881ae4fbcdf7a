using Samkop.Kernel;

namespace Samkop.Ordering.Filling;

/// <summary>Free text in ordering is public and goes to suppliers: personal numbers are stopped before they are saved.</summary>
internal static class FreeWords
{
    /// <summary>The text, trimmed; refuses personal and coordination numbers (ORD-009).</summary>
    public static Result<string> Read(string? text, string field)
    {
        var kept = (text ?? string.Empty).Trim();
        return PersonalNumberScan.Find(kept).Count > 0 ? OrderingRefusals.PersonalNumber.On(field) : kept;
    }

    /// <summary>As <see cref="Read"/>, and refuses an empty reason (ORD-014).</summary>
    public static Result<string> Reason(string? text, string field) =>
        Read(text, field).Then<string>(kept => kept.Length == 0 ? OrderingRefusals.NoReason.On(field) : kept);
}
