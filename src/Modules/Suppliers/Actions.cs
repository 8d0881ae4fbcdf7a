using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers;

/// <summary>Fill the demo world.</summary>
[RoleDecides]
internal sealed record SeedSuppliers : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.seed", new("Fyllde på leverantörerna", "Filled the suppliers"), Roles.System);

    public ObjectRef About => ObjectRef.All<SupplierId>();
}

/// <summary>See and search the register; it is common to all entities.</summary>
[RoleDecides]
internal sealed record BrowseSuppliers : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.browse", new("Sökte bland leverantörerna", "Searched the suppliers"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<SupplierId>();
}

/// <summary>See one supplier with its contacts and accounts.</summary>
[RoleDecides]
internal sealed record SeeSupplier(SupplierId Supplier) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.supplier.see", new("Såg leverantören", "Saw the supplier"), Roles.Staff);

    public ObjectRef About => ObjectRef.To(Supplier);
}

/// <summary>Add a supplier.</summary>
[RoleDecides]
internal sealed record AddSupplier : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.supplier.add", new("Lade upp leverantören", "Added the supplier"), Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.System);

    public ObjectRef About => ObjectRef.All<SupplierId>();
}

/// <summary>Change a supplier's facts and contacts.</summary>
[RoleDecides]
internal sealed record ChangeSupplier(SupplierId Supplier) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.supplier.change", new("Ändrade leverantören", "Changed the supplier"), Roles.Buyer | Roles.ContractManager | Roles.Finance);

    public ObjectRef About => ObjectRef.To(Supplier);
}

/// <summary>Note what the Tax Agency says of the supplier's F-tax.</summary>
[RoleDecides]
internal sealed record NoteFTax(SupplierId Supplier) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.supplier.note-f-tax", new("Noterade F-skatt", "Noted the F-tax state"), Roles.Buyer | Roles.Finance | Roles.System);

    public ObjectRef About => ObjectRef.To(Supplier);
}

/// <summary>Put a payee account in the register, unverified.</summary>
[RoleDecides]
internal sealed record ReportPayee(SupplierId Supplier) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.payee.report", new("Anmälde betalkontot", "Reported the payee account"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Supplier);
}

/// <summary>Verify a payee account by another channel; takes two different persons.</summary>
internal sealed record VerifyPayee(PayeeId Payee) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.payee.verify", new("Verifierade betalkontot", "Verified the payee account"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Payee);
}

/// <summary>Record what a register outside says of an account's owner.</summary>
[RoleDecides]
internal sealed record RecordOwnerCheck(PayeeId Payee) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.payee.owner-check", new("Registrerade en ägarkontroll", "Recorded an owner check"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Payee);
}

/// <summary>Stop every payment to an account.</summary>
[RoleDecides]
internal sealed record BlockPayee(PayeeId Payee) : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.payee.block", new("Spärrade betalkontot", "Blocked the payee account"), Roles.Finance);

    public ObjectRef About => ObjectRef.To(Payee);
}

/// <summary>The supplier's own start page.</summary>
[RoleDecides]
internal sealed record SeeOwnPortal : IAction
{
    public static ActionKind Kind { get; } = new("suppliers.portal.see", new("Såg leverantörsportalen", "Saw the supplier portal"), Roles.Supplier);

    public ObjectRef About => ObjectRef.All<SupplierId>();
}
