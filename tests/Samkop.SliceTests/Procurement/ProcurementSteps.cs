using System.Net;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

/// <summary>Steps that several tests take. Cases of the demo: 1 in the documents phase, 2 announced, 3 cancelled, 4 begun.</summary>
internal static class ProcurementSteps
{
    public static string Case(int number) => $"/upphandlingar/00000000-0000-7000-8028-{number:x12}";

    public static string Notice(int number) => $"/annonser/00000000-0000-7000-8028-{number:x12}";

    public static string Ask(int number) => $"/leverantor/upphandlingar/00000000-0000-7000-8028-{number:x12}/fraga";

    /// <summary>Posts what no button of a page sends.</summary>
    public static async Task<string> PostAsync(Visitor visitor, string address, HttpStatusCode expect, params (string Name, string Value)[] fields)
    {
        var page = await visitor.Open("/visning");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), form);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expect, $"{(int)answer.StatusCode} {text[..Math.Min(text.Length, 400)]}");
        return WebUtility.HtmlDecode(text);
    }

    /// <summary>Changes what no page changes.</summary>
    public static async Task ExecuteAsync(SamkopHost host, string sql)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The last approval that the joint framework lacks, and its publication.</summary>
    public static async Task<Page> PublishAsync(SamkopHost host)
    {
        var approver = await host.SignInAs("Ulla Björk");
        (await (await approver.Open(Case(1) + "/deltagare")).Form("Godkänn för Folktandvården Västmanland AB").Submit()).Shows("Deltagandet är godkänt");
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open(Case(1) + "/annonsera");
        page.Shows("Inget saknas").Hides("PRO-");
        return await page.Form("Annonsera nu").Submit();
    }
}
