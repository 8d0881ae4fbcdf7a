using System.Globalization;
using Samkop.Contracts.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Match;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Attest;

/// <summary>Posts an attested invoice: voucher number, coding, and what was billed on the order and called off from the contract.</summary>
internal sealed class Posting(IOrders orders, ICallOffLedger callOffs, TimeProvider clock)
{
    /// <summary>The invoice has both attests; the caller has moved it to <see cref="InvoiceState.Payable"/>.</summary>
    public async Task PostAsync(OpenInvoice open, CancellationToken ct)
    {
        var invoice = open.Invoice;
        var today = SwedishTime.Today(clock);
        var number = await open.Session.NextNumberAsync(string.Create(CultureInfo.InvariantCulture, $"voucher/{invoice.Entity.Value}/{today.Year}"));
        invoice.Voucher = string.Create(CultureInfo.InvariantCulture, $"LF{today.Year}-{number:000000}");
        invoice.PostedOn = today;
        Code(open);
        if (invoice.MatchedOrder is { } id && await orders.FindAsync(open.Session, id, ct) is { } order)
        {
            await BillAsync(open, order, ct);
        }
    }

    private static void Code(OpenInvoice open)
    {
        foreach (var row in open.Invoice.ClaimNetMinor > 0 ? Claims.Rest(open.Lines, open.Invoice.Money) : VatByRate.Of(open.Lines, open.Invoice.Money))
        {
            open.Db.Coding.Add(new InvoiceCoding
            {
                Id = Guid.CreateVersion7(open.Clock.GetUtcNow()),
                Invoice = open.Invoice.Id,
                Account = open.Invoice.LedgerAccount,
                CostCode = open.Invoice.CostCode,
                NetMinor = row.Net.Minor,
                VatMinor = row.Vat.Minor,
                VatBasisPoints = row.Rate.BasisPoints,
            });
        }
    }

    // What is claimed back is neither billed on the order nor taken from the ceiling.
    private static long Approved(OpenInvoice open, InvoiceLine line) => open.Invoice.ClaimNetMinor > 0 ? line.NetMinor - Claims.ExcessOf(line) : line.NetMinor;

    private async Task BillAsync(OpenInvoice open, OrderForMatching order, CancellationToken ct)
    {
        var about = ObjectRef.To(open.Invoice.Id);
        foreach (var line in open.Lines.Where(line => line.OrderLine is not null && open.Invoice.Money == Currency.Sek))
        {
            var ordered = order.Lines.Single(one => one.Id == line.OrderLine);
            await orders.BillAsync(
                open.Session, ordered.Id, Quantity.FromMicro(line.QuantityMicro, ordered.Ordered.Unit), NetAmount.FromMinor(Approved(open, line)), about, ct);
        }

        foreach (var contract in open.Lines.Where(line => line.Contract is not null).GroupBy(line => line.Contract!.Value).OrderBy(group => group.Key.Value))
        {
            var net = NetAmount.FromMinor(contract.Sum(line => Approved(open, line)));
            var callOff = new CallOff(contract.Key, open.Invoice.Entity, ObjectRef.To(order.Id), net.Abs())
            {
                Quantities = [.. contract.Where(line => line.OrderLine is not null)
                    .Select(line => Quantity.FromMicro(Math.Abs(line.QuantityMicro), order.Lines.Single(one => one.Id == line.OrderLine).Ordered.Unit))],
            };
            if (net.IsNegative)
            {
                await callOffs.CreditAsync(open.Session, callOff, ct);
            }
            else if (!net.IsZero)
            {
                await callOffs.ConsumeAsync(open.Session, callOff, ct);
            }
        }
    }
}
