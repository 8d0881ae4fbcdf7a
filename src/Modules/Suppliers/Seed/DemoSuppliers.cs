// sv-literal: made-up companies and towns
using System.Globalization;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Domain;

namespace Samkop.Suppliers.Seed;

/// <summary>
/// Sixty made-up suppliers. Organisation numbers begin with 5599, a series not given out when this was written, and pass the check digit;
/// the two sole traders carry test numbers that the Tax Agency publishes.
/// </summary>
internal static class DemoSuppliers
{
    private const int PlusgiroEvery = 7;
    private const int IbanEvery = 10;

    // Number = place in the list, from 1. Name, field, street, postal code, town.
    private static readonly string[] Rows =
    [
        "Nordtextil AB|textil|Vävargatan 12|503 30|Borås",
        "Kontorsmaterial Mälaren AB|kontor|Pappersvägen 4|721 30|Västerås",
        "Mälardata Teknik AB|it|Serverhallen 3|722 12|Västerås",
        "Sörmlands Budtransport AB|transport|Godsvägen 8|631 04|Eskilstuna",
        "Medicinteknik Norden AB|medicinteknik|Instrumentgatan 21|754 50|Uppsala",
        "Arbetskläder i Sverige AB|textil|Skomakargatan 2|331 30|Värnamo",
        "Rent Sjukhus Service AB|städ|Lagergatan 6|632 21|Eskilstuna",
        "Ergomöbler Sverige AB|möbler|Stolsvägen 17|574 35|Vetlanda",
        "Skrivarpartner Mitt AB|it|Tonergatan 5|703 62|Örebro",
        "Patienttransport Öst AB|transport|Färdvägen 10|611 35|Nyköping",
        "Dentaldepån AB|dental|Tandgatan 32|194 61|Upplands Väsby",
        "Laboratorieglas Nord AB|laboratorium|Kolvgatan 7|907 38|Umeå",
        "Sanningens Språktolkar AB|tolk|Ordgränd 1|111 37|Stockholm",
        "Vikingavägens El AB|el|Kopparvägen 14|721 37|Västerås",
        "Hjelmarens VVS AB|vvs|Rörvägen 9|702 31|Örebro",
        "Måleri & Golv i Katrineholm AB|bygg|Penselgatan 3|641 30|Katrineholm",
        "Gröna Rum Trädgård AB|trädgård|Häckvägen 6|725 92|Västerås",
        "Säkra Lås Mälardalen AB|säkerhet|Nyckelgatan 11|632 29|Eskilstuna",
        "Bevakning Fyra Kronor AB|säkerhet|Vaktgatan 20|602 28|Norrköping",
        "Tryckeriet Ljuset AB|tryck|Offsetvägen 2|645 41|Strängnäs",
        "Hållbar Konferens AB|konferens|Sjövägen 1|646 30|Gnesta",
        "Kompetenslyftet Vård AB|utbildning|Skolgatan 8|582 24|Linköping",
        "Vårdbemanning Direkt AB|bemanning|Jourgatan 15|118 20|Stockholm",
        "Datorlagret Svealand AB|it|Minnesvägen 44|781 70|Borlänge",
        "Nätverk & Fiber Syd AB|it|Kabelgatan 29|211 20|Malmö",
        "Programvaruhuset Kärnan AB|it|Kodgatan 10|412 58|Göteborg",
        "Telefonväxeln Norr AB|telefoni|Lurvägen 3|852 31|Sundsvall",
        "Möbelåterbruk Mälardalen AB|möbler|Returvägen 5|721 36|Västerås",
        "Sängar för Vården AB|medicinteknik|Lyftgatan 18|561 32|Huskvarna",
        "Rullstolscentralen AB|hjälpmedel|Hjulvägen 7|731 33|Köping",
        "Hörselteknik Bergslagen AB|hjälpmedel|Ljudgatan 4|711 30|Lindesberg",
        "Optik & Syn i Sala AB|hjälpmedel|Glasögongatan 2|733 38|Sala",
        "Ultraljud Scandinavia AB|medicinteknik|Ekogatan 12|223 63|Lund",
        "Röntgenservice Mellansverige AB|medicinteknik|Strålgatan 6|791 31|Falun",
        "Steriltvätten AB|tvätt|Ånggatan 13|611 38|Nyköping",
        "Livsmedelsgrossen Hjälmaren AB|livsmedel|Skafferivägen 22|641 35|Katrineholm",
        "Bageri Kringlan i Eskilstuna AB|livsmedel|Deggatan 5|632 20|Eskilstuna",
        "Kaffe & Automat Mitt AB|livsmedel|Bönvägen 1|723 48|Västerås",
        "Avfall & Kretslopp Öst AB|avfall|Sorteringsvägen 30|603 80|Norrköping",
        "Fjärrvärme Teknikservice AB|energi|Pannvägen 2|732 31|Arboga",
        "Drivmedel Svealand AB|energi|Tankvägen 9|692 36|Kumla",
        "Hyrbil Regionen AB|fordon|Bilgatan 16|721 31|Västerås",
        "Ambulansinredning AB|fordon|Bårvägen 11|441 39|Alingsås",
        "Däck & Service Nyköping AB|fordon|Fälggatan 8|611 37|Nyköping",
        "Resebyrån Kompassen AB|resor|Tidtabellsgatan 3|111 22|Stockholm",
        "Juristfirman Paragraf AB|konsult|Laggatan 1|753 20|Uppsala",
        "Revisionsbyrån Balans AB|konsult|Kontogatan 5|111 43|Stockholm",
        "Arkitektkontoret Vinkeln AB|konsult|Ritvägen 7|702 15|Örebro",
        "Miljökonsult Klara Vatten AB|konsult|Källgatan 9|632 17|Eskilstuna",
        "Upphandlingsstöd Sverige AB|konsult|Anbudsgatan 2|172 36|Sundbyberg",
        "Byggprojekt Mälaren AB|bygg|Stommen 4|721 33|Västerås",
        "Ventilation & Klimat Sörmland AB|vvs|Fläktvägen 6|631 02|Eskilstuna",
        "Hiss & Port Service AB|fastighet|Schaktgatan 12|602 35|Norrköping",
        "Snö & Sand i Flen AB|fastighet|Plogvägen 1|642 37|Flen",
        "Skadedjurskontroll Öst AB|fastighet|Fällvägen 3|591 37|Motala",
        "Museimontage AB|kultur|Montergatan 8|722 11|Västerås",
        "Bokhandeln Bladet AB|kultur|Ryggvägen 5|753 10|Uppsala",
        "Ljud & Scen i Västerås AB|kultur|Rampgatan 2|722 15|Västerås",
        "Tolvan Illustration|illustration|Tuschgatan 7|631 05|Eskilstuna",
        "Agnetas Blommor|blommor|Ängsvägen 4|611 32|Nyköping",
    ];

