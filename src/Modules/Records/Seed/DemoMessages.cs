using System.Text;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Domain;
using Samkop.Records.Public;

namespace Samkop.Records.Seed;

/// <summary>Old routine correspondence of the demo, whose time in the plan has passed, so that there is something to dispose of.</summary>
internal static class DemoMessages
{
    /// <summary>The plan that was in force when they came.</summary>
    public const string EarlierPlan = """
        typ;rubrik;gallras_efter_ar;raknas_fran;beslut
        message;Rutinmässig korrespondens;2;registered;Demo: dokumenthanteringsplan 2019
        """; // sv-literal

    private static readonly string[] Titles =
    [
        "Fråga om öppettider i godsmottagningen", "Svar om öppettider i godsmottagningen", "Tack för visat intresse, mässa 2021", "Fråga om var fakturor skickas", "Utskick om ny växel", "Kallelse till leverantörsdag", // sv-literal
    ];

    public static DateOnly PlanFrom { get; } = new(2019, 1, 1);

    public static IEnumerable<(Record Record, NewDocument Document)> Of(int entity)
    {
        var count = entity == 1 ? Titles.Length : 2;
        for (var i = 0; i < count; i++)
        {
            yield return (
                new Record
                {
                    Id = RecordId.From(DemoIds.Make(34, (entity * 100) + i)),
                    AboutKind = "Message",
                    AboutId = DemoIds.Make(35, (entity * 100) + i).ToString(),
                    Entity = DemoIds.Entity(entity),
                    Type = "message",
                    Title = Titles[i],
                    TitleKey = Titles[i].ToLowerInvariant(),
                    SecrecySection = string.Empty,
                    Number = string.Empty,
                    Year = 2021,
                    RegisteredAt = SwedishTime.StartOf(new DateOnly(2021, 2 + i, 3 + entity)).Add(TimeSpan.FromHours(9)),
                },
                new NewDocument($"meddelande-{i + 1}.txt", "text/plain", Encoding.UTF8.GetBytes($"{Titles[i]}.\n")));
        }
    }
}
