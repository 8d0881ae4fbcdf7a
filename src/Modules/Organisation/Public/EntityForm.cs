namespace Samkop.Organisation.Public;

/// <summary>What kind of legal person a buyer is; decides chart of accounts, VAT regime and who decides.</summary>
public enum EntityForm
{
    /// <summary>Region (regional authority).</summary>
    Region,

    /// <summary>Wholly owned company (helägt bolag).</summary>
    Company,

    /// <summary>Foundation (stiftelse).</summary>
    Foundation,
}
