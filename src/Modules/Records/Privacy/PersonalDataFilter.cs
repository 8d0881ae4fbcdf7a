using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Samkop.Kernel;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.Privacy;

/// <summary>
/// Stands before every form of every page. A personnummer or samordningsnummer in free text or in a file's name stops the form and asks: hide
/// the last digits, or keep it where that is lawful (dataskyddslagen (2018:218) 3 kap. 10 §). Photos lose their metadata before any handler sees
/// them. One mechanism for all pages, so that no page can forget it.
/// </summary>
internal sealed class PersonalDataFilter(IPersonalDataCheck check) : IAsyncPageFilter
{
    /// <summary>Name of the writer's decision in the form.</summary>
    public const string Answer = "personnummer";

    private static readonly object Key = new();

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var request = context.HttpContext.Request;
        var page = context.ActionDescriptor.ModelTypeInfo?.AsType() ?? context.HandlerInstance.GetType();
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || page.IsDefined(typeof(ForEveryoneAttribute), inherit: true))
        {
            return;
        }

        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        var files = await PhotosAsync(form.Files, context.HttpContext.RequestAborted);
        var found = Found(form, name => SentForm.IsFreeText(page, context.HandlerMethod, name));
        var answer = Answered(form, page);
        if (found.Count > 0 && answer == PersonalNumberAnswer.None)
        {
            context.HttpContext.Items[Key] = found;
        }

        var isMasked = found.Count > 0 && answer == PersonalNumberAnswer.Mask;
        if (isMasked || files.Count > 0)
        {
            request.Form = new FormCollection(
                form.ToDictionary(field => field.Key, field => isMasked && found.ContainsKey(field.Key) ? Masked(field.Value) : field.Value, StringComparer.OrdinalIgnoreCase),
                Renamed(files, isMasked));
        }
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HttpContext.Items[Key] is not IReadOnlyDictionary<string, string> found)
        {
            await next();
            return;
        }

        var mayKeep = MayKeep(context.HandlerInstance.GetType());
        foreach (var (field, hits) in found)
        {
            var no = mayKeep ? Refusals.PersonalNumberFound.On(field, hits) : Refusals.PersonalNumberGoesOut.On(field, hits);
            context.ModelState.AddModelError(field, $"{no.What} {no.WayOn} ({no.Code})");
        }

        new FormQuestion(
            Answer,
            new("Vad ska vi göra med personnumret?", "What is to be done with the personal number?"),
            [.. check.Choices.Where(choice => mayKeep || choice.Answer == PersonalNumberAnswer.Mask).Select(choice => (choice.Answer.ToString(), choice.Label))])
            .Ask(context.HttpContext);
        var first = found.First();
        context.Result = context.HandlerInstance is GatedPage page
            ? await page.ShowFaultyAsync(context.HttpContext.RequestAborted)
            : RefusalPage.For(Refusals.PersonalNumberGoesOut.On(first.Key, first.Value));
    }

    private static bool MayKeep(Type page) => !page.IsDefined(typeof(NeverKeepsPersonalNumbersAttribute), inherit: true);

    private static PersonalNumberAnswer Answered(IFormCollection form, Type page) =>
        Enum.TryParse<PersonalNumberAnswer>(form[Answer], out var answer) && (answer != PersonalNumberAnswer.Keep || MayKeep(page)) ? answer : PersonalNumberAnswer.None;

    // Field name → the hits, masked.
    private static Dictionary<string, string> Found(IFormCollection form, Func<string, bool> isFreeText)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in form)
        {
            var hits = value.SelectMany(text => PersonalNumberScan.Find(text)).Select(hit => hit.Masked).Distinct(StringComparer.Ordinal).ToList();
            if (hits.Count > 0 && isFreeText(name))
            {
                found[name] = string.Join(", ", hits);
            }
        }

        foreach (var file in form.Files.Where(file => PersonalNumberScan.IsIn(file.FileName)))
        {
            found[file.Name] = string.Join(", ", PersonalNumberScan.Find(file.FileName).Select(hit => hit.Masked));
        }

        return found;
    }

    private static StringValues Masked(StringValues given) => new([.. given.Select(text => text is null ? null : PersonalNumberScan.Mask(text))]);

    private static async Task<IReadOnlyList<IFormFile>> PhotosAsync(IFormFileCollection files, CancellationToken ct)
    {
        var cleaned = new List<IFormFile>();
        foreach (var file in files)
        {
            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer, ct);
            var bytes = PhotoMetadata.Strip(buffer.ToArray());
            cleaned.Add(File(file, bytes, file.FileName));
        }

        return cleaned;
    }

    private static FormFileCollection Renamed(IReadOnlyList<IFormFile> files, bool isMasked)
    {
        var collection = new FormFileCollection();
        collection.AddRange(files.Select(file => isMasked && PersonalNumberScan.IsIn(file.FileName) ? File(file, Bytes(file), PersonalNumberScan.Mask(file.FileName)) : file));
        return collection;
    }

    private static ReadOnlyMemory<byte> Bytes(IFormFile file)
    {
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static FormFile File(IFormFile from, ReadOnlyMemory<byte> bytes, string name) =>
        new(new MemoryStream(bytes.ToArray(), writable: false), 0, bytes.Length, from.Name, name)
        {
            Headers = new HeaderDictionary { ["Content-Type"] = from.ContentType },
        };
}
