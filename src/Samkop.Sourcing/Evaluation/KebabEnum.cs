using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samkop.Sourcing.Evaluation;

/// <summary>Choices by name (<c>life-cycle-cost</c>), never by number: a number means nothing to who reads a published file.</summary>
internal sealed class KebabEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
