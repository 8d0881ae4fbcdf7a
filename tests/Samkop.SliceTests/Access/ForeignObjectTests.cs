using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.SliceTests.Access;

/// <summary>
/// Each role on each route with each kind of object that belongs to another legal entity: no answer, no content, no change. Routes and handlers are
/// read from the running host and objects from its tables, so that a new route or table is tried without a line here.
/// </summary>
public sealed class ForeignObjectTests
{
    // What is shared by all buyers on purpose, each with its reason.
    private static readonly IReadOnlyDictionary<string, string> Shared = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/leverantor/upphandlingar/{id:guid}/anbud procurement_case"] = "what is announced is for every supplier to tender for",
        ["/leverantor/upphandlingar/{id:guid}/fraga procurement_case"] = "what is announced is for every supplier to ask about",
        ["/leverantorer/konton/{id:guid} suppliers_payee"] = "the register of suppliers and their accounts is one for all entities: a payee is verified once",
    };

    // Routes that no row of the demo with an entity of its own leads to. A new route that lands here needs an object in the demo, or a reason.
    private static readonly IReadOnlyDictionary<string, string> WithoutObject = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/administration/konton/{id:guid}"] = "accounts are one register for all entities; AccountTests tries who may see it",
        ["/administration/konton/{id:guid}/koppla"] = "as the account; ApiTests tries the administrator of another entity",
        ["/administration/konton/{id:guid}/nycklar"] = "as the account; ApiTests tries the administrator of another entity",
        ["/administration/policy/redigera/{id:guid?}"] = "policies are public",
        ["/avtal/{id:guid}/dokument/{document:guid}"] = "no contract of the demo has a document; ContractDocumentTests tries one",
        ["/direktupphandlingar/{id:guid}/anbud/{quote:guid}"] = "no direct award of the demo has a tender attached; DirectAwardTests tries one",
        ["/fakturor/{id:guid}/bilaga/{index:int}"] = "no invoice of the demo has an attachment; the page asks for the same right as the invoice",
        ["/leverantorer/{id:guid}"] = "the register of suppliers is one for all entities",
        ["/leverantorer/{id:guid}/andra"] = "the register of suppliers is one for all entities",
        ["/leverantorer/{id:guid}/nytt-konto"] = "the register of suppliers is one for all entities",
        ["/leverantor/upphandlingar/{id:guid}/beslut"] = "only the supplier that a letter went to opens it; AwardTests tries the letters",
        ["/leverantor/upphandlingar/{id:guid}/beslut.html"] = "as the page of the letter",
        ["/upphandlingar/{id:guid}/avtalssparr.ics"] = "the first procurement of the demo is not awarded; the file asks for the same right as its page",
        ["/upphandlingar/{id:guid}/tilldelning"] = "the first procurement of the demo is not awarded; AwardTests tries who may see one before and after all are told",
        ["/upphandlingar/{id:guid}/underrattelse"] = "as the award: the letters are secret until they are sent",
        ["/upphandlingar/{id:guid}/underrattelse/{number:int}"] = "the first procurement of the demo is not awarded; AwardTests fetches a letter",
        ["/upphandlingar/{id:guid}/oppning/fil/{file:guid}"] = "no tender of the demo is opened; SealedTenderTests tries who may see one",
        ["/upphandlingar/{id:guid}/oppning/huvuden.seal"] = "custodians open it by name, whatever their entity; SealedTenderTests tries it before the time",
        ["/upphandlingar/{id:guid}/oppning/protokoll.txt"] = "no tender of the demo is opened; SealedTenderTests tries who may see the protocol",
        ["/upphandlingar/{id:guid}/panel"] = "only who has a seat in the expert group comes here; EvaluationTests tries the others",
        ["/upphandlingar/{id:guid}/panel/{lot:guid}"] = "only who scores comes here; EvaluationTests tries the others",
        ["/upphandlingar/{id:guid}/provning"] = "only who has a seat in the expert group comes here; EvaluationTests tries the others",
        ["/upphandlingar/{id:guid}/provning/{judgedTender:guid}"] = "only who has a seat in the expert group comes here; EvaluationTests tries the others",
        ["/upphandlingar/{id:guid}/rangordning"] = "only who has a seat sees prices; EvaluationTests tries the others",
        ["/upphandlingar/{id:guid}/rangordning/{lot:guid}.json"] = "only who has a seat sees prices; EvaluationTests tries the others",
        ["/upphandlingar/krav/redigera/{line:guid?}"] = "the library of requirements is one for all entities",
        ["/volymer/{id:guid}/anslut"] = "only persons named in an invitation open it; JoiningRefusalTests tries one of the same entity and one of another",
        ["/sok/vagledning/redigera/{id:guid?}"] = "guidance is the same for all entities",
    };

    // Lists for everyone that name all entities' objects on purpose.
    private static readonly IReadOnlyDictionary<string, string> Published = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/direktupphandlat"] = "direct awards are public from the limit of documentation on",
    };

    private static readonly Roles[] EachRole = [.. RoleNames.Each(Roles.Staff)];

    [Theory, EachDatabase]
    public async Task No_role_opens_an_object_of_another_entity(DatabaseKind database)
    {
        await using var world = await ForeignWorld.StartAsync(database);
        var routes = Routes(world.Host).Where(route => IsRead(route) && HasGuid(route) && !IsForEveryone(route)).DistinctBy(Address, StringComparer.Ordinal).OrderBy(Address, StringComparer.Ordinal).ToList();
        var insider = await world.Host.SignInAs(ForeignWorld.Everybody);
        var supplier = await world.Host.SignInAs("Nils Fager");
        var outsiders = await OutsidersAsync(world);
        var leaks = new List<string>();
        var untried = new List<string>();
        foreach (var endpoint in routes)
        {
            var route = Address(endpoint);
            var known = new List<(string Table, string Address)>();
            foreach (var (table, ids) in TablesOf(world, endpoint))
            {
                foreach (var id in ids)
                {
                    var addresses = await AddressesAsync(world, route, id);
                    foreach (var address in addresses)
                    {
                        if (await StatusAsync(insider, address) is HttpStatusCode.OK || await StatusAsync(supplier, address) is HttpStatusCode.OK)
                        {
                            known.Add((table, address));
                        }
                    }
                }
            }

            if (known.Count == 0)
            {
                untried.Add(route);
            }

            foreach (var (role, visitor) in outsiders)
            {
                foreach (var (_, address) in known.Where(one => !Shared.ContainsKey($"{route} {one.Table}")))
                {
                    var (status, text) = await GetAsync(visitor, address);
                    if (status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound) || text.Contains(ForeignWorld.Mark, StringComparison.Ordinal))
                    {
                        leaks.Add($"{RoleNames.Of(role).En}: {route} answers {(int)status} to {address}");
                    }
                }
            }
        }

        Assert.True(routes.Count > 20, $"only {routes.Count} routes");
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(60)));
        Assert.True(untried.TrueForAll(WithoutObject.ContainsKey), string.Join('\n', untried));
    }

    [Theory, EachDatabase]
    public async Task No_list_download_or_search_says_a_word_of_another_entity(DatabaseKind database)
    {
        await using var world = await ForeignWorld.StartAsync(database);
        var routes = Routes(world.Host).Where(route => IsRead(route) && !HasGuid(route)).Select(Address).Where(address => !Published.ContainsKey(address)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var leaks = new List<string>();
        var answered = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (role, visitor) in (await OutsidersAsync(world)).Append((Roles.System, await world.Host.SignInAs(ForeignWorld.Everybody))))
        {
            foreach (var address in routes.SelectMany(Filled))
            {
                var (status, text) = await GetAsync(visitor, address);
                answered += status is HttpStatusCode.OK ? 1 : 0;
                if (!text.Contains(ForeignWorld.Mark, StringComparison.Ordinal))
                {
                    continue;
                }

                if (role == Roles.System)
                {
                    seen.Add(address);
                }
                else
                {
                    leaks.Add($"{RoleNames.Of(role).En}: {address} ({text.Substring(Math.Max(0, text.IndexOf(ForeignWorld.Mark, StringComparison.Ordinal) - 40), 120).ReplaceLineEndings(" ")})");
                }
            }
        }

        // The mark is there to be found: who works everywhere meets it in many lists.
        Assert.True(seen.Count >= 8, $"the mark is seen in {string.Join(", ", seen)} only");
        Assert.True(answered > 100, $"only {answered} answers");
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(60)));
    }

    [Theory, EachDatabase]
    public async Task No_form_reaches_an_object_of_another_entity(DatabaseKind database)
    {
        await using var world = await ForeignWorld.StartAsync(database);
        var loader = world.Host.Services.GetRequiredService<PageLoader>();
        var outsiders = await OutsidersAsync(world);
        var tokens = new Dictionary<Roles, string>();
        foreach (var (role, visitor) in outsiders)
        {
            tokens[role] = (await visitor.Open("/visning")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        var before = await world.WrittenAsync();
        var faults = new List<string>();
        var tried = 0;
        foreach (var route in Routes(world.Host).DistinctBy(Address, StringComparer.Ordinal))
        {
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || IsForEveryone(route))
            {
                continue;
            }

            var compiled = await loader.LoadAsync(page, route.Metadata);
            foreach (var handler in compiled.HandlerMethods.Where(handler => string.Equals(handler.HttpMethod, "POST", StringComparison.OrdinalIgnoreCase)))
            {
                var ids = handler.Parameters.Where(parameter => IsId(parameter.ParameterType)).Select(parameter => parameter.Name).ToList();
                if (!HasGuid(route) && ids.Count == 0)
                {
                    continue;
                }

                foreach (var (role, visitor) in outsiders.Where(one => MayCome(route, one.Role)))
                {
                    foreach (var id in TablesOf(world, route).Where(table => !Shared.ContainsKey($"{Address(route)} {table.Key}")).Select(table => table.Value.FirstOrDefault()).Where(id => id != Guid.Empty))
                    {
                        tried++;
                        var (status, text) = await PostAsync(visitor, tokens[role], handler.Name is null ? Address(route) : $"{Address(route)}?handler={handler.Name}", ids, id);
                        if (text.Contains(ForeignWorld.Mark, StringComparison.Ordinal) || (HasGuid(route) && status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest)))
                        {
                            faults.Add($"{RoleNames.Of(role).En}: POST {Address(route)} {handler.Name} answers {(int)status} for {id}");
                        }
                    }
                }
            }
        }

        Assert.True(tried > 200, $"only {tried} forms");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(60)));
        Assert.Equal(before, await world.WrittenAsync());
    }

    private static async Task<IReadOnlyList<(Roles Role, Visitor Visitor)>> OutsidersAsync(ForeignWorld world)
    {
        var all = new List<(Roles, Visitor)> { (Roles.Supplier, await world.Host.SignInAs(ForeignWorld.OtherSupplier)) };
        foreach (var role in EachRole)
        {
            all.Add((role, await world.Host.SignInAs(ForeignWorld.NameOf(role))));
        }

        return all;
    }

    private static IEnumerable<RouteEndpoint> Routes(SamkopHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !route.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal));

    // A page shows what lies in its module's tables, and the action that it asks for begins with the module's name.
    private static IEnumerable<KeyValuePair<string, IReadOnlyList<Guid>>> TablesOf(ForeignWorld world, RouteEndpoint route)
    {
        var prefixes = route.Metadata.GetOrderedMetadata<IRouteAccess>().Where(access => access.OpenTo != Roles.None).Select(access => access.Reason.Split('.')[0] + "_").ToList();
        return world.Foreign.Where(table => prefixes.Exists(prefix => table.Key.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static string Address(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static bool IsRead(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET");

    private static bool HasGuid(RouteEndpoint route) => route.RoutePattern.RawText!.Contains(":guid", StringComparison.Ordinal);

    private static bool IsForEveryone(RouteEndpoint route) => route.Metadata.GetOrderedMetadata<IRouteAccess>().All(access => access.OpenTo == Roles.None);

    private static bool MayCome(RouteEndpoint route, Roles role) =>
        route.Metadata.GetOrderedMetadata<IRouteAccess>().All(access => access.OpenTo == Roles.None || (access.OpenTo & role) != 0);

    private static bool IsId(Type type) => type == typeof(Guid) || type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition().Name.StartsWith("IEntityId", StringComparison.Ordinal));

    // A second id is of something that points at the first; a number in an address counts from zero or one.
    private static async Task<IReadOnlyList<string>> AddressesAsync(ForeignWorld world, string route, Guid id)
    {
        var parts = route.Split('{', 2);
        var end = parts[1].IndexOf('}', StringComparison.Ordinal);
        var address = parts[0] + id + parts[1][(end + 1)..];
        if (address.Contains(":guid", StringComparison.Ordinal))
        {
            var start = address.IndexOf('{', StringComparison.Ordinal);
            return [.. (await world.PointingAtAsync(id)).Select(second => address[..start] + second + address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..])];
        }

        return [.. Filled(address)];
    }

    private static IEnumerable<string> Filled(string address)
    {
        var start = address.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return [address];
        }

        var end = address.IndexOf('}', StringComparison.Ordinal);
        var isNumber = address[start..end].Contains(":int", StringComparison.Ordinal);
        return (isNumber ? Enumerable.Range(0, 13).Select(number => number.ToString(CultureInfo.InvariantCulture)) : ["inkop"]).Select(value => address[..start] + value + address[(end + 1)..]);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(Visitor visitor, string token, string raw, IReadOnlyList<string> ids, Guid id)
    {
        while (raw.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start)
        {
            raw = raw[..start] + id + raw[(raw.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        using var form = new FormUrlEncodedContent(ids.Select(name => KeyValuePair.Create(name, id.ToString())).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        using var answer = await visitor.Client.PostAsync(new Uri(raw, UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
