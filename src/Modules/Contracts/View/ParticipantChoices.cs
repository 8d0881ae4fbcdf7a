using Samkop.Contracts.Domain;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.View;

/// <summary>Participants of a contract to choose from.</summary>
internal static class ParticipantChoices
{
    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(this IEnumerable<Participant> participants, IEntities entities, CancellationToken ct)
    {
        var names = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.Name);
        return [.. participants.Select(part => new Choice(part.Entity.Value.ToString(), Text.Same(names[part.Entity])))];
    }
}
