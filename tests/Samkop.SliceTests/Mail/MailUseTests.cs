using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Documents;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Sending;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using UglyToad.PdfPig;

namespace Samkop.SliceTests.Mail;

/// <summary>What is sent by mail, and what administrator and orderer see of it.</summary>
public sealed class MailUseTests
{
    private static readonly string Olle = $"/administration/konton/{DemoIds.Person(22).Value}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_order_to_a_supplier_outside_Peppol_goes_by_mail_with_its_PDF(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        var (order, dispatch) = await NewestAsync(world);
        await world.Worker.SendDueAsync(Ct);

        var mail = Assert.Single(world.Server.TakenBy(dispatch.Receiver), one => one.Subject!.Contains(order.Number, StringComparison.Ordinal));
        Assert.Contains($"ordernummer {order.Number} (BT-13)", mail.TextBody, StringComparison.Ordinal);
        var file = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal($"order-{order.Number}.pdf", file.FileName);
        using var bytes = new MemoryStream();
        await file.Content!.DecodeToAsync(bytes, Ct);
        using var pdf = PdfDocument.Open(bytes.ToArray());
        Assert.Contains(order.Number, pdf.GetPage(1).Text, StringComparison.Ordinal);
        var orderer = await world.Host.SignInAs(await NameOfAsync(world, order.Orderer));
        (await orderer.Open($"/order/{order.Id.Value}")).Shows("E-post till").Shows("Leverantörens e-postserver har tagit emot den.");
    }

    [Theory, EachDatabase]
    public async Task An_order_that_does_not_arrive_is_told_to_the_orderer_until_it_is_sent_again_or_let_go(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        var (order, dispatch) = await NewestAsync(world);
        world.Server.Unknown[dispatch.Receiver] = true;
        await world.Worker.SendDueAsync(Ct);
        var orderer = await world.Host.SignInAs(await NameOfAsync(world, order.Orderer));
        var matter = $"Order {order.Number} har inte kommit fram till leverantören";
        await UntilAsync(world, async () => (await orderer.Open("/inkorg")).Text.Contains(matter, StringComparison.Ordinal));
        (await orderer.Open($"/order/{order.Id.Value}")).Shows("Den kom inte fram. Ring leverantören.");

        var administrator = await world.Host.SignInAs("Maria Ek");
        var subject = $"Order {order.Number} från";
        var page = (await administrator.Open("/administration/post")).Shows("550 No such mailbox here").Shows(subject);
        await orderer.Open("/administration/post", HttpStatusCode.Forbidden);
        var full = await SubjectAsync(world, order);
        world.Server.Unknown.Clear();
        (await page.Form($"Skicka igen: {full}").Submit()).Shows("Mejlet skickas igen.");
        await world.Worker.SendDueAsync(Ct);
        Assert.Single(world.Server.TakenBy(dispatch.Receiver), one => one.Subject == full);
        await UntilAsync(world, async () => !(await orderer.Open("/inkorg")).Text.Contains(matter, StringComparison.Ordinal));
        Assert.Equal(1, await world.ScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry WHERE action = 'organisation.mail.resend'"));
    }

    [Theory, EachDatabase]
    public async Task Without_a_server_mail_waits_and_the_page_says_so_and_lets_it_go(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var administrator = await host.SignInAs("Maria Ek");
        var page = (await administrator.Open("/administration/post")).Shows("E-post är inte påslagen.").Shows("Inte försökt än.");
        var mails = await host.Services.GetRequiredService<MailBook>().ListAsync(MailState.Waiting, Scope.Everything, 100, Ct);
        Assert.NotEmpty(mails);
        var own = mails.First(mail => page.Offers($"Låt vara: {mail.Subject}"));
        (await page.Form($"Låt vara: {own.Subject}").Submit()).Shows("Mejlet skickas inte.").Hides(own.Subject);
        Assert.Equal(MailState.LetGo, (await host.Services.GetRequiredService<MailBook>().LatestAsync(own.Kind, own.About, Ct))!.State);
        Assert.Equal(0, await host.Services.GetRequiredService<MailWorker>().SendDueAsync(Ct));

        // A mail of an entity in which she is no administrator is neither shown nor changed.
        await host.WriteAsync(async (services, session) => await services.GetRequiredService<MailQueue>().PutAsync(
            session, MailWorld.Of("foreign") with { Entity = EntityId.New<LegalEntityId>(TimeProvider.System), Subject = "Någon annans" }, Ct));
        var foreign = (await host.Services.GetRequiredService<MailBook>().LatestAsync("test.mail", new ObjectRef("Trial", "foreign"), Ct))!;
        var again = (await administrator.Open("/administration/post")).Hides("Någon annans");
        foreach (var hidden in again.Document.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=mail]"))
        {
            hidden.Value = foreign.Id.Value.ToString();
        }

        await again.Form($"Låt vara: {mails.First(mail => mail.Id != own.Id && again.Offers($"Låt vara: {mail.Subject}")).Subject}").Submit(HttpStatusCode.NotFound);
        Assert.Equal(MailState.Waiting, (await host.Services.GetRequiredService<MailBook>().LatestAsync(foreign.Kind, foreign.About, Ct))!.State);
    }

    [Theory, EachDatabase]
    public async Task An_invitation_is_mailed_and_lets_the_person_in_and_an_older_one_is_not_sent(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        var administrator = await world.Host.SignInAs("Maria Ek");
        await (await administrator.Open(Olle)).Form("Bjud in").Submit();
        await (await administrator.Open(Olle)).Form("Bjud in").Submit();
        await world.Worker.SendDueAsync(Ct);
        var mail = Assert.Single(world.Server.Taken, one => one.Subject == "Inbjudan till Samköp / Invitation to Samköp");
        Assert.StartsWith("Hej,", mail.TextBody, StringComparison.Ordinal);
        var link = mail.TextBody!.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("https://inkop.region.example/inbjudan/", StringComparison.Ordinal));
        (await world.Host.Visit().Open(new Uri(link).AbsolutePath)).Shows("Inbjudan för Olle Sandin");
        Assert.Equal(0, await world.ScalarAsync<long>("SELECT COUNT(*) FROM work_mail WHERE kind = 'identity.invitation' AND body <> ''"));
        Assert.Equal(1, await world.ScalarAsync<long>("SELECT COUNT(*) FROM work_mail WHERE kind = 'identity.invitation' AND state = 'LetGo'"));
    }

    [Theory, EachDatabase]
    public async Task A_supplier_abroad_is_written_to_in_English(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind, World.Demo);
        var (order, _) = await NewestAsync(world);
        var mail = await world.Host.ReadAsync(async (services, _) =>
        {
            var entities = services.GetRequiredService<IEntities>();
            var seller = (await services.GetRequiredService<ISuppliers>().FindAsync(order.Supplier, Ct))!;
            var parties = new OrderParties(await entities.GetAsync(order.Entity, Ct), (await entities.FindUnitAsync(order.Unit, Ct))!, seller with { Country = "FI" });
            return OrderMail.Make(new MadeOrder(order, []), parties, Instant.Now(world.Clock));
        });
        Assert.StartsWith($"Order {order.Number} from ", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Hello,", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"The invoice must state order number {order.Number} (BT-13)", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Skicka", mail.Body, StringComparison.Ordinal);
    }

    private static async Task<(Order Order, Dispatch Dispatch)> NewestAsync(MailWorld world)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Reads>().Of<OrderingDb>();
        var sent = await db.Dispatches.Where(one => one.Channel == DispatchChannel.Mail).ToListAsync(Ct);
        var dispatch = sent.OrderByDescending(one => one.At).First();
        return (await db.Orders.SingleAsync(order => order.Id == dispatch.Order, Ct), dispatch);
    }

    private static async Task<string> SubjectAsync(MailWorld world, Order order) =>
        (await world.Host.Services.GetRequiredService<MailBook>().LatestAsync(OrderMail.Kind, ObjectRef.To(order.Id), Ct))!.Subject;

    private static async Task<string> NameOfAsync(MailWorld world, PersonId person)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPeople>().FindAsync(person, Ct))!.Name;
    }

    // The host's own worker may hold the event.
    private static async Task UntilAsync(MailWorld world, Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await world.Host.Services.GetRequiredService<OutboxWorker>().DeliverDueAsync(Ct);
        }
    }
}
