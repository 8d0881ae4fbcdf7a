using System.Globalization;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Samples;

/// <content>Buyers, tenderers and everyone else who is named.</content>
internal sealed partial class SampleNotice
{
    private List<NoticeBuyer> Buyers()
    {
        var isJoint = Chance(0.4) && subtype is "16" or "29" or "E3" or "E4";
        var names = SampleWords.Names("buyer");
        var first = random.Next(names.Count);
        var buyers = new List<NoticeBuyer>();
        for (var i = 0; i < (isJoint ? 2 : 1); i++)
        {
            buyers.Add(new NoticeBuyer(Organisation(names[(first + i) % names.Count], isBuyer: true), "ra", "health")
            {
                Profile = Chance(0.6) ? new Uri("https://region.example/upphandling") : null,
                IsLead = i == 0,
                AwardsForOthers = Chance(0.3) ? true : null,
                BuysForOthers = Chance(0.3) ? false : null,
            });
        }

        if (Chance(0.6))
        {
            buyers[0] = buyers[0] with { Providers = [(Organisation(SampleWords.Names("database")[0]), "ted-esen")] };
        }

        return buyers;
    }

    private string Tenderer() => Organisation(Pick(SampleWords.Names("supplier")), isTenderer: true);

    private string Organisation(SampleText name, bool isBuyer = false, bool isTenderer = false)
    {
        var id = $"ORG-{organisations.Count + 1:D4}";
        var isListed = isTenderer && Chance(0.3);
        var hasOwner = isTenderer && !isListed && Chance(0.4);
        if (hasOwner)
        {
            owners.Add(new NoticeOwner(
                $"UBO-{owners.Count + 1:D4}", SampleWords.Plain("first"), SampleWords.Plain("owner"), "SWE", Address(), new NoticeContact(null, "+46 10 000 00 02", "agare@example.se", "+46 10 000 00 03")));
        }

        organisations.Add(new NoticeOrganisation
        {
            Id = id,
            Name = Say(isTenderer ? new SampleText($"{name.Swedish} {organisations.Count + 1}", $"{name.English} {organisations.Count + 1}") : name),
            Number = Number(isBuyer ? "232100" : isTenderer ? $"556{random.Next(100, 999)}" : "202100"),
            Address = Address(),
            Contact = isBuyer || Chance(0.6) ? new NoticeContact(SampleWords.Plain("department"), "+46 10 000 00 00", "inkop@example.se", Chance(0.3) ? "+46 10 000 00 01" : null) : null,
            Department = Chance(0.3) ? SampleWords.Plain("department") : null,
            Website = Chance(0.5) ? new Uri("https://example.se/") : null,
            Gateway = Chance(0.3) ? new Uri("https://peppol.example.se/") : null,
            Size = isTenderer ? Pick("micro", "small", "medium", "large") : null,
            IsListed = isTenderer ? isListed : null,
            IsNaturalPerson = isTenderer ? false : null,
            Owners = hasOwner ? [owners[^1].Id] : [],
            TouchPoints = isBuyer && Chance(0.3) ? [TouchPoint()] : [],
        });
        return id;
    }

    private NoticeTouchPoint TouchPoint() =>
        new($"TPO-{organisations.Count + 1:D4}", Say("unit"), Address(), new NoticeContact(SampleWords.Plain("officer"), "+46 10 000 00 05", "upphandling@example.se", "+46 10 000 00 06"), new Uri("https://example.se/u"))
        {
            Department = SampleWords.Plain("department"),
            Gateway = new Uri("https://peppol.example.se/u"),
        };

    private NoticeAddress Address()
    {
        var county = Pick(SampleWords.Counties);
        return new NoticeAddress
        {
            Street = Chance(0.8) ? string.Create(CultureInfo.InvariantCulture, $"{Pick(SampleWords.Names("street")).Swedish} {random.Next(1, 60)}") : null,
            City = county.City,
            PostCode = county.PostCode,
            Region = county.Code,
            Country = "SWE",
        };
    }

    // An organisation number with its check digit (Luhn), of nobody that we know.
    private string Number(string head)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{head}{random.Next(100, 999)}");
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var value = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{digits[..6]}-{digits[6..]}{(10 - (sum % 10)) % 10}");
    }
}