    private static readonly string[] SoleTraders = ["1212121212", "8507099805"];

    public static IEnumerable<(Supplier Supplier, SupplierContact Contact)> All(DateOnly today) =>
        Rows.Select((row, index) => Make(index + 1, row.Split('|'), today));

    /// <summary>The account that a supplier is paid on.</summary>
    public static PayeeAccount AccountOf(int number)
    {
        if (number % IbanEvery == 5)
        {
            var bban = Number($"999{number:D17}");
            return PayeeAccount.From(Enumerable.Range(2, 97).Select(check => Number($"SE{check:D2}{bban}")).Select(Iban.Read).First(IsGood).OrThrow());
        }

        return number % PlusgiroEvery == 3
            ? PayeeAccount.From(WithCheckDigit(Number($"99{number:D4}"), PlusgiroNumber.Read))
            : PayeeAccount.From(WithCheckDigit(Number($"9900{number:D3}"), BankgiroNumber.Read));
    }

    private static (Supplier, SupplierContact) Make(int number, string[] cells, DateOnly today)
    {
        var isSole = number > Rows.Length - SoleTraders.Length;
        var organisation = isSole ? OrganisationNumber.Parse(SoleTraders[number - Rows.Length + 1]) : WithCheckDigit(Number($"5599{number * 613:D5}"), OrganisationNumber.Read);
        var mail = $"order@leverantor{Number($"{number}")}.example";
        var supplier = new Supplier
        {
            Id = DemoIds.Supplier(number),
            Name = cells[0],
            OrganisationNumber = organisation,
            VatNumber = VatNumber.From(organisation),
            PeppolId = isSole || IsByMail(number) ? null : PeppolParticipantId.From(organisation),
            Gln = number % 4 == 1 ? WithCheckDigit(Number($"735099{number:D6}"), Gln.Read) : null,
            Email = mail,
            Street = cells[2],
            PostalCode = cells[3],
            City = cells[4],
            HasFTax = number != 54,
            FTaxCheckedOn = number == 50 ? null : today.AddDays(-(number * 5 % 200)),
            SearchKey = Supplier.KeyOf(cells[0] + " " + cells[1], cells[4], organisation),
        };
        return (supplier, ContactOf(number, supplier));
    }

    // Every third supplier is reached by mail; number 1, the demo supplier, never.
    private static bool IsByMail(int number) => number % 3 == 0;

    private static SupplierContact ContactOf(int number, Supplier supplier) => new()
    {
        Id = DemoIds.Make(12, number),
        Supplier = supplier.Id,
        Name = number == 1 ? "Nils Fager" : "Kundtjänst",
        Duty = "Order och faktura",
        Email = supplier.Email,
        Phone = Number($"010-990 {number:D2} 00"),
    };

    private static T WithCheckDigit<T>(string stem, Func<string?, Result<T>> read) =>
        Enumerable.Range(0, 10).Select(digit => read(stem + Number($"{digit}"))).First(IsGood).OrThrow();

    private static bool IsGood<T>(Result<T> result) => !result.IsRefused(out _);

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
