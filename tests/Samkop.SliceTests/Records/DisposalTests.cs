using System.Net;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records;
using Samkop.Records.Disposing;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;
using Samkop.SliceTests.Invoicing;
using Samkop.Testing;
using Invoice = Samkop.Invoicing.Domain.Invoice;

namespace Samkop.SliceTests.Records;

/// <summary>Disposal by rule (gallring): two persons, nothing that must stay, a list in the register, and an audit log that verifies as before.</summary>
public sealed class DisposalTests
{
    private const string Registrar = "Peter Hallgren";
    private const string Archivist = "Gunilla Roos";
    private const string Plan = "typ;rubrik;gallras_efter_ar;raknas_fran;beslut\ninvoice;Leverantörsfaktura;7;year-end;Provplan 2010";
    private static readonly DateOnly Long = new(2015, 5, 5);

    [Theory, EachDatabase]
    public async Task An_old_invoice_goes_by_two_persons_what_must_stay_stays_and_the_log_verifies(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var gone = await OldAsync(host, sender, "G-1", InvoiceState.Paid, Long);
        var unpaid = await OldAsync(host, sender, "G-2", InvoiceState.Payable, Long);
        var claimed = await OldAsync(host, sender, "G-3", InvoiceState.Paid, Long, claim: 100);
        var booked = await OldAsync(host, sender, "G-4", InvoiceState.Paid, new DateOnly(2020, 2, 3));
        var digest = await DigestAsync(sender, gone);
        await NotePersonalAsync(host, gone);
        var attachment = await AttachAsync(host, gone, "bilaga till G-1");
        var head = (await VerifyAsync(host)).Head;

        var registrar = await host.SignInAs(Registrar);
        await ImportAsync(registrar, Plan);
        var page = await registrar.Open("/diarium/gallring");
        Assert.Equal(["Sörmland", "Leverantörsfaktura", "Gallras 7 år efter årets slut (Provplan 2010)", "4", "2015-05-05", "2015-05-05"], page.Rows("Moget att gallra")[0].Take(6));
        var order = await page.Near("Leverantörsfaktura").Form("Beställ gallring").Submit();
        order.Shows("Väntar på en annan person").Shows("kan inte också godkänna den").Shows("Fakturan är inte avslutad").Shows("En krävd kredit väntas").Shows("bevaras till och med 2027-12-31");
        Assert.False(order.Offers("Godkänn och gallra"));
        await ApproveAsync(host, await host.SignInAs(Archivist), order.Address.PathAndQuery);

        Assert.Equal(0, await BytesAsync(host, digest));
        Assert.Equal(0, await BytesAsync(host, attachment));
        foreach (var kept in new[] { unpaid, claimed, booked })
        {
            Assert.Equal(1, await BytesAsync(host, await DigestAsync(sender, kept)));
            Assert.NotEmpty(await sender.ReadAsync(db => db.Lines.Where(line => line.Invoice == kept.Id).ToListAsync()));
        }

        var left = await sender.ReadAsync(db => db.Invoices.SingleAsync(one => one.Id == gone.Id));
        Assert.Equal((SwedishTime.Today(TimeProvider.System), string.Empty, "G-1", gone.PayableMinor), (left.DisposedOn, left.SellerName, left.Number, left.PayableMinor));
        Assert.Empty(await sender.ReadAsync(db => db.Lines.Where(line => line.Invoice == gone.Id).ToListAsync()));
        Assert.Equal(0, await PersonalAsync(host, gone));
        Assert.Empty((await VerifyAsync(host, head)).Faults);
        await AssertSaysGoneAsync(host, registrar, gone);
        await AssertListAsync(host, registrar, order.Address.PathAndQuery, digest);
        Assert.Equal("RCD-012", await OrderAsync(host, 11, "invoice"));
    }

