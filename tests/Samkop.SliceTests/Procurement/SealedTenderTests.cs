using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Kernel.Work;
using Samkop.Procurement.HandIn;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

/// <summary>Tenders from the browser's envelope to the opening by two organisations.</summary>
public sealed class SealedTenderTests
{
    private static readonly string HandIn = "/leverantor" + ProcurementSteps.Case(1) + "/anbud";

    private static readonly string Opening = ProcurementSteps.Case(1) + "/oppning";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_tender_stays_shut_until_two_organisations_open_it(DatabaseKind database)
    {
        await using var world = await SealWorld.StartAsync(database);
        var supplier = await world.Host.SignInAs("Nils Fager");
        var page = await supplier.Open(HandIn);
        var pseudonym = page.Document.QuerySelector("input[name=pseudonym]")!.GetAttribute("value")!;
        var (who, _) = await page.Form("Hämta anbudsgivare.json").Download();
        var envelope = await world.SealAsync(pseudonym, 1, ("anbud.txt", "priset är 17 kronor"u8.ToArray()), (TendererFile.Name, who));

        var given = await page.Form("Lämna anbudet").Attach("Den förseglade filen", "anbud.seal", envelope).Submit();
        var receipt = TenderReceipt.Read(Encoding.UTF8.GetBytes(given.Document.QuerySelector("input[name=receipt]")!.GetAttribute("value")!))!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(envelope)), receipt.Digest);
        await AssertSignedAsync(world.Host, receipt);
        (await supplier.Open(HandIn)).Hides(receipt.Pseudonym).Hides(receipt.Digest);
        await AssertNothingSaysWhoAsync(world.Host, receipt);

        var buyer = await world.Host.SignInAs("Samira Haddad");
        (await buyer.Open(Opening)).Shows("inte ens hur många").Hides("Anbudsgivare").Hides(receipt.Pseudonym);
        var early = await world.SharesAsync(world.First, [envelope]);
        await world.HandAsync(world.First, early, "PRO-060");
        using (var headers = await world.First.Visitor.Client.GetAsync(new Uri(Opening + "/huvuden.seal", UriKind.Relative), Ct))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, headers.StatusCode);
        }

        await world.EndAsync();
        // Everybody has been signed out meanwhile.
        supplier = await world.Host.SignInAs("Nils Fager");
        buyer = await world.Host.SignInAs("Samira Haddad");
        var closed = await supplier.Open(HandIn);
        var (proof, _) = await closed.Form("Hämta beviset").Attach("Kvitto", "kvitto.json", receipt.Write()).Download();
        var root = new TreeRoot(receipt.Procurement, ReceiptTree.UsualSize, closed.Document.QuerySelector("#rot code")!.TextContent);
        Assert.False(ReceiptTreeFiles.ReadProof(proof).OrThrow().LiesUnder(root).IsRefused(out _));

        var (fetched, _, _) = await world.First.Visitor.Download(Opening + "/huvuden.seal");
        Assert.True(envelope.AsSpan().StartsWith(fetched));
        await world.HandAsync(world.First, await world.SharesAsync(world.First, [envelope]), "Har lämnat");
        (await buyer.Open(Opening)).Shows("Har lämnat").Hides("Öppningsprotokollet");
        await world.HandAsync(world.Second, await world.SharesAsync(world.First, [envelope]), "PRO-069");
        await world.HandAsync(world.Second, await world.SharesAsync(world.Second, [envelope]), "Anbuden är öppnade");

        (await buyer.Open(Opening)).Shows("har lämnat sin förklaring").Hides("Nordtextil");
        using (var refused = await buyer.Client.GetAsync(new Uri(Opening + "/protokoll.txt", UriKind.Relative), Ct))
        {
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        var seated = await world.SeatAsync(buyer, "Samira Haddad");
        using (var undeclared = await buyer.Client.GetAsync(new Uri(Opening + "/protokoll.txt", UriKind.Relative), Ct))
        {
            Assert.Contains("PRO-071", await undeclared.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await seated.Form("Lämna förklaringen").Choose("Nej", "Är du jävig?").Submit();
        var opened = await buyer.Open(Opening);
        opened.Shows("Nordtextil AB").Shows("LOT-0001");
        var (bytes, type, _) = await buyer.Download(opened.HrefOf("anbud.txt"));
        Assert.Equal("application/octet-stream", type);
        Assert.Equal("priset är 17 kronor", Encoding.UTF8.GetString(bytes));
        var (protocol, _, _) = await buyer.Download(opened.HrefOf("Öppningsprotokollet"));
        Assert.Contains("Nordtextil AB", Encoding.UTF8.GetString(protocol), StringComparison.Ordinal);
        await world.HandAsync(world.Second, await world.SharesAsync(world.Second, [envelope]), "PRO-070");
    }

    [Theory, EachDatabase]
    public async Task Only_who_holds_the_receipt_replaces_and_withdraws(DatabaseKind database)
    {
        await using var world = await SealWorld.StartAsync(database);
        var supplier = await world.Host.SignInAs("Nils Fager");
        var pseudonym = EnvelopeContext.DrawPseudonym();
        var first = await world.LeaveAsync(supplier, await world.SealAsync(pseudonym, 1, ("a.txt", "ett"u8.ToArray())));
        var second = await world.SealAsync(pseudonym, 2, ("a.txt", "två"u8.ToArray()));
        await world.RefusedAsync(supplier, second, null, "PRO-066");
        await world.RefusedAsync(supplier, second, (first with { Code = "00" }).Write(), "PRO-066");
        await world.RefusedAsync(supplier, second, "hej"u8.ToArray(), "PRO-068");
        await world.RefusedAsync(supplier, await world.SealAsync(pseudonym, 3, ("a.txt", "tre"u8.ToArray())), first.Write(), "PRO-065");
        await world.RefusedAsync(supplier, await world.SealAsync(EnvelopeContext.DrawPseudonym(), 2, ("a.txt", "x"u8.ToArray())), null, "PRO-065");
        await world.RefusedAsync(supplier, await world.SealAsync(EnvelopeContext.DrawPseudonym(), 1, "LOT-0009", ("a.txt", "x"u8.ToArray())), null, "PRO-064");
        await world.RefusedAsync(supplier, await SealWorld.SealToOthersAsync(EnvelopeContext.DrawPseudonym()), null, "PRO-063");
        await world.RefusedAsync(supplier, "inget kuvert"u8.ToArray(), null, "SEL-001");
        await world.RefusedAsync(supplier, second[..^1], first.Write(), "SEL-002");

        var replaced = await world.LeaveAsync(supplier, second, first);
        var late = await (await supplier.Open(HandIn)).Form("Återta anbudet").Attach("Kvitto på anbudet som återtas", "k.json", first.Write()).Submit(HttpStatusCode.UnprocessableEntity);
        late.Shows("PRO-066");
        await (await supplier.Open(HandIn)).Form("Återta anbudet").Attach("Kvitto på anbudet som återtas", "k.json", replaced.Write()).Submit();

        await world.EndAsync();
        (await (await world.Host.SignInAs("Nils Fager")).Open(HandIn)).Hides("Lämna anbudet");
        var headers = await world.First.Visitor.Client.GetByteArrayAsync(new Uri(Opening + "/huvuden.seal", UriKind.Relative), Ct);
        Assert.Empty(headers);
    }

    [Theory, EachDatabase]
    public async Task What_was_not_wholly_there_before_the_deadline_is_late(DatabaseKind database)
    {
        await using var world = await SealWorld.StartAsync(database);
        var envelope = await world.SealAsync(EnvelopeContext.DrawPseudonym(), 1, ("a.txt", "x"u8.ToArray()));
        var sealedBefore = SealedFiles(world.Host);
        world.PassDeadline();
        await using var scope = world.Host.Services.CreateAsyncScope();
        using var stream = new MemoryStream(envelope);
        Assert.True((await scope.ServiceProvider.GetRequiredService<TenderIntake>().TakeAsync(world.Id, stream, null, Ct)).IsRefused(out var no));
        Assert.Equal("PRO-061", no.Code);
        Assert.Equal(sealedBefore, SealedFiles(world.Host));
        Assert.True((await scope.ServiceProvider.GetRequiredService<TenderIntake>().ProveAsync(world.Id, SealWorld.Nobody, Ct)).IsRefused(out no));
        Assert.Equal("PRO-067", no.Code);
        await world.EndAsync();
        Assert.True((await scope.ServiceProvider.GetRequiredService<TenderIntake>().WithdrawAsync(world.Id, SealWorld.Nobody, Ct)).IsRefused(out no));
        Assert.Equal("PRO-062", no.Code);
    }

    [Theory, EachDatabase]
    public async Task One_tenderer_who_seals_badly_does_not_keep_the_others_shut(DatabaseKind database)
    {
        await using var world = await SealWorld.StartAsync(database);
        var supplier = await world.Host.SignInAs("Nils Fager");
        var good = await world.SealAsync(EnvelopeContext.DrawPseudonym(), 1, ("bra.txt", "bra"u8.ToArray()));
        var bad = await world.SealAsync(EnvelopeContext.DrawPseudonym(), 1, ("illa.txt", "illa"u8.ToArray()));
        bad[await SealWorld.HeaderLengthAsync(bad) - 1] ^= 1;
        var altered = await world.SealAsync(EnvelopeContext.DrawPseudonym(), 1, ("ändrad.txt", "ändrad"u8.ToArray()));
        altered[^1] ^= 1;
        foreach (var envelope in (byte[][])[good, bad, altered])
        {
            await world.LeaveAsync(supplier, envelope);
        }

        await world.EndAsync();
        // The last wrap of a header is that of the list's last custodian.
        var unable = world.Set.Custodians[^1].Key.Equals(world.First.Pair.Key) ? world.First : world.Second;
        var able = unable == world.First ? world.Second : world.First;
        await world.HandAsync(able, await world.SharesAsync(able, [good, bad, altered]), "Har lämnat");
        await world.HandAsync(unable, await world.SharesAsync(unable, [good, altered]), "Anbuden är öppnade");
        var buyer = await world.Host.SignInAs("Samira Haddad");
        await (await world.SeatAsync(buyer, "Samira Haddad")).Form("Lämna förklaringen").Choose("Nej", "Är du jävig?").Submit();
        (await buyer.Open(Opening)).Shows("bra.txt").Shows("SEL-023").Shows("SEL-028").Hides("illa.txt");
    }

    [Theory, EachDatabase]
    public async Task Custodians_of_one_organisation_or_without_keys_make_no_list(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await SealWorld.AppointAsync(buyer, "Samira Haddad");
        page = await SealWorld.AppointAsync(buyer, "Göran Åkesson");
        (await page.Form("Fastställ förteckningen").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-073");
        await SealWorld.LeaveKeyAsync(host, "Samira Haddad");
        await SealWorld.LeaveKeyAsync(host, "Göran Åkesson");
        (await (await buyer.Open(SealWorld.Custody)).Form("Fastställ förteckningen").Submit(HttpStatusCode.UnprocessableEntity)).Shows("SEL-01");
        await SealWorld.AppointAsync(buyer, "Johan Bergkvist");
        await SealWorld.LeaveKeyAsync(host, "Johan Bergkvist");
        (await (await buyer.Open(SealWorld.Custody)).Form("Fastställ förteckningen").Submit()).Shows("Förteckningen är fastställd");
        Assert.Contains("PRO-072", await ProcurementSteps.PostAsync(buyer, SealWorld.Custody + "?handler=Fix", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        (await (await buyer.Open(SealWorld.Custody)).Form("Ta ut förteckningen").Submit()).Shows("uttagen");
    }

    [Fact]
    public async Task The_sealing_page_is_the_published_file_under_its_own_policy()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite);
        using var answer = await host.Visit().Client.GetAsync(new Uri("/forsegla", UriKind.Relative), Ct);
        Assert.Equal(SealingPage.Html.ToArray(), await answer.Content.ReadAsByteArrayAsync(Ct));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'self'", policy, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_demo_can_be_opened_by_the_keys_in_its_folder(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        (await (await host.SignInAs("Samira Haddad")).Open(ProcurementSteps.Case(2) + "/nyckelinnehavare")).Shows("Göran Åkesson").Shows("Johan Bergkvist");
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Samkop.Procurement.Seed.DemoKeys>().LayOutAsync(Ct);
        var folder = Path.Combine(host.Folder, "demo-nycklar");
        var passphrase = (await File.ReadAllTextAsync(Path.Combine(folder, "lösenfras.txt"), Ct)).Trim();
        var fixedSet = CustodianSet.Read(await (await host.SignInAs("Nils Fager")).Client.GetByteArrayAsync(new Uri((await host.Visit().Open(ProcurementSteps.Notice(2))).Document.QuerySelectorAll("#dokument a").Single(one => one.TextContent.StartsWith("Nyckelinnehavare", StringComparison.Ordinal)).GetAttribute("href")!, UriKind.Relative), Ct)).OrThrow();
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            using var pair = CustodianKeyPair.Restore(await File.ReadAllBytesAsync(file, Ct), passphrase).OrThrow();
            Assert.Contains(fixedSet.Custodians, one => one.Key.Equals(pair.Key));
        }
    }

    // The demo has tenders of its own, long opened.
    private static IReadOnlyList<string> SealedFiles(SamkopHost host) => [.. Directory.GetFiles(Path.Combine(host.Folder, "tenders", "sealed")).Order(StringComparer.Ordinal)];

    private static async Task AssertSignedAsync(SamkopHost host, TenderReceipt receipt)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(await host.Visit().Client.GetStringAsync(new Uri("/annonser/kvittonyckel.pem", UriKind.Relative), Ct));
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(receipt.Signature);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(receipt.SignedText()), signature, HashAlgorithmName.SHA256));
        Assert.False(key.VerifyData(Encoding.UTF8.GetBytes((receipt with { Received = "2020" }).SignedText()), signature, HashAlgorithmName.SHA256));
    }

    // Everything that the server has: rows, log, files. The tenderer's name and the content are in none of what the tender has left behind.
    private static async Task AssertNothingSaysWhoAsync(SamkopHost host, TenderReceipt receipt)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT actor, object_id, after_facts FROM work_audit_entry WHERE action = 'procurement.tender.take' AND object_id = '" + receipt.Pseudonym + "'";
        await using var rows = await command.ExecuteReaderAsync(Ct);
        Assert.True(await rows.ReadAsync(Ct));
        Assert.Equal(("tender-intake", receipt.Pseudonym), (rows.GetString(0), rows.GetString(1)));
        Assert.DoesNotContain("Nordtextil", rows.GetString(2), StringComparison.Ordinal);
        Assert.False(await rows.ReadAsync(Ct));
        var folder = Path.Combine(host.Folder, "tenders");
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, Ct));
            Assert.DoesNotContain("Nordtextil", text, StringComparison.Ordinal);
            Assert.DoesNotContain("17 kronor", text, StringComparison.Ordinal);
            Assert.DoesNotContain(receipt.Code, text, StringComparison.Ordinal);
        }
    }
}
