using System.Net;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Suppliers;

public sealed class SupplierEditingTests
{
    private static readonly string Page = $"/leverantorer/{DemoIds.Make(5, 2)}";

    [Theory, EachDatabase]
    public async Task Facts_and_contacts_are_changed_and_keys_stay_one_suppliers_own(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await (await buyer.Open(Page)).Follow("Ändra uppgifter och kontakter");
        (await page.Form("Spara").Fill("Momsregistreringsnummer", "SE556012579001").Submit(HttpStatusCode.UnprocessableEntity)).Shows("SUP-019");
        page = await buyer.Open(Page + "/andra");
        var other = await buyer.Open($"/leverantorer/{DemoIds.Make(5, 1)}/andra");
        (await page.Form("Spara").Fill("Peppol-id", other.Form("Spara").ValueOf("Peppol-id")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("SUP-020");
        page = await buyer.Open(Page + "/andra");
        (await page.Form("Spara").Fill("Gatuadress", "Nya gatan 5").Submit()).Shows("Ändringen är sparad.").Shows("Nya gatan 5");
        var added = await page.Form("Lägg till kontakten").Fill("Namn", "Berit Order").Fill("Svarar för", "Order").Fill("E-post", "berit@leverantor.example").Submit();
        added.Shows("Kontakten är tillagd.").Shows("Berit Order");
        (await added.Form("Ta bort Berit Order").Submit()).Shows("Kontakten är borttagen.").Hides("Berit Order");
        await (await host.SignInAs("Åsa Öberg")).Open(Page + "/andra", HttpStatusCode.Forbidden);
    }
}
