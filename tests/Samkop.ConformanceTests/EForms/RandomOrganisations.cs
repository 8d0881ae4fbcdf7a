using Samkop.Standards.EForms.Notices;

namespace Samkop.ConformanceTests.EForms;

internal sealed partial class RandomNotices
{
    private List<NoticeBuyer> Buyers()
    {
        var isJoint = Chance(0.4) && subtype is "16" or "29" or "E3" or "E4";
        var buyers = new List<NoticeBuyer>();
        for (var i = 0; i < (isJoint ? 2 : 1); i++)
        {
            buyers.Add(new NoticeBuyer(Organisation(i == 0 ? "Region Granmark" : "Region Älvnäs", isBuyer: true), "ra", "health")
            {
                Profile = Chance(0.6) ? new Uri("https://region.example/upphandling") : null,
                IsLead = i == 0,
                AwardsForOthers = Chance(0.3) ? true : null,
                BuysForOthers = Chance(0.3) ? false : null,
            });
        }

        if (Chance(0.6))
        {
            buyers[0] = buyers[0] with { Providers = [(Organisation("Annonsdatabasen AB"), "ted-esen")] };
        }

        return buyers;
    }

    private string Tenderer()
    {
        var id = Organisation("Leverantören AB", isTenderer: true);
        return id;
    }

    private string Organisation(string name, bool isBuyer = false, bool isTenderer = false)
    {
        var id = $"ORG-{organisations.Count + 1:D4}";
        var isListed = isTenderer && Chance(0.3);
        var hasOwner = isTenderer && !isListed && Chance(0.4);
        if (hasOwner)
        {
            owners.Add(new NoticeOwner(
                $"UBO-{owners.Count + 1:D4}", "Kim", "Ägare", "SWE", Address(), new NoticeContact(null, "+46 10 000 00 02", "agare@example.se", "+46 10 000 00 03")));
        }

        organisations.Add(new NoticeOrganisation
        {
            Id = id,
            Name = Words($"{name} {organisations.Count + 1}"),
            Number = Number(),
            Address = Address(),
            Contact = isBuyer || Chance(0.6) ? new NoticeContact("Inköp", "+46 10 000 00 00", "inkop@example.se", Chance(0.3) ? "+46 10 000 00 01" : null) : null,
            Department = Chance(0.3) ? "Inköp" : null,
            Website = Chance(0.5) ? new Uri("https://example.se/") : null,
            Gateway = Chance(0.3) ? new Uri("https://peppol.example.se/") : null,
            Size = isTenderer ? Pick("micro", "small", "medium", "large") : null,
            IsListed = isTenderer ? isListed : null,
            IsNaturalPerson = isTenderer ? false : null,
            Owners = hasOwner ? [owners[^1].Id] : [],
            TouchPoints = isBuyer && Chance(0.3)
                ? [new NoticeTouchPoint($"TPO-{organisations.Count + 1:D4}", Words("Upphandlingsenheten"), Address(), new NoticeContact("Upphandlare", "+46 10 000 00 05", "upphandling@example.se", "+46 10 000 00 06"), new Uri("https://example.se/u"))
                {
                    Department = "Enhet 1",
                    Gateway = new Uri("https://peppol.example.se/u"),
                }]
                : [],
        });
        return id;
    }

    private NoticeAddress Address()
    {
        var county = Counties[random.Next(Counties.Length)];
        return new NoticeAddress
        {
            Street = Chance(0.8) ? "Storgatan 1" : null,
            Street2 = null,
            City = "Granmark",
            PostCode = "123 45",
            Region = county,
            Country = "SWE",
        };
    }

    private NoticePlace[] Places()
    {
        if (subtype is "E1" or "E2" or "E5" or "25" or "33" || (subtype is not ("7" or "20") && Chance(0.2)))
        {
            return [new NoticePlace(null, "anyw")];
        }

        return [new NoticePlace(new NoticeAddress { Region = Counties[random.Next(Counties.Length)], Country = "SWE" }, Words: Chance(0.3) ? Words("Leverans till varje sjukhus") : null)];
    }
}
