using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers;

/// <summary>Addresses of the module.</summary>
internal static class Links
{
    public const string Suppliers = "/leverantorer";

    public const string NewSupplier = "/leverantorer/ny";

    public const string Portal = "/leverantor";

    public static string Supplier(SupplierId supplier) => $"{Suppliers}/{supplier.Value}";

    public static string Accounts(SupplierId supplier) => $"{Supplier(supplier)}#konton";

    public static string EditSupplier(SupplierId supplier) => $"{Supplier(supplier)}/andra";

    public static string NewAccount(SupplierId supplier) => $"{Supplier(supplier)}/nytt-konto";

    public static string Account(PayeeId payee) => $"{Suppliers}/konton/{payee.Value}";
}
