using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Kernel.Work;
using Samkop.Procurement.HandIn;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

/// <summary>A custodian of the test with the key that only the person has.</summary>
internal sealed record Keeper(string Name, Visitor Visitor, CustodianKeyPair Pair);

/// <summary>The joint framework, announced, with one custodian of each region.</summary>
internal sealed class SealWorld : IAsyncDisposable
{
    public static readonly string Custody = ProcurementSteps.Case(1) + "/nyckelinnehavare";

    public static readonly TenderReceipt Nobody = new("", "", "", "", new string('0', 32), 1, "", "", "", "") { Code = "00" };

    private readonly FakeTimeProvider clock;

    private SealWorld(SamkopHost host, FakeTimeProvider clock) => (Host, this.clock) = (host, clock);

    public SamkopHost Host { get; }

    public CaseId Id { get; } = CaseId.From(Guid.Parse("00000000-0000-7000-8028-000000000001"));

    public Keeper First { get; private set; } = null!;

    public Keeper Second { get; private set; } = null!;

    public CustodianSet Set { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SealWorld> StartAsync(DatabaseKind database)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var world = new SealWorld(await SamkopHost.StartAsync(database, new HostSetup { Clock = clock }), clock);
        var buyer = await world.Host.SignInAs("Samira Haddad");
        await AppointAsync(buyer, "Göran Åkesson");
        await AppointAsync(buyer, "Johan Bergkvist");
        world.First = await LeaveKeyAsync(world.Host, "Göran Åkesson");
        world.Second = await LeaveKeyAsync(world.Host, "Johan Bergkvist");
        var page = await (await buyer.Open(Custody)).Form("Fastställ förteckningen").Submit();
        var (json, _, _) = await buyer.Download(page.HrefOf("nyckelinnehavare.json"));
        world.Set = CustodianSet.Read(json).OrThrow();
        await ProcurementSteps.PublishAsync(world.Host);
        return world;
    }

    /// <summary>Appoints a person by name.</summary>
    public static async Task<Page> AppointAsync(Visitor buyer, string name)
    {
        var page = await buyer.Open(Custody);
        return await page.Form("Utse").Fill("Person", ChoiceOf(page, name)).Submit();
    }

    public static async Task<Keeper> LeaveKeyAsync(SamkopHost host, string name)
    {
        var visitor = await host.SignInAs(name);
        var pair = CustodianKeyPair.Create();
        (await (await visitor.Open(Custody)).Form("Lämna nyckeln").Attach("Din öppna nyckel", "nyckel.json", pair.WritePublic()).Submit()).Shows("Nyckeln är lämnad");
        return new Keeper(name, visitor, pair);
    }

    public Task<byte[]> SealAsync(string pseudonym, uint version, params (string Name, byte[] Bytes)[] files) => SealAsync(pseudonym, version, "LOT-0001", files);

    public Task<byte[]> SealAsync(string pseudonym, uint version, string lot, params (string Name, byte[] Bytes)[] files) =>
        SealAsync(Set, EnvelopeContext.Create(Set.Procurement, lot, "tender", pseudonym, version).OrThrow(), files);

    /// <summary>Sealed to other custodians.</summary>
    public static async Task<byte[]> SealToOthersAsync(string pseudonym)
    {
        using CustodianKeyPair one = CustodianKeyPair.Create(), two = CustodianKeyPair.Create();
        Custodian[] others = [new("A", "2321000032", one.Key), new("B", "2321000172", two.Key)];
        var set = CustodianSet.Create("Annan", others, CustodianSet.PairsAcrossOrganisations(others)).OrThrow();
        return await SealAsync(set, EnvelopeContext.Create("Annan", "LOT-0001", "tender", pseudonym, 1).OrThrow(), [("a.txt", [1])]);
    }

    public static async Task<int> HeaderLengthAsync(byte[] envelope)
    {
        using var stream = new MemoryStream(envelope);
        return (await EnvelopeHeader.ReadAsync(stream, Ct)).OrThrow().AsMemory.Length;
    }

