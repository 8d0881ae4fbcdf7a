using Microsoft.Extensions.Configuration;
using Samkop.Kernel;

namespace Samkop.Identity.Providers;

/// <summary>An identity provider of an organisation, as the settings under <c>Samkop:OpenIdConnect:KEY</c> describe it.</summary>
internal sealed record Provider
{
    /// <summary>What the settings call it; stands in addresses and in the database, so it must stay the same.</summary>
    public required string Key { get; init; }

    /// <summary>Name on the button.</summary>
    public required Text Name { get; init; }

    /// <summary>Where its discovery document is found, without <c>/.well-known/…</c>.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What the provider calls this installation.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret shared with the provider.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The claim of the ID token by which a person is known before the first sign-in.</summary>
    public required string Claim { get; init; }

    /// <summary>Scopes asked for.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Levels of assurance (<c>acr</c>) of which one is demanded; empty = the provider's own rules are enough.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>True when the level that the ID token tells of is enough. What is not told is not enough.</summary>
    public bool Accepts(string? level) => Levels.Count == 0 || (level is not null && Levels.Contains(level, StringComparer.Ordinal));

    /// <summary>The authentication scheme.</summary>
    public string Scheme => SchemeStart + Key;

    /// <summary>Start of every provider's scheme.</summary>
    public const string SchemeStart = "oidc-";
}

/// <summary>The providers that are set up; empty when nothing is configured.</summary>
internal sealed class ProviderList(IReadOnlyList<Provider> all)
{
    private const string UsualScopes = "openid profile email";
    private const int LongestKey = 30;

    public IReadOnlyList<Provider> All => all;

    public Provider? Find(string? key) => all.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal));

    /// <summary>Name of a provider; of one that is no longer set up, its key.</summary>
    public Text NameOf(string key) => Find(key)?.Name ?? Text.Same(key);

    /// <summary>Reads the settings. Half a provider stops the start: it would only be noticed by whoever stands before the button.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or makes no sense; the message names it.</exception>
    public static ProviderList Read(IConfiguration configuration) =>
        new([.. configuration.GetSection("Samkop:OpenIdConnect").GetChildren().OrderBy(one => one.Key, StringComparer.Ordinal).Select(ReadOne)]);

    private static Provider ReadOne(IConfigurationSection section)
    {
        if (section.Key.Length > LongestKey || !section.Key.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
        {
            throw Fault(section, "the name may hold small letters a–z, digits and hyphens, 30 at most");
        }

        var name = Need(section, "NameSv");
        return new Provider
        {
            Key = section.Key,
            Name = new Text(name, section["NameEn"] ?? name),
            Authority = AuthorityOf(section),
            ClientId = Need(section, "ClientId"),
            ClientSecret = section["ClientSecretFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : Need(section, "ClientSecret"),
            Claim = Need(section, "Claim"),
            Scopes = (section["Scopes"] ?? UsualScopes).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Levels = (section["Levels"] ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

    // Plain http is for a provider on this very machine: tokens must not cross a network in the open.
    private static Uri AuthorityOf(IConfigurationSection section) =>
        Uri.TryCreate(Need(section, "Authority"), UriKind.Absolute, out var authority) && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            ? authority
            : throw Fault(section, "Authority must be an https address");

    private static string Need(IConfigurationSection section, string setting) =>
        section[setting] is { Length: > 0 } value ? value : throw Fault(section, $"{setting} is missing");

    private static InvalidOperationException Fault(IConfigurationSection section, string what) => new($"{section.Path}: {what}. See docs/sign-in.md.");
}
