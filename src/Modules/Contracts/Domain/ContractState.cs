using System.Collections.Frozen;
using Samkop.Kernel;

namespace Samkop.Contracts.Domain;

/// <summary>Where a contract stands by decision. What follows from the calendar is <see cref="ContractStage"/>.</summary>
internal enum ContractState
{
    /// <summary>Being written; binds nobody.</summary>
    Draft,

    /// <summary>Sent for signing.</summary>
    Signing,

    /// <summary>Signed by both.</summary>
    Signed,

    /// <summary>Ended before its time (uppsagt, hävt).</summary>
    Terminated,
}

/// <summary>What the contract is today, by decision, calendar and ceiling.</summary>
internal enum ContractStage
{
    Draft,
    Signing,
    Upcoming,
    InForce,
    ExtensionDue,
    Extended,
    Expiring,
    CeilingReached,
    Ended,
    Terminated,
}

/// <summary>Allowed steps between states and the words for states and stages.</summary>
internal static class ContractStates
{
    /// <summary>That an extension is being considered is the buyer's business until it is decided.</summary>
    public static ContractStage AsSuppliersSee(ContractStage stage) => stage is ContractStage.ExtensionDue ? ContractStage.InForce : stage;

    private static readonly FrozenSet<(ContractState From, ContractState To)> Steps = new[]
    {
        (ContractState.Draft, ContractState.Signing),
        (ContractState.Signing, ContractState.Draft),
        (ContractState.Signing, ContractState.Signed),
        (ContractState.Signed, ContractState.Terminated),
    }.ToFrozenSet();

    private static readonly FrozenDictionary<ContractStage, Text> Names = new Dictionary<ContractStage, Text>
    {
        [ContractStage.Draft] = new("Utkast", "Draft"),
        [ContractStage.Signing] = new("För underskrift", "For signing"),
        [ContractStage.Upcoming] = new("Kommande", "Upcoming"),
        [ContractStage.InForce] = new("Gäller", "In force"),
        [ContractStage.ExtensionDue] = new("Förlängning beslutas", "Extension to be decided"),
        [ContractStage.Extended] = new("Förlängt", "Extended"),
        [ContractStage.Expiring] = new("Utgående", "Expiring"),
        [ContractStage.CeilingReached] = new("Taket nått", "Ceiling reached"),
        [ContractStage.Ended] = new("Upphört", "Ended"),
        [ContractStage.Terminated] = new("Uppsagt", "Terminated"),
    }.ToFrozenDictionary();

    public static bool Allows(ContractState from, ContractState to) => Steps.Contains((from, to));

    public static Text Of(ContractStage stage) => Names[stage];

    public static Text Of(ContractState state) => state switch
    {
        ContractState.Draft => Names[ContractStage.Draft],
        ContractState.Signing => Names[ContractStage.Signing],
        ContractState.Signed => new("Undertecknat", "Signed"),
        _ => Names[ContractStage.Terminated],
    };
}
