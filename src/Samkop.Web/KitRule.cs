using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Samkop.Web;

/// <summary>
/// Faults of the page's author (a field without label, a table without caption) stop the page everywhere but in production,
/// where a reader would be helped by nothing less than by a stopped page.
/// </summary>
internal static class KitRule
{
    public static void Demand(ViewContext view, bool isKept, string rule)
    {
        if (!isKept && !view.HttpContext.RequestServices.GetRequiredService<IWebHostEnvironment>().IsProduction())
        {
            throw new InvalidOperationException($"{rule} ({view.ExecutingFilePath})");
        }
    }
}
