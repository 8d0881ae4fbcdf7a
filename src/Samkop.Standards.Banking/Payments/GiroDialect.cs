using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>
/// How one bank wants pain.001.001.03 for Swedish payments. Data, because each bank differs and changes: the common ground is
/// Swedish Common Interpretation of ISO 20022, appendix 1; the rest is found by the bank's own file checker.
/// </summary>
public sealed class GiroDialect
{
    private GiroDialect(GiroDialectProfile profile, CharacterRule characters) => (Profile, Characters) = (profile, characters);

    /// <summary>The base that the Swedish banks have agreed on.</summary>
    public static GiroDialect SwedishCommon { get; } = Embedded("swedish-common");

    /// <summary>Debits the payer's bankgiro for bankgiro payees and tells amounts before references, as Swedbank's file checker demands.</summary>
    public static GiroDialect BankgiroDebit { get; } = Embedded("bankgiro-debit");

    /// <summary>The switches and codes.</summary>
    public GiroDialectProfile Profile { get; }

    /// <summary>The characters that the bank takes.</summary>
    public CharacterRule Characters { get; }

    /// <summary>Reads a profile; refused when it cannot be read (BNK-041) or its characters contradict themselves (BNK-040).</summary>
    public static Result<GiroDialect> Read(string json) =>
        ProfileJson.Read<GiroDialectProfile>(json).Then(profile =>
            CharacterRule.Make(profile.Allowed, profile.Replace, profile.Fallback).Map(rule => new GiroDialect(profile, rule)));

    private static GiroDialect Embedded(string name) =>
        Read(ProfileJson.Embedded($"Samkop.Standards.Banking.Dialects.{name}.json")).OrThrow();
}

/// <summary>The data of a <see cref="GiroDialect"/>.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="ClearingSystem">Code of the Swedish clearing: SESBA.</param>
/// <param name="BankgiroMember">Clearing number that stands for Bankgirot: 9900.</param>
/// <param name="BankgiroScheme">Proprietary scheme of a bankgiro number: BGNR.</param>
/// <param name="PlusgiroMember">Clearing number that stands for Plusgirot: 9960.</param>
/// <param name="PlusgiroScheme">Scheme code of a plusgiro number: BBAN.</param>
/// <param name="InitiatorScheme">Scheme code of the initiator's organisation number: BANK or CUST.</param>
/// <param name="ServiceLevel">Service level, when the bank wants one: NURG.</param>
/// <param name="CategoryPurpose">Category purpose, when the bank wants one: SUPP.</param>
/// <param name="DebitsBankgiro">Payments to bankgiro debit the payer's bankgiro, in a group of their own.</param>
/// <param name="TellsAmountBeforeReference">The amount stands before a structured reference even when there is one item only.</param>
/// <param name="AllowsSeveralItems">One payment may carry several invoices and credit notes.</param>
/// <param name="Allowed">Characters that pass as they are.</param>
/// <param name="Replace">What stands for single other characters.</param>
/// <param name="Fallback">What stands for all the rest.</param>
public sealed record GiroDialectProfile(
    string Name,
    string ClearingSystem,
    string BankgiroMember,
    string BankgiroScheme,
    string PlusgiroMember,
    string PlusgiroScheme,
    string InitiatorScheme,
    string? ServiceLevel,
    string? CategoryPurpose,
    bool DebitsBankgiro,
    bool TellsAmountBeforeReference,
    bool AllowsSeveralItems,
    string Allowed,
    IReadOnlyDictionary<string, string> Replace,
    string Fallback);
