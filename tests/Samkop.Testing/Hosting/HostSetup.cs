using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Samkop.Testing;

/// <summary>What a test wants of its host beyond the ordinary.</summary>
public sealed record HostSetup
{
    /// <summary>What the database holds.</summary>
    public World World { get; init; } = World.Demo;

    /// <summary>A clock that stands still until the test moves it; <see langword="null"/> = the system's.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>True when commits must wait for the disk.</summary>
    public bool IsDurable { get; init; }

    /// <summary>True for a browser: listens on a free port of 127.0.0.1.</summary>
    public bool IsOnRealPort { get; init; }

    /// <summary>Settings as an installation would give them, by name: <c>Samkop:OpenIdConnect:region:Authority</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Replaces services, for what lies outside the system (mail server, identity provider).</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
