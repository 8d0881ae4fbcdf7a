using System.Net;
using System.Text;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class ContractDocumentTests
{
    private const string Page = "/avtal/00000000-0000-7000-8006-000000000001";

    [Theory, EachDatabase]
    public async Task Documents_are_kept_byte_for_byte_and_what_is_for_staff_stays_with_staff(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var owner = await host.SignInAs("Göran Åkesson");
        var form = await owner.Open(Page + "/dokument/nytt");
        var bytes = Encoding.UTF8.GetBytes("%PDF-1.7 avtalet");
        var asked = await form.Form("Bifoga").Attach("Fil", "avtal 19900101-2385.pdf", bytes).Fill("Vad är det?", "Avtal 2024-118 undertecknat").Choose("Avtal").Submit(HttpStatusCode.UnprocessableEntity);
        (await asked.Shows("RCD-001").Form("Bifoga").Attach("Fil", "avtal 19900101-2385.pdf", bytes).Choose("Dölj de fyra sista siffrorna").Submit()).Shows("Dokumentet är bifogat.").Shows("Bifogade ett dokument");
        var page = await form.Form("Bifoga").Attach("Fil", "fullmakt.pdf", bytes).Fill("Vad är det?", "Intern fullmakt").Choose("Fullmakt").Fill("Vems fullmakt?", "Region Västmanland").Choose("Leverantören ska inte se det").Submit();
        Assert.Equal(page.HrefOf("Intern fullmakt"), page.HrefOf("Läs fullmakten"));
        page.Shows("Intern fullmakt").Shows("Bara för oss");
        var (read, type, name) = await owner.Download(page.HrefOf("Avtal 2024-118 undertecknat"));
        Assert.Equal(bytes, read);
        Assert.Equal("application/pdf", type);
        Assert.DoesNotContain("2385", name, StringComparison.Ordinal);

        var supplier = await host.SignInAs("Nils Fager");
        (await supplier.Open(Page)).Shows("Avtal 2024-118 undertecknat").Hides("Intern fullmakt");
        using var secret = await supplier.Client.GetAsync(new Uri(page.HrefOf("Intern fullmakt"), UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, secret.StatusCode);
        (await (await host.SignInAs("Åsa Öberg")).Open(Page + "/sa-bestaller-du")).Shows("Avtal 2024-118 undertecknat");
    }

    [Theory, EachDatabase]
    public async Task A_number_that_must_stay_in_the_name_stays(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var owner = await host.SignInAs("Göran Åkesson");
        PageForm Filled(Samkop.Testing.Page page) => page.Form("Bifoga").Attach("Fil", "fullmakt 19900101-2385.pdf", [1]).Fill("Vad är det?", "Fullmakt").Choose("Avtal");
        var asked = await Filled(await owner.Open(Page + "/dokument/nytt")).Submit(HttpStatusCode.UnprocessableEntity);
        var page = await Filled(asked).Choose("Numret måste stå kvar").Submit();
        var (_, _, name) = await owner.Download(page.HrefOf("Fullmakt"));
        Assert.Contains("19900101-2385", name, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Wrong_files_and_powers_of_nobody_are_refused(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var owner = await host.SignInAs("Göran Åkesson");
        var form = await owner.Open(Page + "/dokument/nytt");
        (await form.Form("Bifoga").Attach("Fil", "sida.html", Encoding.UTF8.GetBytes("<script>")).Fill("Vad är det?", "X").Choose("Annat").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-037");
        (await form.Form("Bifoga").Attach("Fil", "f.pdf", [1]).Fill("Vad är det?", "X").Choose("Fullmakt").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-038");
        await (await host.SignInAs("Åsa Öberg")).Open(Page + "/dokument/nytt", HttpStatusCode.Forbidden);
    }
}
