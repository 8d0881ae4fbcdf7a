using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Samkop.Web.Kit;

/// <summary>Every component in every state: pattern book for people who write pages, first target of the accessibility tests.</summary>
[ForEveryone("the pattern book, shown in demo, development and tests only")]
public sealed class KitModel(IWebHostEnvironment environment, IServiceProvider services) : SamkopPage
{
    private static readonly RefusalDefinition TooDear = new(
        "KIT-001",
        RefusalKind.Invalid,
        new("Beloppet är högre än taket {0} kr.", "The amount is above the ceiling of SEK {0}."),
        new("Sänk beloppet eller be avtalsförvaltaren flytta utrymme.", "Lower the amount or ask the contract manager to move room."));

    private static readonly RefusalDefinition SomebodyElse = new(
        "KIT-002",
        RefusalKind.Conflict,
        new("Fakturan attesterades av Åsa Öberg medan du läste.", "The invoice was approved by Åsa Öberg while you were reading."),
        new("Öppna fakturan igen och se vad som gäller nu.", "Open the invoice again and see what holds now."));

    private static readonly RefusalDefinition NotYours = new(
        "KIT-003",
        RefusalKind.NotAllowed,
        new("Du har själv lagt rekvisitionen och kan inte godkänna den.", "You made the requisition yourself and cannot approve it."),
        new("Johan Lind eller hans ersättare kan göra det.", "Johan Lind or his deputy can."));

    private static readonly NetAmount Ceiling = NetAmount.FromMinor(5_000_000);

    /// <summary>What the form holds.</summary>
    [BindProperty]
    public KitForm Input { get; set; } = new();

    /// <summary>Few alternatives become radio buttons.</summary>
    public static IReadOnlyList<Choice> Deliveries { get; } =
    [
        new("dock", new("Godsmottagningen", "Goods reception"), new("Vardagar 7–15. Bud bär inte upp till avdelningen.", "Weekdays 7–15. Couriers do not carry to the ward.")),
        new("ward", new("Avdelningen", "The ward")),
        new("pickup", new("Hämtas", "Collected")),
    ];

    /// <summary>Many alternatives become a list.</summary>
    public static IReadOnlyList<Choice> Units { get; } =
        [.. new[] { "Akutmottagningen", "Barn- och ungdomspsykiatri", "Folktandvården Centrum", "IT-enheten", "Kirurgkliniken", "Medicinkliniken", "Regionfastigheter" }
            .Select(name => new Choice(name, Text.Same(name)))];

    /// <summary>Several may be chosen.</summary>
    public static IReadOnlyList<Choice> Labels { get; } =
        [new("svanen", Text.Same("Svanen")), new("eu", new("EU Ecolabel", "EU Ecolabel")), new("fairtrade", Text.Same("Fairtrade"))];

    /// <summary>Rows for the tables: ordinary ones, a very long word, a credit.</summary>
    public static IReadOnlyList<KitRow> Rows { get; } =
    [
        new("88213", "Nordtextil AB", "Region Sörmland", 14_210.00m, 590.00m, new DateOnly(2026, 12, 11), Tone.Soon, new("Avviker", "Deviates")),
        new("2026-4471", "Kontorsgrossisten i Mälardalen AB", "Region Västmanland", 1_284.50m, 0m, new DateOnly(2026, 12, 18), Tone.Good, new("Matchad", "Matched")),
        new("F00912", "Specialtransportförmedlingsaktiebolaget Västmanland-Sörmland", "Folktandvården Sörmland AB", 1_250_000.00m, 0m, new DateOnly(2027, 1, 4), Tone.Going, new("Väntar på attest", "Awaits approval")),
        new("K-118", "Nordtextil AB", "Region Sörmland", -590.00m, 0m, new DateOnly(2026, 12, 30), Tone.Neutral, new("Kreditfaktura", "Credit note")),
        new("77120", "Medicinsk Teknik Norden AB", "Stiftelsen Länsmuseet", 98_400.00m, 98_400.00m, new DateOnly(2026, 11, 20), Tone.Stop, new("Stoppad", "Stopped")),
    ];

    /// <summary>There is no such page in production.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (environment.IsProduction() && services.GetService<InstallationFacts>() is not { IsDemo: true })
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Shows the kit.</summary>
    public void OnGet() => Input.Labels = ["svanen"];

    /// <summary>Shows how faults are answered.</summary>
    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Faulty();
        }

        return Input.Amount > Ceiling
            ? Refuse(TooDear.On(nameof(KitForm.Amount), Ceiling.Money.ToNumber()))
            : Done("/kit", new("Rekvisitionen är skickad för godkännande.", "The requisition has been sent for approval."));
    }

    /// <summary>Shows a conflict as a page.</summary>
    public IActionResult OnPostConflict() => Refuse(SomebodyElse.With());

    /// <summary>Shows a missing right as a page.</summary>
    public IActionResult OnPostDenied() => Refuse(NotYours.With());
}

/// <summary>One field of each kind.</summary>
public sealed class KitForm
{
    /// <summary>Short text, demanded.</summary>
    [Required]
    [StringLength(60)]
    public string Purpose { get; set; } = string.Empty;

    /// <summary>Long text.</summary>
    public string? Explanation { get; set; }

    /// <summary>Money.</summary>
    [Required]
    public NetAmount? Amount { get; set; }

    /// <summary>Quantity with unit.</summary>
    public decimal? Quantity { get; set; } = 12;

    /// <summary>Date.</summary>
    public DateOnly? Delivery { get; set; }

    /// <summary>One of few.</summary>
    [Required]
    public string? Drop { get; set; }

    /// <summary>One of many.</summary>
    [Required]
    public string? Unit { get; set; }

    /// <summary>Several.</summary>
    public IList<string> Labels { get; set; } = [];

    /// <summary>Yes or no.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>File.</summary>
    public IFormFile? Attachment { get; set; }

    /// <summary>Mail address.</summary>
    [EmailAddress]
    public string? Mail { get; set; }

    /// <summary>A number with a check digit.</summary>
    public Gln? Place { get; set; }

    /// <summary>Shown, not changed.</summary>
    public string Reference { get; set; } = "DLL0012345";
}

/// <summary>A row of the example tables.</summary>
/// <param name="Number">Invoice number.</param>
/// <param name="Supplier">Supplier's name.</param>
/// <param name="Entity">Legal entity.</param>
/// <param name="Amount">Payable, SEK.</param>
/// <param name="Deviation">Deviation from the order, SEK.</param>
/// <param name="Due">Due date.</param>
/// <param name="Tone">Kind of state.</param>
/// <param name="State">The state in words.</param>
public sealed record KitRow(string Number, string Supplier, string Entity, decimal Amount, decimal Deviation, DateOnly Due, Tone Tone, Text State);