    [Theory, EachDatabase]
    public async Task The_same_file_after_its_disposal_is_known_and_not_stored_again(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var bytes = await sender.WriteAsync("G-9");
        var invoice = await sender.ExaminedAsync((await sender.SendAsync(bytes)).Id);
        await AgeAsync(host, invoice, InvoiceState.Paid, Long, claim: 0);
        var registrar = await host.SignInAs(Registrar);
        await ImportAsync(registrar, Plan);
        var order = await (await registrar.Open("/diarium/gallring")).Near("Leverantörsfaktura").Form("Beställ gallring").Submit();
        await ApproveAsync(host, await host.SignInAs(Archivist), order.Address.PathAndQuery);
        Assert.Equal(ReceptionVerdict.Duplicate, (await sender.SendAsync(bytes)).Verdict);
        Assert.Equal(0, await BytesAsync(host, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Theory, EachDatabase]
    public async Task What_comes_under_dispute_after_the_order_stays(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var sender = new DemoSender(host);
        var goes = await OldAsync(host, sender, "G-1", InvoiceState.Paid, Long);
        var bounces = await OldAsync(host, sender, "G-2", InvoiceState.Paid, Long);
        var registrar = await host.SignInAs(Registrar);
        await ImportAsync(registrar, Plan);
        var order = await (await registrar.Open("/diarium/gallring")).Near("Leverantörsfaktura").Form("Beställ gallring").Submit();
        await SqlAsync(host, "UPDATE invoicing_invoice SET state = @state WHERE id = @id", new { state = (int)InvoiceState.Disputed, id = CopiedRows.Id(host.Database, bounces.Id.Value) });
        var after = await ApproveAsync(host, await host.SignInAs(Archivist), order.Address.PathAndQuery);
        after.Shows("Genomförd").Shows("Fakturan är inte avslutad: Bestridd.");
        Assert.Equal(0, await BytesAsync(host, await DigestAsync(sender, goes)));
        Assert.Equal(1, await BytesAsync(host, await DigestAsync(sender, bounces)));
    }

    [Theory, EachDatabase]
    public async Task One_person_never_does_both_and_a_decided_disposal_is_closed(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        // The demo has one that Gunilla ordered for region Sörmland.
        var waiting = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Disposals.SingleAsync());
        Assert.Equal((DemoIds.Person(39), DisposalState.Ordered), (waiting.OrderedBy, waiting.State));
        Assert.Equal("RCD-013", await ApproveAsync(host, 39, waiting.Id));
        Assert.Equal("RCD-011", await OrderAsync(host, 11, "message"));
        Assert.Equal(WorkRefusals.RoleMissing.Code, await ApproveAsync(host, 3, waiting.Id));
        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => SqlAsync(
            host, "UPDATE records_disposal SET state = 1, decided_by = ordered_by WHERE id = @id", new { id = CopiedRows.Id(host.Database, waiting.Id.Value) }));
        Assert.Contains("records_disposal_two_persons", failure.Message, StringComparison.Ordinal);

        var registrar = await host.SignInAs(Registrar);
        var withdrawn = await (await registrar.Open($"/diarium/gallring/{waiting.Id.Value}")).Form("Återkalla gallringen").Submit();
        withdrawn.Shows("Inget är gallrat.");
        Assert.Equal("RCD-014", await ApproveAsync(host, 11, waiting.Id));
        Assert.Equal(0, await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Records.CountAsync(one => one.DisposedAt != null)));
        (await (await host.SignInAs("Lars Tengblad")).Open($"/diarium/gallring/{waiting.Id.Value}")).Shows("Återkallad");
        await (await host.SignInAs("Samira Haddad")).Open("/diarium/gallring", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_type_that_nobody_can_erase_and_a_rule_that_is_gone_are_refused(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await ImportAsync(await host.SignInAs(Registrar), "typ;rubrik;gallras_efter_ar;raknas_fran;beslut\ncontract;Avtal;1;registered;Provplan");
        Assert.Equal("RCD-010", await OrderAsync(host, 11, "contract"));
        Assert.Equal("RCD-015", await OrderAsync(host, 11, Guid.NewGuid()));
    }

    [Theory, EachDatabase]
    public async Task Bytes_that_another_record_holds_and_a_signed_document_stay(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var waiting = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Disposals.SingleAsync());
        var records = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Records.Where(one => one.Type == "message" && one.Entity == DemoIds.Entity(1)).OrderBy(one => one.RegisteredAt).ToListAsync());
        var shared = await host.ReadAsync((services, reads) => services.GetRequiredService<IDocuments>().OfAsync(reads, records[0].Id, CancellationToken.None));
        await host.WriteAsync(async (services, session) =>
        {
            var (other, _) = await services.GetRequiredService<IRegister>().RegisterAsync(
                session, new NewRecord { About = new ObjectRef("Trial", Guid.NewGuid().ToString()), Entity = DemoIds.Entity(1), Type = "case", Title = "Annat", NeedsNumber = true }, CancellationToken.None);
            await session.FlushAsync(CancellationToken.None);
            var documents = services.GetRequiredService<IDocuments>();
            await documents.AddAsync(session, other, new NewDocument("samma.txt", "text/plain", await services.GetRequiredService<IArchive>().ReadAsync(session, shared[0].Bytes.Digest, CancellationToken.None)), CancellationToken.None);
            return await documents.AddAsync(session, records[1].Id, new NewDocument("beslut.txt", "text/plain", "undertecknat"u8.ToArray(), IsSigned: true), CancellationToken.None);
        });
        var after = await ApproveAsync(host, await host.SignInAs(Registrar), $"/diarium/gallring/{waiting.Id.Value}");
        after.Shows("Ett undertecknat beslut bevaras.");
        Assert.Equal(1, await BytesAsync(host, shared[0].Bytes.Digest));
        var now = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Records.Where(one => one.Type == "message" && one.Entity == DemoIds.Entity(1)).OrderBy(one => one.RegisteredAt).ToListAsync());
        Assert.Equal([false, true, false, false, false, false], now.Select(one => one.DisposedAt is null));
    }

    /// <summary>A module that stores bytes and does not say so would lose them with another's.</summary>
    [Theory, EachDatabase]
    public async Task Every_column_by_which_bytes_are_known_is_named(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { World = World.Empty });
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        var columns = await connection.QueryAsync<string>(kind == DatabaseKind.Sqlite
            ? "SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name LIKE '%digest%'"
            : "SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c JOIN information_schema.tables t ON t.table_name = c.table_name WHERE t.table_type = 'BASE TABLE' AND c.table_schema = 'public' AND c.column_name LIKE '%digest%'");
        // Secrets and the log; the register itself asks for its documents; tenders lie in the vault and not in the archive.
        string[] others = ["identity_", "work_", "records_", "procurement_sealed_tender.", "procurement_opened_file."];
        Assert.Equal(
            columns.Where(column => !others.Any(other => column.StartsWith(other, StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            host.Services.GetServices<BytesHeldIn>().Select(one => $"{one.Table}.{one.Column}").Order(StringComparer.Ordinal));
    }

    /// <summary>What is due before a day by the rule is what the rule lets go on that day, and nothing that it does not.</summary>
    [Fact]
    public void Due_by_the_day_and_due_by_the_rule_are_the_same()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 10_000; i++)
        {
            var rule = new RetentionRule { Type = "x", Title = "x", Years = random.Next(1, 30), CountedFrom = random.Next(2) == 0 ? "registered" : "year-end", Basis = "x" };
            var (today, registered) = (new DateOnly(2026, 1, 1).AddDays(random.Next(2000)), new DateOnly(2000, 1, 1).AddDays(random.Next(11_000)));
            var isLeapDay = registered is { Month: 2, Day: 29 }; // goes a day later than the plan allows: never sooner
            var isDue = registered < rule.DueBefore(today);
            Assert.True(!isDue || rule.DisposalDay(registered) <= today, $"{rule.CountedFrom} {rule.Years}: {registered} on {today}");
            Assert.True(isLeapDay || isDue == rule.DisposalDay(registered) <= today, $"{rule.CountedFrom} {rule.Years}: {registered} on {today}");
        }
    }

    private static async Task<Invoice> OldAsync(SamkopHost host, DemoSender sender, string number, InvoiceState state, DateOnly day, long claim = 0)
    {
        var invoice = await sender.ExaminedAsync(number);
        await AgeAsync(host, invoice, state, day, claim);
        return invoice;
    }

    // Past the program: registered long ago, and booked and paid on the day.
    private static async Task AgeAsync(SamkopHost host, Invoice invoice, InvoiceState state, DateOnly day, long claim)
    {
        object Moment(DateOnly on) => host.Database.Kind == DatabaseKind.Sqlite ? SwedishTime.StartOf(on).ToString() : SwedishTime.StartOf(on).ToDateTimeOffset();
        var values = new { id = CopiedRows.Id(host.Database, invoice.Id.Value), text = invoice.Id.Value.ToString(), old = Moment(Long), state = (int)state, day = CopiedRows.Day(host.Database, day), claim };
        await SqlAsync(host, "UPDATE invoicing_invoice SET state = @state, issue_date = @day, due_date = @day, posted_on = @day, paid_on = @day, received_at = @old, claim_net_minor = @claim WHERE id = @id", values);
        await SqlAsync(host, "UPDATE records_record SET registered_at = @old WHERE about_kind = 'Invoice' AND about_id = @text", values);
    }

    private static async Task SqlAsync(SamkopHost host, string text, object values)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        await connection.ExecuteAsync(text, values);
    }

    private static async Task<string> DigestAsync(DemoSender sender, Invoice invoice) =>
        await sender.ReadAsync(db => db.Messages.Where(one => one.Id == invoice.Message).Select(one => one.Digest).SingleAsync());

    private static async Task<long> BytesAsync(SamkopHost host, string digest)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM records_stored_bytes WHERE digest = @digest", new { digest });
    }

    private static Task<Done> NotePersonalAsync(SamkopHost host, Invoice invoice) => host.WriteAsync((_, session) =>
    {
        session.Audit(AuditNote.On(invoice.Id, invoice.Entity) with { Personal = new { why = "Ring Anna hemma" } });
        return Task.FromResult(Done.It);
    });

    private static async Task<long> PersonalAsync(SamkopHost host, Invoice invoice)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        return await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM work_audit_personal p JOIN work_audit_entry e ON e.seq = p.seq WHERE e.object_kind = 'Invoice' AND e.object_id = @id", new { id = invoice.Id.Value.ToString() });
    }

    private static Task<string> AttachAsync(SamkopHost host, Invoice invoice, string text) => host.WriteAsync(async (services, session) =>
    {
        var about = invoice.Id.Value.ToString();
        var record = await session.Of<RecordsDb>().Records.AsNoTracking().SingleAsync(one => one.AboutId == about);
        return (await services.GetRequiredService<IDocuments>().AddAsync(session, record.Id, new NewDocument("bilaga.txt", "text/plain", Encoding.UTF8.GetBytes(text)), CancellationToken.None)).Bytes.Digest;
    });

    private static async Task<AuditVerification> VerifyAsync(SamkopHost host, params AuditHead[] exported)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        return await AuditVerifier.VerifyAsync(connection, exported, CancellationToken.None);
    }

    private static async Task ImportAsync(Visitor registrar, string plan) => await (await registrar.Open("/diarium/plan")).Form("Läs in")
        .Fill("Juridisk person", "Sörmland").Fill("Gäller från", "2010-01-01").Attach("CSV-fil", "plan.csv", Encoding.UTF8.GetBytes(plan)).Submit();

    /// <summary>Approves, and waits until the server has carried it out.</summary>
    private static async Task<Page> ApproveAsync(SamkopHost host, Visitor other, string address)
    {
        await (await other.Open(address)).Form("Godkänn och gallra").Submit();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            await host.Services.GetRequiredService<OutboxWorker>().DeliverDueAsync(CancellationToken.None);
            var page = await other.Open(address);
            if (page.Text.Contains("Genomförd", StringComparison.Ordinal))
            {
                return page;
            }
        }
    }

    private static Task<string> ApproveAsync(SamkopHost host, int person, DisposalId id) =>
        TryAsync(host, person, new ApproveDisposal(id), static (services, permit) => services.GetRequiredService<ApproveDisposalHandler>().HandleAsync(permit, CancellationToken.None));

    private static async Task<string> OrderAsync(SamkopHost host, int person, string type)
    {
        var rules = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().RetentionRules.Where(one => one.Entity == DemoIds.Entity(1) && one.Type == type).OrderBy(one => one.ValidFrom).ToListAsync());
        return await OrderAsync(host, person, rules[0].Id);
    }

    private static Task<string> OrderAsync(SamkopHost host, int person, Guid rule) =>
        TryAsync(host, person, new OrderDisposal(), (services, permit) => services.GetRequiredService<OrderDisposalHandler>().HandleAsync(permit, rule, CancellationToken.None));

    private static async Task<string> TryAsync<TAction, T>(SamkopHost host, int person, TAction action, Func<IServiceProvider, Permit<TAction>, Task<Result<T>>> act)
        where TAction : IAction
    {
        await using var scope = host.Services.CreateAsyncScope();
        var actor = (await scope.ServiceProvider.GetRequiredService<IPeople>().ActorOfAsync(DemoIds.Person(person), CancellationToken.None))!;
        return (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(actor, action, CancellationToken.None)).IsRefused(out var no, out var permit)
            || (await act(scope.ServiceProvider, permit)).IsRefused(out no) ? no.Code : "passed";
    }

    private static async Task AssertSaysGoneAsync(SamkopHost host, Visitor registrar, Invoice invoice)
    {
        var about = invoice.Id.Value.ToString();
        var record = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Records.SingleAsync(one => one.AboutId == about));
        (await registrar.Open($"/diarium/{record.Id.Value}")).Shows($"Gallrad {SwedishDates.Iso(SwedishTime.Today(TimeProvider.System))}. Gallras 7 år efter årets slut (Provplan 2010).").Shows("Innehållet är gallrat.").Hides("bilaga.txt");
        (await registrar.Open("/diarium?q=G-1&typ=invoice")).Shows("Gallrad");
        var finance = await host.SignInAs("Eva-Lena Nordström");
        (await finance.Open($"/fakturor/{about}", HttpStatusCode.NotFound)).Shows("INV-019");
        (await finance.Open($"/fakturor/mottaget/{invoice.Message.Value}", HttpStatusCode.NotFound)).Shows("INV-019");
        foreach (var file in new[] { $"/fakturor/{about}/original", $"/fakturor/{about}/lasbar.pdf", $"/fakturor/mottaget/{invoice.Message.Value}/fil" })
        {
            using var answer = await finance.Client.GetAsync(new Uri(file, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        (await finance.Open("/fakturor?urval=klara")).Hides("G-1");
    }

    private static async Task AssertListAsync(SamkopHost host, Visitor registrar, string address, string digest)
    {
        var disposal = await host.ReadAsync((_, reads) => reads.Of<RecordsDb>().Disposals.SingleAsync(one => one.Type == "invoice"));
        Assert.Equal((1, 1, 3, DisposalState.Done), (disposal.Planned, disposal.Disposed, disposal.Held, disposal.State));
        var record = await (await registrar.Open(address)).Follow("I diariet");
        record.Shows("Gallringsprotokoll").Shows("DNR ");
        var (bytes, _, _) = await registrar.Download(record.HrefOf($"gallringsprotokoll-{SwedishDates.Iso(SwedishTime.Today(TimeProvider.System))}.csv"));
        Assert.Equal(disposal.ProtocolDigest, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var (rows, faults) = CsvTable.Read(Encoding.UTF8.GetString(bytes), ["handling", "nummer", "kontrollsumma", "utfall"]);
        Assert.Empty(faults);
        var gone = Assert.Single(rows, row => row["utfall"] == "gallrad");
        Assert.Equal(("G-1", "invoice", "Provplan 2010", Registrar, Archivist), (gone["nummer"], gone["typ"], gone["beslut"], gone["bestalld_av"], gone["godkand_av"]));
        Assert.Contains(digest, gone["kontrollsumma"], StringComparison.Ordinal);
        Assert.Equal(3, rows.Count(row => row["utfall"] == "kvar" && row["skal"].Length > 0));
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM work_audit_entry WHERE action = 'records.disposal.carry-out' AND after_facts LIKE @digest AND after_facts LIKE '%approvedBy%'", new { digest = $"%{disposal.ProtocolDigest}%" }));
    }
}
