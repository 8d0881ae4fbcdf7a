using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Samkop.Kernel;
using Samkop.Web;
using Xunit;

namespace Samkop.UnitTests.Web;

public sealed class KitRuleTests
{
    [Fact]
    public async Task A_table_without_caption_stops_the_page_in_development_and_tests()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Render(new SkTable { ViewContext = View("Development") }));
        Assert.Contains("caption", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Render(new SkTable { ViewContext = View("Testing") }));
    }

    [Fact]
    public async Task In_production_the_page_is_shown_all_the_same() =>
        Assert.Contains("<table", await Render(new SkTable { ViewContext = View("Production") }), StringComparison.Ordinal);

    [Fact]
    public async Task An_icon_button_without_name_stops_the_page() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Render(new SkButton { ViewContext = View("Development"), Icon = "print", IconOnly = true }));

    [Fact]
    public async Task A_field_without_label_stops_the_page()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Render(Field("Development", label: null)));
        Assert.Contains("Amount needs a label", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_joins_label_hint_error_and_input_and_encodes_what_was_typed()
    {
        var field = Field("Development", new Text("Belopp", "Amount"));
        field.Hint = new Text("Utan moms.", "Excluding VAT.");
        field.ViewContext.ViewData.ModelState.SetModelValue("Amount", "<b>12", "<b>12");
        field.ViewContext.ViewData.ModelState.AddModelError("Amount", "Skriv beloppet med siffror.");
        var html = await Render(field);
        Assert.Contains("<label class=\"ds-label\" data-weight=\"semibold\" for=\"Amount\">Belopp", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Amount-hint Amount-error\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;12\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Amount-error\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        var field = Field("Development", new Text("Lösenord", "Password"));
        field.Type = "password";
        field.ViewContext.ViewData.ModelState.SetModelValue("Amount", "hemligt", "hemligt");
        Assert.DoesNotContain("hemligt", await Render(field), StringComparison.Ordinal);
    }

    private static SkField Field(string environment, Text? label)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new SkField
        {
            ViewContext = View(environment),
            For = new ModelExpression("Amount", new ModelExplorer(metadata, metadata.GetMetadataForType(typeof(string)), model: null)),
            Label = label,
        };
    }

    private static ViewContext View(string environment) => new()
    {
        HttpContext = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton<IWebHostEnvironment>(new Environment(environment)).BuildServiceProvider(),
        },
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
        ExecutingFilePath = "/Page.cshtml",
    };

    private static async Task<string> Render(TagHelper tag)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("sk", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await tag.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private sealed class Environment(string name) : IWebHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = "/";

        public string WebRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
    }
}
