using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Identity.Domain;
using Samkop.Identity.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Identity;

/// <summary>An installation that has just begun, and somebody with an authenticator.</summary>
internal sealed class Invited(SamkopHost host, FakeTimeProvider clock) : IAsyncDisposable
{
    public const string Email = "anna.ahl@region.example";
    public const string Password = "grön häst på blank is";

    public SamkopHost Host => host;

    public FakeTimeProvider Clock => clock;

    public byte[] Secret { get; set; } = [];

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public static async Task<Invited> StartAsync(DatabaseKind kind, World world = World.Empty, IReadOnlyDictionary<string, string>? settings = null)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        return new Invited(await SamkopHost.StartAsync(kind, new HostSetup { World = world, Clock = clock, Settings = settings ?? new Dictionary<string, string>(StringComparer.Ordinal) }), clock);
    }

    /// <summary>What <c>samkop invite-admin</c> does.</summary>
    public async Task<Result<string>> FoundAsync(string email = Email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFounding>().InviteAdministratorAsync(
            new Founder { Name = "Anna Ahl", Email = email, Entity = "Region Provlandet", Number = OrganisationNumber.Parse("232100-0032") }, TestContext.Current.CancellationToken);
    }

    /// <summary>Accepts an invitation as its form asks; the visitor is signed in afterwards.</summary>
    public async Task<Visitor> AcceptAsync(string path)
    {
        var visitor = host.Visit();
        var page = await visitor.Open(path);
        ReadSecret(page);
        var done = await page.Form("Skapa kontot").Fill("Nytt lösenord", Password).Fill("Samma lösenord igen", Password).Fill("Koden som appen visar", Code()).Submit();
        Assert.Equal("Spara dina återställningskoder", done.Heading);
        RecoveryCodes = CodesOn(done);
        return visitor;
    }

    /// <summary>First step; gives the page that asks for the code.</summary>
    public async Task<Page> PasswordAsync(Visitor visitor, string login = Email, string password = Password) =>
        await (await visitor.Open("/logga-in?returnUrl=/konto")).Form("Fortsätt").Fill("E-postadress", login).Fill("Lösenord", password).Submit();

    /// <summary>Both steps, with a fresh code.</summary>
    public async Task<Visitor> SignInAsync()
    {
        clock.Advance(TimeSpan.FromSeconds(60));
        var visitor = host.Visit();
        var page = await (await PasswordAsync(visitor)).Form("Logga in").Fill("Kod", Code()).Submit();
        Assert.Equal("Min inloggning", page.Heading);
        return visitor;
    }

    /// <summary>What the app shows now.</summary>
    public string Code() => Totp.CodeOf(Secret, Totp.StepOf(Instant.Now(clock)));

    /// <summary>Reads the key beside the QR code as a person would type it into the app.</summary>
    public void ReadSecret(Page page)
    {
        var text = page.Document.QuerySelectorAll("p code").Single().TextContent.Replace(" ", string.Empty, StringComparison.Ordinal);
        var bits = string.Concat(text.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        Secret = [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        Assert.NotNull(page.Document.QuerySelector("svg[role=img] path"));
    }

    public static IReadOnlyList<string> CodesOn(Page page) => [.. page.Document.QuerySelectorAll("li code").Select(code => code.TextContent)];

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
