using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Seed;

/// <summary>A short chart of accounts and the other coding parts of each entity of the demo (ids of kinds 30 and 31).</summary>
internal static class DemoCoding
{
    private static readonly DateOnly Begun = new(2020, 1, 1);

    private static readonly (string Code, string Sv, string En, bool IsRequired)[] Kinds =
    [
        ("konto", "Konto", "Account", true), ("projekt", "Projekt", "Project", false), ("motpart", "Motpart", "Counterpart", true), // sv-literal
    ];

    private static readonly (string Code, string Name)[] Accounts =
    [
        ("4010", "Textilier och kläder"), ("4510", "Laboratoriematerial"), ("5010", "Lokalhyra"), ("5060", "Städning"), ("5170", "Reparation och underhåll av fastighet"), // sv-literal
        ("5410", "Förbrukningsinventarier"), ("5460", "Förbrukningsmaterial"), ("5480", "Arbetskläder"), ("5610", "Transporter"), ("6100", "Kontorsmaterial"), // sv-literal
        ("6110", "Kaffe och förtäring"), ("6150", "Trycksaker"), ("6540", "IT-tjänster"), ("6550", "Konsulttjänster"), ("7610", "Utbildning"), // sv-literal
    ];

    public static IEnumerable<CodingPart> Parts => Each().Select(one => new CodingPart
    {
        Id = DemoIds.Make(30, (one.Entity * 10) + one.Part),
        Entity = DemoIds.Entity(one.Entity),
        Code = Kinds[one.Part].Code,
        NameSv = Kinds[one.Part].Sv,
        NameEn = Kinds[one.Part].En,
        IsRequired = Kinds[one.Part].IsRequired,
        Place = one.Part + 1,
    });

    public static IEnumerable<CodingValue> Values => Each().Where(one => one.Part != 1).SelectMany(one =>
        (one.Part == 0 ? Accounts : [("100", "Regionen"), ("200", "Staten"), ("300", "Kommuner"), ("900", "Privata")]).Select((value, at) => new CodingValue // sv-literal
        {
            Id = DemoIds.Make(31, (one.Entity * 1000) + (one.Part * 100) + at),
            Part = DemoIds.Make(30, (one.Entity * 10) + one.Part),
            Code = value.Item1,
            Name = value.Item2,
            ValidFrom = Begun,
        }));

    private static IEnumerable<(int Entity, int Part)> Each() => Enumerable.Range(1, 6).SelectMany(entity => Enumerable.Range(0, Kinds.Length).Select(part => (entity, part)));
}
