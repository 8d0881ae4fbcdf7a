using Samkop.Kernel;
using Samkop.Records.Public;

namespace Samkop.Records.Privacy;

/// <inheritdoc cref="IPersonalDataCheck" />
internal sealed class PersonalDataCheck : IPersonalDataCheck
{
    public IReadOnlyList<(PersonalNumberAnswer Answer, Text Label)> Choices { get; } =
    [
        (PersonalNumberAnswer.Mask, new("Dölj de fyra sista siffrorna", "Hide the last four digits")),
        (PersonalNumberAnswer.Keep, new("Numret måste stå kvar", "The number has to stay")),
    ];

    public Result<string> Check(string field, string? text, PersonalNumberAnswer answer)
    {
        var given = text ?? string.Empty;
        var hits = PersonalNumberScan.Find(given);
        return answer switch
        {
            _ when hits.Count == 0 => given,
            PersonalNumberAnswer.Keep => given,
            PersonalNumberAnswer.Mask => PersonalNumberScan.Mask(given),
            _ => Refusals.PersonalNumberFound.On(field, string.Join(", ", hits.Select(hit => hit.Masked))),
        };
    }
}
