using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Samkop.Kernel.Work;

/// <summary>Registers gate, unit of work, audit and outbox.</summary>
public static class KernelWork
{
    /// <summary>Adds everything that does not depend on the modules.</summary>
    public static IServiceCollection AddKernelWork(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<Database>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxWorker>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<MailTable>();
        services.AddSingleton(provider => new MailWorker(
            provider.GetRequiredService<MailTable>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IMailTransport>(),
            provider.GetRequiredService<MailSettings>(),
            provider.GetRequiredService<MailSignal>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<MailWorker>>()));
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailBook>();
        services.AddSingleton<JobHistory>();
        services.AddSingleton<ClockWorker>();
        services.AddSingleton(new MigrationSource("Work", typeof(KernelWork).Assembly));
        services.AddScoped<Reads>();
        services.AddScoped<IReads>(provider => provider.GetRequiredService<Reads>());
        services.AddScoped<Gate>();
        services.AddScoped<UnitOfWork>();
        services.AddSingleton<CredentialWrites>();
        services.AddScoped<AuditTrail>();
        return services;
    }

    /// <summary>
    /// Finds what a module offers by type: policies, event handlers, event records, the clock's jobs and files for mails. An action without a policy of its own is judged by
    /// <see cref="RolePolicy{TAction}"/>; an architecture test sees to it that this is meant (<see cref="RoleDecidesAttribute"/>).
    /// </summary>
    public static IServiceCollection AddWorkOf(this IServiceCollection services, System.Reflection.Assembly module)
    {
        foreach (var type in module.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(IsFoundByType))
            {
                services.AddScoped(contract, type);
            }
        }

        foreach (var action in module.GetTypes().Where(type => typeof(IAction).IsAssignableFrom(type) && type is { IsAbstract: false }))
        {
            if (action.IsDefined(typeof(RoleDecidesAttribute), inherit: false))
            {
                services.AddScoped(typeof(IPolicy<>).MakeGenericType(action), typeof(RolePolicy<>).MakeGenericType(action));
            }
        }

        return services;
    }

    private static bool IsFoundByType(Type contract) =>
        contract == typeof(IClockJob)
        || contract == typeof(IMailAttachments)
        || (contract.IsGenericType
            && (contract.GetGenericTypeDefinition() == typeof(IPolicy<>) || contract.GetGenericTypeDefinition() == typeof(IEventHandler<>)));
}

/// <summary>Marks an action whose role alone decides: no limits, no own interest, reach = the entities where the role is held.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class RoleDecidesAttribute : Attribute;
