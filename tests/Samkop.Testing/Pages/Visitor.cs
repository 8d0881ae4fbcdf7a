using System.Net;
using AngleSharp.Html.Parser;

namespace Samkop.Testing;

/// <summary>Somebody at a browser without script: keeps cookies, follows redirects, reads HTML.</summary>
public sealed class Visitor(HttpClient client)
{
    private const int MostRedirects = 5;
    private static readonly HtmlParser Parser = new();

    /// <summary>The client underneath, with the same cookies: for the API and for files.</summary>
    public HttpClient Client => client;

    /// <summary>Opens an address.</summary>
    /// <param name="address">Path in the site.</param>
    /// <param name="expect">Status of the page in the end; another one fails the test.</param>
    public Task<Page> Open(string address, HttpStatusCode expect = HttpStatusCode.OK) =>
        Send(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute)), expect);

    /// <summary>Fetches a file.</summary>
    public async Task<(byte[] Bytes, string Type, string? Name)> Download(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        answer.EnsureSuccessStatusCode();
        var content = answer.Content.Headers;
        return (await answer.Content.ReadAsByteArrayAsync(), content.ContentType?.MediaType ?? string.Empty, content.ContentDisposition?.FileNameStar ?? content.ContentDisposition?.FileName);
    }

    internal async Task<Page> Send(HttpRequestMessage request, HttpStatusCode? expect)
    {
        var answer = await client.SendAsync(request);
        for (var i = 0; i < MostRedirects && answer.Headers.Location is { } next; i++)
        {
            // After a form is sent, a browser asks for the next page with GET (301, 302 and 303 alike).
            answer.Dispose();
            answer = await client.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, next));
        }

        using (answer)
        {
            var address = answer.RequestMessage!.RequestUri!;
            var html = await answer.Content.ReadAsStringAsync();
            var document = await Parser.ParseDocumentAsync(html);
            var page = new Page(this, document, answer.StatusCode, address, html);
            return expect is not { } status || answer.StatusCode == status ? page : throw new PageFault(page, $"Expected status {(int)status}, got {(int)answer.StatusCode}.");
        }
    }
}