    /// <summary>Leaves an envelope as a supplier does, and keeps the receipt.</summary>
    public async Task<TenderReceipt> LeaveAsync(Visitor supplier, byte[] envelope, TenderReceipt? earlier = null)
    {
        var form = (await supplier.Open(HandInOf(Id))).Form("Lämna anbudet").Attach("Den förseglade filen", "anbud.seal", envelope);
        var page = await (earlier is null ? form : form.Attach("Kvittot, om ni ersätter ett anbud", "kvitto.json", earlier.Write())).Submit();
        return TenderReceipt.Read(Encoding.UTF8.GetBytes(page.Document.QuerySelector("input[name=receipt]")!.GetAttribute("value")!))!;
    }

    public async Task RefusedAsync(Visitor supplier, byte[] envelope, byte[]? earlier, string number)
    {
        var form = (await supplier.Open(HandInOf(Id))).Form("Lämna anbudet").Attach("Den förseglade filen", "anbud.seal", envelope);
        (await (earlier is null ? form : form.Attach("Kvittot, om ni ersätter ett anbud", "kvitto.json", earlier)).Submit(HttpStatusCode.UnprocessableEntity)).Shows(number);
    }

    /// <summary>What the custodian's own browser makes.</summary>
    public async Task<byte[]> SharesAsync(Keeper keeper, IReadOnlyList<byte[]> envelopes)
    {
        var headers = new List<EnvelopeHeader>();
        foreach (var envelope in envelopes)
        {
            using var stream = new MemoryStream(envelope);
            headers.Add((await EnvelopeHeader.ReadAsync(stream, Ct)).OrThrow());
        }

        return CustodianShares.Unwrap(Set, 0, keeper.Pair, headers).OrThrow().Write();
    }

    /// <summary>Hands shares in and expects the page to say something.</summary>
    public async Task HandAsync(Keeper keeper, byte[] shares, string says)
    {
        var page = await keeper.Visitor.Open("/visning");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(shares), "Upload", "andelar.json" } };
        using var answer = await keeper.Visitor.Client.PostAsync(new Uri($"{ProcurementSteps.Case(1)}/oppning", UriKind.Relative), form, Ct);
        var text = answer.StatusCode == HttpStatusCode.SeeOther ? (await keeper.Visitor.Open($"{ProcurementSteps.Case(1)}/oppning")).Text : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    /// <summary>A moment later: what is left then comes after what was left before.</summary>
    public void Wait() => clock.Advance(TimeSpan.FromSeconds(1));

    /// <summary>Past the last minute of the last day.</summary>
    public void PassDeadline() => Pass(90);

    /// <summary>Days go by; who was signed in is signed out.</summary>
    public void Pass(int days) => clock.Advance(TimeSpan.FromDays(days));

    /// <summary>Past the deadline, and the nightly job has run.</summary>
    public async Task EndAsync()
    {
        PassDeadline();
        First = First with { Visitor = await Host.SignInAs(First.Name) };
        Second = Second with { Visitor = await Host.SignInAs(Second.Name) };
        await using var scope = Host.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetServices<IClockJob>().Single(job => job.Name == "procurement.close-tendering").RunAsync(Ct) >= 1);
        Assert.True(await scope.ServiceProvider.GetRequiredService<IReads>().Of<ProcurementDb>().TenderRoots.AnyAsync(row => row.Case == Id, Ct));
    }

    /// <summary>Gives a seat in the expert group, and opens the page where it is declared.</summary>
    public async Task<Page> SeatAsync(Visitor buyer, string name)
    {
        var page = await buyer.Open(ProcurementSteps.Case(1) + "/expertgrupp");
        return await page.Form("Tillsätt").Fill("Person", ChoiceOf(page, name)).Fill("Vad personen bedömer", "Allt").Submit();
    }

    public async ValueTask DisposeAsync()
    {
        First.Pair.Dispose();
        Second.Pair.Dispose();
        await Host.DisposeAsync();
    }

    private static string HandInOf(CaseId id) => $"/leverantor/upphandlingar/{id.Value}/anbud";

    private static string ChoiceOf(Page page, string name) => page.Document.QuerySelectorAll("select option").Select(option => option.TextContent.Trim()).First(text => text.StartsWith(name, StringComparison.Ordinal));

    private static async Task<byte[]> SealAsync(CustodianSet set, EnvelopeContext context, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        using var envelope = new MemoryStream();
        (await Envelope.SealAsync(context, set, [.. files.Select(file => new FileToSeal(file.Name, file.Bytes.Length, () => new MemoryStream(file.Bytes)))], envelope, Ct)).OrThrow();
        return envelope.ToArray();
    }
}
