using System.Net;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Identity;

/// <summary>From an empty database to a signed-in administrator, and who does not come in.</summary>
public sealed class LocalSignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_first_administrator_chooses_password_and_second_factor_once(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var path = (await start.FoundAsync()).OrThrow();
        var page = await start.Host.Visit().Open(path);
        start.ReadSecret(page);
        PageForm Form(string password, string repeated, string code) =>
            page.Form("Skapa kontot").Fill("Nytt lösenord", password).Fill("Samma lösenord igen", repeated).Fill("Koden som appen visar", code);
        (await Form("för kort", "för kort", start.Code()).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-010");
        (await Form("Anna Ahl 123456", "Anna Ahl 123456", start.Code()).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-011");
        (await Form(Invited.Password, "något annat", start.Code()).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-013");
        (await Form(Invited.Password, Invited.Password, "000000x").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-015");

        var administrator = await start.AcceptAsync(path);
        Assert.Equal(10, start.RecoveryCodes.Distinct().Count());
        (await administrator.Open("/administration")).Shows("Attestförteckning");
        (await administrator.Open("/administration/juridiska-personer")).Shows("Region Provlandet");
        (await start.Host.Visit().Open(path, HttpStatusCode.NotFound)).Shows("IDN-020");

        // The database holds neither token, password, secret nor codes as they are.
        await using var connection = await start.Host.Services.GetRequiredService<Samkop.Kernel.Work.Database>().OpenReadAsync(Ct);
        var kept = string.Join(' ', await connection.QueryAsync<string>(
            "SELECT password_hash FROM identity_account UNION ALL SELECT factor_secret FROM identity_account UNION ALL SELECT digest FROM identity_invitation UNION ALL SELECT digest FROM identity_recovery_code"));
        Assert.DoesNotContain(path.Split('/')[^1], kept, StringComparison.Ordinal);
        Assert.All(start.RecoveryCodes, code => Assert.DoesNotContain(code, kept, StringComparison.Ordinal));
        Assert.DoesNotContain(Convert.ToBase64String(start.Secret), kept, StringComparison.Ordinal);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry WHERE action = 'identity.installation.found'"));
    }

    [Theory, EachDatabase]
    public async Task Password_and_code_let_in_and_a_code_is_never_taken_twice(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        start.Clock.Advance(TimeSpan.FromSeconds(60));
        var visitor = start.Host.Visit();
        var login = (await visitor.Open("/logga-in")).Form("Fortsätt");
        var wrong = await login.Fill("E-postadress", Invited.Email).Fill("Lösenord", "fel lösenord som fel").Submit(HttpStatusCode.UnprocessableEntity);
        var unknown = await login.Fill("E-postadress", "ingen@region.example").Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Contains("IDN-001", Assert.Single(wrong.Errors), StringComparison.Ordinal);

        var step = await start.PasswordAsync(visitor, Invited.Email.ToUpperInvariant());
        (await step.Form("Logga in").Fill("Kod", "12").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-004");
        var code = start.Code();
        Assert.Equal("/konto", (await step.Form("Logga in").Fill("Kod", code).Submit()).Address.AbsolutePath);

        var second = start.Host.Visit();
        var again = await start.PasswordAsync(second);
        (await again.Form("Logga in").Fill("Kod", code).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-004");
        (await again.Form("Logga in").Fill("Kod", start.RecoveryCodes[3].ToUpperInvariant()).Submit()).Shows("9 koder är kvar.").Shows("Använde en återställningskod");
        var third = await start.PasswordAsync(start.Host.Visit());
        (await third.Form("Logga in").Fill("Kod", start.RecoveryCodes[3]).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-004");
        start.Clock.Advance(TimeSpan.FromMinutes(6));
        (await third.Form("Logga in").Fill("Kod", start.Code()).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-003").Shows("E-postadress");
    }

    [Theory, EachDatabase]
    public async Task A_wrong_password_and_an_unknown_name_cost_the_same_work(DatabaseKind database)
    {
        var counted = new CountedHasher();
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { Services = services => services.AddSingleton<IPasswordHasher<object>>(counted) });
        await using var scope = host.Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<Passwords>().Hash("grön häst på blank is");
        await host.WriteAsync((_, session) =>
        {
            session.Of<IdentityDb>().Accounts.Add(new Account { Person = DemoIds.Person(22), Login = "demo22@samkop.example", PasswordHash = hash, FactorSecret = "-" });
            return Task.FromResult(Done.It);
        });
        var form = (await host.Visit().Open("/logga-in")).Form("Fortsätt");
        async Task<(int Made, int Checked)> WorkOf(string login, string password)
        {
            var before = (counted.Made, counted.Checked);
            (await form.Fill("E-postadress", login).Fill("Lösenord", password).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-001");
            return (counted.Made - before.Made, counted.Checked - before.Checked);
        }

        // The first attempt after a start makes the decoy, whoever it is for; from then on each is one check and nothing else.
        Assert.Equal((1, 1), await WorkOf("demo22@samkop.example", "fel lösenord som fel"));
        Assert.Equal((0, 1), await WorkOf("demo22@samkop.example", "fel lösenord igen"));
        Assert.Equal((0, 1), await WorkOf("ingen@region.example", "fel lösenord som fel"));
        Assert.Equal((0, 1), await WorkOf("demo22@samkop.example", new string('x', 5000)));
        Assert.Equal((0, 1), await WorkOf("ingen@region.example", new string('x', 5000)));
        Assert.Equal((0, 1), await WorkOf(string.Empty, string.Empty));
    }

    [Theory, EachDatabase]
    public async Task Failures_make_wait_whether_or_not_the_account_exists(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var administrator = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        var form = (await start.Host.Visit().Open("/logga-in")).Form("Fortsätt").Fill("Lösenord", "fel lösenord som fel");
        foreach (var login in new[] { Invited.Email, "ingen@region.example" })
        {
            form.Fill("E-postadress", login);
            for (var i = 0; i < 5; i++)
            {
                (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-001");
            }

            (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-002").Shows("15 sekunder");
        }

        // The right password waits too, and then comes in; a later row of failures begins from nothing.
        var own = (await start.Host.Visit().Open("/logga-in")).Form("Fortsätt").Fill("E-postadress", Invited.Email).Fill("Lösenord", Invited.Password);
        (await own.Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-002");
        start.Clock.Advance(TimeSpan.FromSeconds(16));
        (await own.Submit()).Shows("återställningskod");
        (await form.Fill("E-postadress", Invited.Email).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-001");
        (await administrator.Open("/konto")).Shows("Många misslyckade försök");
    }

    [Theory, EachDatabase]
    public async Task Parallel_guesses_of_a_code_are_all_counted(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        var step = await start.PasswordAsync(start.Host.Visit());
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async guess =>
            (await step.Form("Logga in").Fill("Kod", $"{guess:00}").Submit(HttpStatusCode.UnprocessableEntity)).Text));
        Assert.Equal(5, answers.Count(text => text.Contains("IDN-004", StringComparison.Ordinal)));
        Assert.Equal(7, answers.Count(text => text.Contains("IDN-002", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task An_invitation_ends_after_seven_days_and_by_a_newer_one(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var first = (await start.FoundAsync()).OrThrow();
        var second = (await start.FoundAsync()).OrThrow();
        await start.Host.Visit().Open(first, HttpStatusCode.NotFound);
        await start.Host.Visit().Open(second);
        start.Clock.Advance(TimeSpan.FromDays(7));
        (await start.Host.Visit().Open(second, HttpStatusCode.NotFound)).Shows("IDN-020");
        await start.Host.Visit().Open("/inbjudan/0000", HttpStatusCode.NotFound);
        Assert.True((await start.FoundAsync("annan@region.example")).IsRefused(out var no, out _));
        Assert.Equal("IDN-030", no!.Code);
    }

    [Theory, EachDatabase]
    public async Task A_second_entity_and_a_second_person_with_one_address_are_refused(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database, World.Demo);
        var person = new NewPerson("Någon", "Okänd", "ny@region.example", DemoIds.Entity(1), Supplier: null);
        var founded = await start.Host.WriteAsync((services, session) => services.GetRequiredService<IPersonRegister>()
            .FoundAsync(session, new FirstEntity("Region Två", OrganisationNumber.Parse("232100-0032")), person, Ct));
        Assert.Equal("ORG-041", founded.IsRefused(out var no) ? no.Code : null);
        var added = await start.Host.WriteAsync(async (services, session) =>
        {
            var register = services.GetRequiredService<IPersonRegister>();
            await register.AddAsync(session, person, Ct);
            return await register.AddAsync(session, person with { Email = "NY@region.example" }, Ct);
        });
        Assert.Equal("ORG-040", added.IsRefused(out no) ? no.Code : null);
    }

    /// <summary>The real hasher, counting.</summary>
    private sealed class CountedHasher : IPasswordHasher<object>
    {
        private int made;
        private int @checked;

        public int Made => made;

        public int Checked => @checked;

        public string HashPassword(object user, string password)
        {
            Interlocked.Increment(ref made);
            return Passwords.Hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(object user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref @checked);
            return Passwords.Hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
