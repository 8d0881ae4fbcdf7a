using System.Text;
using System.Text.RegularExpressions;
using Samkop.ArchitectureTests.Reading;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.ArchitectureTests.Access;

/// <summary>No permit without a policy: each action is judged in exactly one place.</summary>
public sealed partial class ActionTests
{
    private static readonly IReadOnlyList<Type> Actions =
        [.. Compiled.Types.Where(type => typeof(IAction).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false })];

    [Fact]
    public void Every_action_has_exactly_one_policy()
    {
        Assert.NotEmpty(Actions);
        Faults.None(
            from action in Actions
            let policy = typeof(IPolicy<>).MakeGenericType(action)
            let count = Compiled.Types.Count(type => !type.IsGenericTypeDefinition && type.GetInterfaces().Contains(policy)) + (action.IsDefined(typeof(RoleDecidesAttribute), inherit: false) ? 1 : 0)
            where count != 1
            select $"{action.FullName} has {count} policies");
    }

    [Fact]
    public void Every_handler_of_a_page_takes_a_permit_or_gives_one()
    {
        var handlers = Compiled.ModuleTypes
            .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && type is { IsAbstract: false, IsInterface: false })
            .Where(type => !type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEventHandler<>)))
            .ToList();
        Assert.NotEmpty(handlers);
        Faults.None(handlers
            .Where(type => !type.GetMethods().Any(method => method.GetParameters().Any(one => IsPermit(one.ParameterType))))
            .Select(type => $"{type.FullName} has no method that takes a Permit"));
    }

    [Fact]
    public void Verbs_are_unique_and_say_module_object_and_deed() =>
        Faults.None([
            .. Actions.Select(KindOf).Where(kind => !Verb().IsMatch(kind.Verb)).Select(kind => $"{kind.Verb} is not like ordering.requisition.approve"),
            .. Actions.Select(KindOf).GroupBy(kind => kind.Verb, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} names {same.Count()} actions"),
            .. Actions.Select(KindOf).Where(kind => IsEmpty(kind.Text)).Select(kind => $"{kind.Verb} has no text"),
        ]);

    [Fact]
    public void The_list_of_audit_verbs_is_up_to_date()
    {
        var list = new StringBuilder("# What the audit log can say\n\nWritten by a test from the actions in code.\n\n| Verb | Svenska | English | Open to |\n|---|---|---|---|\n");
        foreach (var kind in Actions.Select(KindOf).OrderBy(kind => kind.Verb, StringComparer.Ordinal))
        {
            list.Append($"| `{kind.Verb}` | {kind.Text.Sv} | {kind.Text.En} | {(kind.OpenTo == Roles.None ? "everyone" : RoleNames.List(kind.OpenTo).En)} |\n");
        }

        GeneratedDocument.Check("audit-verbs.md", list.ToString());
    }

    private static bool IsPermit(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Permit<>);

    private static ActionKind KindOf(Type action) => (ActionKind)action.GetProperty(nameof(IAction.Kind))!.GetValue(null)!;

    private static bool IsEmpty(Text text) => string.IsNullOrWhiteSpace(text.Sv) || string.IsNullOrWhiteSpace(text.En);

    [GeneratedRegex(@"^[a-z]+(\.[a-z-]+){1,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();
}
