namespace Samkop.Standards.Peppol.Readable;

/// <summary>The frame of a page that stands alone: styles inside, no script, nothing fetched.</summary>
internal static class Page
{
    private const string Style =
        """
        body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1,h2,h3{line-height:1.2}h3{margin:1.5rem 0 .25rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.35rem .5rem;border-bottom:1px solid #ccc;vertical-align:top}
        .sk-number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
        address{font-style:normal}
        dl{margin:.5rem 0}dl>div{display:flex;gap:.5rem}dt{flex:0 0 13rem;color:#444}dd{margin:0;overflow-wrap:anywhere}
        .sk-invoice-parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem}
        .sk-invoice-totals dl>div:last-child{font-weight:700}
        .sk-findings{list-style:none;margin:.5rem 0;padding:0}
        .sk-findings>li{border-inline-start:.35rem solid #b35900;background:#fff4e5;margin:.25rem 0;padding:.4rem .75rem}
        .sk-findings>li.sk-fatal{border-color:#b00020;background:#fdecee}
        .sk-why{color:#444;font-size:.9rem}
        .sk-verdict{border:2px solid;border-radius:.25rem;padding:.5rem 1rem}
        .sk-verdict.sk-good{border-color:#0b6b2e}.sk-verdict.sk-bad{border-color:#b00020}
        @media print{body{margin:0;max-width:none}}
        """;

    public static void Begin(Html html, string title)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"").Write(html.Culture.TwoLetterISOLanguageName).Raw("\">\n<head>\n<meta charset=\"utf-8\" />\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n");
        html.Tag("title", title).Raw("\n<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n<main>\n");
    }

    public static void End(Html html) => html.Raw("\n</main>\n</body>\n</html>\n");
}
