using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Inbox.Public;
using Samkop.Web;

namespace Samkop.Inbox;

/// <summary>The front door of the module.</summary>
public sealed class InboxModule : IModule
{
    /// <inheritdoc />
    public string Name => "Inbox";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Matters>();
        services.AddScoped<ShowInbox.RowActs>();
        services.AddScoped<Remind.MailReaders>();
        services.AddScoped<Remind.ChooseMailHandler>();
        services.AddScoped<IInbox>(provider => provider.GetRequiredService<Matters>());
    }
}
