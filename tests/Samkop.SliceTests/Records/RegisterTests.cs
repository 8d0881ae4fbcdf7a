using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Records;

public sealed class RegisterTests
{
    private const string Registrar = "Peter Hallgren";
    private const string Buyer = "Samira Haddad";

    [Theory, EachDatabase]
    public async Task The_same_bytes_are_stored_once_and_read_back_exactly(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var bytes = RandomNumberGenerator.GetBytes(70_000);
        var first = await host.WriteAsync((services, session) => services.GetRequiredService<IArchive>().StoreAsync(session, bytes, CancellationToken.None));
        var again = await host.WriteAsync((services, session) => services.GetRequiredService<IArchive>().StoreAsync(session, bytes, CancellationToken.None));
        Assert.Equal(first, again);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), first.Digest);
        Assert.Equal(bytes, await host.ReadAsync((services, reads) => services.GetRequiredService<IArchive>().ReadAsync(reads, first.Digest, CancellationToken.None)));
        Assert.Equal(1, await host.ReadAsync(async (_, reads) => await (await reads.ConnectionAsync(CancellationToken.None))
            .ExecuteScalarAsync<long>("SELECT COUNT(*) FROM records_stored_bytes WHERE digest = @Digest", new { first.Digest })));
    }

    [Theory, EachDatabase]
    public async Task Numbers_run_without_gaps_in_each_entity_and_an_object_is_registered_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        var year = SwedishTime.Today(TimeProvider.System).Year;
        var first = await RegisterAsync(host, Case(1, DemoIds.Entity(1)));
        Assert.Equal($"DNR {year}-000001", first.Number);
        Assert.Equal(first, await RegisterAsync(host, Case(1, DemoIds.Entity(1))));
        Assert.Equal($"DNR {year}-000002", (await RegisterAsync(host, Case(2, DemoIds.Entity(1)))).Number);
        Assert.Equal($"DNR {year}-000001", (await RegisterAsync(host, Case(3, DemoIds.Entity(2)))).Number);
        Assert.Empty((await RegisterAsync(host, Case(4, DemoIds.Entity(1)) with { Type = "invoice", NeedsNumber = false })).Number);
        Assert.Equal(first.Number, await host.ReadAsync((services, _) => services.GetRequiredService<IRegister>().NumberOfAsync(Case(1, DemoIds.Entity(1)).About, CancellationToken.None)));
    }

    [Theory, EachDatabase]
    public async Task What_is_secret_is_found_by_the_registrar_alone_and_the_reading_is_logged(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var open = await RegisterAsync(host, Case(1, DemoIds.Entity(1)));
        var secret = await RegisterAsync(host, Case(2, DemoIds.Entity(1)) with { Title = "Hemligt hinder 850709-9805", Secrecy = new Secrecy(IsSecret: true, "OSL 31:16") });

        var buyer = await host.SignInAs(Buyer);
        (await buyer.Open("/diarium?q=Ärende")).Shows(open.Number);
        (await buyer.Open("/diarium")).Hides("Hemligt hinder");
        await buyer.Open($"/diarium/{secret.Id.Value}", HttpStatusCode.NotFound);
        await buyer.Open($"/diarium/{open.Id.Value}/paket", HttpStatusCode.Forbidden);

        var registrar = await host.SignInAs(Registrar);
        var list = await registrar.Open("/diarium?q=hemligt&typ=case");
        list.Shows("Hemligt hinder 850709-****").Shows("OSL 31:16").Hides("9805");
        (await list.Follow("Hemligt hinder 850709-****")).Shows("Bevaras");
        var entry = Assert.Single((await host.ReadAsync((services, _) => services.GetRequiredService<IReadLog>().LatestAsync(Scope.Everything, null, 10, CancellationToken.None))).Rows);
        Assert.Equal((DemoIds.Person(11), secret.Id.Value.ToString(), "OSL 31:16"), (entry.Person!.Value, entry.About.Id, entry.Purpose));
        (await registrar.Open("/diarium/lasningar")).Shows("Peter Hallgren").Shows("OSL 31:16");
        await buyer.Open("/diarium/lasningar", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_case_leaves_as_a_package_whose_checksums_fit(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var head = await RegisterAsync(host, Case(1, DemoIds.Entity(1)));
        var part = await RegisterAsync(host, Case(2, DemoIds.Entity(1)) with { Type = "decision", Title = "Tilldelningsbeslut", Case = head.Id });
        var signed = Encoding.UTF8.GetBytes("signed decision");
        var document = await host.WriteAsync((services, session) => services.GetRequiredService<IDocuments>()
            .AddAsync(session, part.Id, new NewDocument("../beslut.txt", "text/plain", signed, IsSigned: true), CancellationToken.None));
        var next = await host.WriteAsync((services, session) => services.GetRequiredService<IDocuments>()
            .AddVersionAsync(session, document.Id, new NewDocument("beslut.txt", "text/plain", "second"u8.ToArray()), CancellationToken.None));
        Assert.Equal((2, document.Line), (next.Version, next.Line));

        var registrar = await host.SignInAs(Registrar);
        var (zip, type, name) = await registrar.Download($"/diarium/{head.Id.Value}/paket");
        Assert.Equal(("application/zip", head.Number.Replace(' ', '-') + ".zip"), (type, name));
        using var package = new ZipArchive(new MemoryStream(zip));
        var content = package.Entries.Where(entry => entry.FullName.StartsWith("content/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, content.Count);
        Assert.DoesNotContain(content, entry => entry.FullName.Contains("..", StringComparison.Ordinal));
        using var mets = new StreamReader(package.GetEntry("mets.xml")!.Open());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(signed)), await mets.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(zip, (await registrar.Download($"/diarium/{head.Id.Value}/paket")).Bytes);

        var (bytes, _, _) = await registrar.Download($"/diarium/dokument/{document.Id.Value}");
        Assert.Equal(signed, bytes);
        using var refused = await registrar.Client.GetAsync(new Uri($"/diarium/{part.Id.Value}/paket", UriKind.Relative));
        Assert.Contains("RCD-003", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_imported_or_each_faulty_cell_is_named(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var registrar = await host.SignInAs(Registrar);
        var page = await registrar.Open("/diarium/plan");
        var empty = await page.Form("Läs in").Fill("Juridisk person", "Sörmland").Fill("Gäller från", "2026-01-01").Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("RCD-002", Assert.Single(empty.Errors), StringComparison.Ordinal);
        var faulty = await Import(page, "typ;rubrik;gallras_efter_ar;raknas_fran;beslut\norder;Order;evigt;year-end;DHP", HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["2", "gallras_efter_ar"], Assert.Single(faulty.Rows("Fel i filen")).Take(2));
        (await Import(page, "typ;rubrik;gallras_efter_ar;raknas_fran;beslut\norder;Order och svar;10;year-end;RS § 9", HttpStatusCode.OK)).Shows("1 rader är inlästa.").Shows("Gallras 10 år efter årets slut");
    }

    private static Task<Page> Import(Page page, string csv, HttpStatusCode expect) => page.Form("Läs in")
        .Fill("Juridisk person", "Sörmland").Fill("Gäller från", "2026-01-01").Attach("CSV-fil", "plan.csv", Encoding.UTF8.GetBytes(csv)).Submit(expect);

    private static Task<(RecordId Id, string Number)> RegisterAsync(SamkopHost host, NewRecord record) =>
        host.WriteAsync((services, session) => services.GetRequiredService<IRegister>().RegisterAsync(session, record, CancellationToken.None));

    private static NewRecord Case(int number, LegalEntityId entity) => new()
    {
        About = new ObjectRef("Trial", DemoIds.Make(90, number).ToString()),
        Entity = entity,
        Type = "case",
        Title = $"Ärende {number}",
        NeedsNumber = true,
    };
}
