using System.Text.Json;
using System.Text.Json.Serialization;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Reads profiles: strict, so that a misspelt property is an answer and not a silent default.</summary>
internal static class ProfileJson
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static Result<T> Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) is { } profile
                ? profile
                : BankingRefusals.BadProfile.With("null");
        }
        catch (JsonException broken)
        {
            return BankingRefusals.BadProfile.With(broken.Message);
        }
    }

    /// <summary>The text of a profile that is part of this assembly.</summary>
    public static string Embedded(string name)
    {
        using var stream = typeof(ProfileJson).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no profile {name} in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
