using Samkop.Kernel;

namespace Samkop.Start.Domain;

/// <summary>One answer to choose.</summary>
internal sealed record Answer(string Value, Text Label);

/// <summary>A question with its answers.</summary>
internal sealed record Question(string Name, Text Label, IReadOnlyList<Answer> Answers);

/// <summary>Where the questions end.</summary>
/// <param name="Heading">What to do.</param>
/// <param name="Why">Why this way.</param>
/// <param name="Href">Where.</param>
/// <param name="Label">The verb of the button.</param>
internal sealed record Ending(Text Heading, Text Why, string Href, Text Label);

/// <summary>The answers so far; <see langword="null"/> = not asked yet.</summary>
internal sealed record Answers(string? Urgent, string? Contract, string? Value, string? Often);

/// <summary>
/// When nothing was found: at most four questions that end in an order or in a purchase request to the function. A direct award above the
/// limit is the function's to make and to document (LOU 19 a kap.), so its way is the request too. Pure: same answers, same end.
/// </summary>
internal static class WayOn
{
    public const int MostQuestions = 4;

    private static readonly Answer Yes = new("ja", new("Ja", "Yes"));
    private static readonly Answer No = new("nej", new("Nej", "No"));
    private static readonly Answer Unknown = new("vet-ej", new("Vet inte", "Do not know"));

    private static readonly Question Urgent = new("akut", new("Är någons hälsa eller verksamhetens drift i fara om det dröjer?", "Is anybody's health or the running of the service in danger if it takes time?"), [Yes, No]);

    private static readonly Question Contract = new("avtal", new("Vet du ett avtal eller en leverantör som vi redan handlar av för det här?", "Do you know a contract or a supplier that we already buy this from?"), [Yes, No, Unknown]);

    private static readonly Question Often = new("aterkommer", new("Behöver ni det igen inom ett år?", "Will you need it again within a year?"), [Yes, No, Unknown]);

    private static readonly Ending Order = new(
        new("Beställ med en rad i fritext", "Order by a free-text line"),
        new("Det finns ett avtal eller en leverantör. Skriv vad du behöver och vad det högst får kosta; en attestant godkänner.", "There is a contract or a supplier. Write what you need and what it may cost at most; an approver decides."),
        "/bestall/fritext", new("Skriv raden", "Write the line"));

    private static readonly Ending SmallOrder = Order with
    {
        Why = new("Ett litet köp för en gång. Skriv vad du behöver och vad det högst får kosta; en attestant godkänner.", "A small purchase for once. Write what you need and what it may cost at most; an approver decides."),
    };

    private static readonly Ending Request = new(
        new("Lämna ett inköpsuppdrag", "Make a purchase request"),
        new("Inköpsfunktionen tar reda på hur det ska köpas: på avtal, genom direktupphandling eller genom en ny upphandling. Du får en namngiven inköpare och ett datum för svar.", "The purchasing function finds out how to buy it: on contract, by direct award or by a new procurement. You get a named buyer and a date for the answer."),
        "/inkopsuppdrag/nytt", new("Skriv uppdraget", "Write the request"));

    private static readonly Ending UrgentRequest = Request with
    {
        Heading = new("Ring inköpsfunktionen och lämna ett inköpsuppdrag", "Call the purchasing function and make a purchase request"),
        Why = new("Ett nödköp är en direktupphandling på grund av synnerlig brådska. Inköpsfunktionen gör den direkt och dokumenterar grunden i efterhand. Skriv i uppdraget vad som är i fara.", "An emergency purchase is a direct award on the ground of extreme urgency. The function makes it at once and documents the ground afterwards. Write in the request what is in danger."),
    };

    /// <summary>The next question, or the end.</summary>
    public static (Question? Question, Ending? End) Next(Answers given, long limit)
    {
        if (given.Urgent is null)
        {
            return (Urgent, null);
        }

        if (given.Urgent == Yes.Value)
        {
            return (null, UrgentRequest);
        }

        if (given.Contract is null)
        {
            return (Contract, null);
        }

        if (given.Contract == Yes.Value)
        {
            return (null, Order);
        }

        if (given.Value is null)
        {
            return (ValueOf(limit), null);
        }

        if (given.Value != No.Value)
        {
            return (null, Request);
        }

        return given.Often is null ? (Often, null) : (null, given.Often == No.Value ? SmallOrder : Request);
    }

    /// <summary>How many questions have been answered.</summary>
    public static int Answered(Answers given) => new[] { given.Urgent, given.Contract, given.Value, given.Often }.Count(answer => answer is not null);

    private static Question ValueOf(long limit)
    {
        var kronor = new Text("{0:#,##0}", "{0:#,##0}").With(limit);
        return new Question("varde", new Text($"Kostar det {kronor.Sv} kr eller mer, hela tiden ni behöver det?", $"Does it cost SEK {kronor.En} or more, for all the time that you need it?"), [Yes, No, Unknown]);
    }
}
