using Samkop.Contracts.Public;

namespace Samkop.Contracts;

/// <summary>Addresses of the module's pages.</summary>
internal static class Links
{
    public const string Contracts = "/avtal";

    public const string Own = "/leverantor/avtal";

    public const string New = "/avtal/nytt";

    public static string Contract(ContractId contract) => $"/avtal/{contract.Value}";

    public static string HowToOrder(ContractId contract) => $"/avtal/{contract.Value}/sa-bestaller-du";

    public static string Change(ContractId contract) => $"/avtal/{contract.Value}/andra";

    public static string Reallocate(ContractId contract) => $"/avtal/{contract.Value}/omfordela";

    public const string Import = "/avtal/las-in";

    public const string ImportTemplate = "/avtal/mall";

    public const string Limits = "/avtal/granser";

    public static string NewDocument(ContractId contract) => $"/avtal/{contract.Value}/dokument/nytt";

    public static string Document(ContractId contract, Guid document) => $"/avtal/{contract.Value}/dokument/{document}";

    public const string Awards = "/direktupphandlingar";

    public const string NewAward = "/direktupphandlingar/ny";

    public const string BoughtBefore = "/direktupphandlingar/ingaende";

    public const string PublicAwards = "/direktupphandlat";

    public static string Award(Guid award) => $"/direktupphandlingar/{award}";

    public static string AwardQuote(Guid award, Guid quote) => $"/direktupphandlingar/{award}/anbud/{quote}";

    public static string DirectAward(ContractId contract) => $"/avtal/{contract.Value}/direktupphandling";

    public static string Raise(ContractId contract) => $"/avtal/{contract.Value}/hoj-taket";

    public static string NewPriceList(ContractId contract) => $"/avtal/{contract.Value}/prislista/ny";

    public static string PriceList(ContractId contract, PriceListId list) => $"/avtal/{contract.Value}/prislista/{list.Value}";

    public static string PriceFile(ContractId contract) => $"/avtal/{contract.Value}/prislista.csv";
}
