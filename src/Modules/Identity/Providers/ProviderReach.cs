using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Samkop.Identity.Providers;

/// <summary>The provider's discovery document, which tells where people are sent and by which keys its tokens are signed.</summary>
internal sealed partial class ProviderReach(IOptionsMonitor<OpenIdConnectOptions> options, ILogger<ProviderReach> log)
{
    /// <summary>The document, from memory or from the provider; <see langword="null"/> when it cannot be had.</summary>
    public async Task<OpenIdConnectConfiguration?> FindAsync(Provider provider, CancellationToken ct)
    {
        try
        {
            return await options.Get(provider.Scheme).ConfigurationManager!.GetConfigurationAsync(ct);
        }
        catch (InvalidOperationException failure)
        {
            LogSilence(provider.Key, failure.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The identity provider {Provider} gives no discovery document: {Reason}")]
    private partial void LogSilence(string provider, string reason);
}
