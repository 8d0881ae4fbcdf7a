using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samkop.Identity.Domain;

namespace Samkop.Identity.Passkeys;

/// <summary>The framework's passkey handler over our own accounts, and what we ask of a passkey.</summary>
internal static class PasskeySetup
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<PasskeyChallenges>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<PasskeyStore>();
        services.AddScoped(all => new UserManager<Account>(
            all.GetRequiredService<PasskeyStore>(), null!, null!, [], [], null!, null!, null!, all.GetRequiredService<ILogger<UserManager<Account>>>()));
        services.AddScoped<PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device must know that it is its owner (finger, face, PIN): then a passkey is two factors by itself.
            options.UserVerificationRequirement = "required";

            // Kept where it can be found without a name typed first.
            options.ResidentKeyRequirement = "required";

            // Which make of device it is does not matter, and would tell more of the person than we need.
            options.AttestationConveyancePreference = "none";

            // Ours exactly. The handler's own check goes by the Origin header of the request, which whoever relays a signature can write.
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && string.Equals(context.Origin, $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}", StringComparison.OrdinalIgnoreCase));
        });
    }
}
