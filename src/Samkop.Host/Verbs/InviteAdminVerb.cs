using Samkop.Host.Running;
using Samkop.Identity.Public;
using Samkop.Kernel;

namespace Samkop.Host.Verbs;

/// <summary>Lets the first administrator in, or one who has lost the way. Whoever can run this on the server already holds its data.</summary>
internal sealed class InviteAdminVerb : IVerb
{
    public string Name => "invite-admin";

    public string Usage => "--name N --email E --entity N --number NR […]";

    public Text About => new("Bjud in den första systemadministratören, eller en som har tappat sin inloggning", "Invite the first administrator, or one who has lost the way in");

    public async Task<int> RunAsync(VerbOptions options, CancellationToken ct)
    {
        var data = new DataFolder(options.Value("--data", Path.Combine("var", "samkop")));
        var founder = new Founder
        {
            Name = Demand(options, "--name"),
            Email = Demand(options, "--email"),
            Entity = Demand(options, "--entity"),
            Number = OrganisationNumber.Read(Demand(options, "--number")).Match(number => number, no => throw new WrongUseException(no.ToString())),
        };
        var site = options.Value("--site", "http://localhost:5080").TrimEnd('/');
        options.RefuseUnknown();

        using var hold = DataLock.Take(data);
        await using var app = SamkopApp.Build(new AppSettings(data, IsDemo: false));
        await app.PrepareAsync(ct);
        if (await Mark.IsDemoAsync(app.Services, ct))
        {
            throw new WrongUseException($"the database in {data.Path} is marked demo; there one click signs a person in.");
        }

        await using var scope = app.Services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IFounding>().InviteAdministratorAsync(founder, ct)).IsRefused(out var refused, out var path))
        {
            throw new WrongUseException(refused.ToString());
        }

        Console.WriteLine($"{site}{path}");
        await Console.Error.WriteLineAsync("Open this address within seven days to choose password and second factor. It works once, and is not shown again.");
        return Exit.Ok;
    }

    private static string Demand(VerbOptions options, string name) =>
        options.Value(name, string.Empty) is { Length: > 0 } value ? value : throw new WrongUseException($"{name} is needed.");
}
