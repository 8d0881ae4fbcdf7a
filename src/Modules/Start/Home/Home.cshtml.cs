using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Start.Home;

/// <summary>Leads everyone to the page where their work begins.</summary>
[ForEveryone("leads visitors to the public pages and the signed-in to their own first page")]
internal sealed class HomeModel(ICurrentActor current) : SamkopPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        return LocalRedirect(actor switch
        {
            { Kind: ActorKind.SupplierPerson } => "/leverantor",
            { Kind: ActorKind.Person } when actor.HasAny(Roles.Orderer) => "/bestall",
            { Kind: ActorKind.Person } => "/inkorg",
            _ => "/inkop",
        });
    }
}
