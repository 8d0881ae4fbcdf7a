using QRCoder;
using Samkop.Kernel;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Web;

namespace Samkop.Ordering.Documents;

/// <summary>The order on paper: number as text and QR, who delivers what where, and how to invoice. For suppliers outside Peppol and for the binder.</summary>
internal sealed class OrderPdf : IDisposable
{
    private const double Left = PaperSheet.Left;
    private const double Right = PaperSheet.Right;
    private const double Leading = 15;

    private readonly PaperSheet sheet;
    private readonly MadeOrder made;
    private readonly OrderParties parties;

    private OrderPdf(MadeOrder made, OrderParties parties)
    {
        (this.made, this.parties) = (made, parties);
        sheet = new PaperSheet(new Text("Order {0}", "Order {0}").With(made.Order.Number).Sv, parties.Buyer.Name);
    }

    public static byte[] Write(MadeOrder made, OrderParties parties)
    {
        using var pdf = new OrderPdf(made, parties);
        return pdf.Build();
    }

    public void Dispose() => sheet.Dispose();

    private byte[] Build()
    {
        Head();
        Parties();
        Lines();
        Foot();
        return sheet.Build();
    }

    private void Head()
    {
        DrawCode(made.Order.Number, Right - 90, sheet.Y - 80, 90);
        Put(new Text("Order {0}", "Order {0}").With(made.Order.Number).Sv, 22, isBold: true, Left);
        Step(26);
        Put(parties.Buyer.Name, 12, isBold: false, Left);
        Step(Leading);
        Put(new Text("Beställd {0}", "Ordered {0}").With(Day(made.Order.OrderedOn)).Sv, 11, isBold: false, Left);
        Step(56);
    }

    // Drawn as squares: sharp at any size, and the writer's pictures cannot take the code's one-bit form.
    private void DrawCode(string text, double left, double bottom, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var module = side / code.ModuleMatrix.Count;
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    sheet.Fill(left + (column * module), bottom + side - ((row + 1) * module), module, module);
                }
            }
        }
    }

    private void Parties()
    {
        var seller = parties.Seller;
        var unit = parties.Unit;
        string[] left = [seller.Name, seller.NumberToShow, seller.Street, $"{seller.PostalCode} {seller.City}"];
        string[] right =
        [
            unit.Name,
            unit.DeliveryAddress,
            $"{unit.PostalCode} {unit.City}",
            unit.DeliveryGln.Length > 0 ? $"GLN {unit.DeliveryGln}" : string.Empty,
            made.Order.NeededBy is { } day ? new Text("Senast {0}", "By {0}").With(Day(day)).Sv : string.Empty,
        ];
        Put(new Text("Leverantör", "Supplier").Sv, 10, isBold: true, Left);
        Put(new Text("Levereras till", "Deliver to").Sv, 10, isBold: true, 300);
        Step(Leading);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            Put(left.ElementAtOrDefault(i) ?? string.Empty, 10, isBold: false, Left);
            Put(right.ElementAtOrDefault(i) ?? string.Empty, 10, isBold: false, 300);
            Step(13);
        }

        Step(14);
    }

    private void Lines()
    {
        LineHead();
        foreach (var line in made.Lines)
        {
            if (sheet.Ensure(60))
            {
                LineHead();
            }

            Put(line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), 9.5, isBold: false, Left);
            Put(line.ArticleNumber, 9.5, isBold: false, 72);
            Put(Shorten(line.Name, 190), 9.5, isBold: false, 145);
            PutRight(line.Quantity.ToString(), 400);
            PutRight(line.MaximumValue is null ? line.Price.ToNumber() : new Text("högst", "at most").Sv, 470);
            PutRight(line.Net.Money.ToNumber(), Right);
            Step(13);
            if (line.ContractNumber.Length > 0)
            {
                Put(new Text("Avtal {0}", "Contract {0}").With(line.ContractNumber).Sv, 8.5, isBold: false, 145);
                Step(13);
            }
        }

        sheet.Rule(8);
        Step(6);
        Sum(new Text("Summa utan moms", "Sum excluding VAT").Sv, made.Order.Net.Money);
        Sum(new Text("Moms", "VAT").Sv, made.Order.Vat.Money);
        Sum(new Text("Summa", "Sum").Sv, (made.Order.Net + made.Order.Vat).Money);
        Step(16);
    }

    private void LineHead()
    {
        Put(new Text("Rad", "Line").Sv, 9.5, isBold: true, Left);
        Put(new Text("Artikel", "Article").Sv, 9.5, isBold: true, 72);
        Put(new Text("Benämning", "Name").Sv, 9.5, isBold: true, 145);
        PutRight(new Text("Antal", "Quantity").Sv, 400, isBold: true);
        PutRight(new Text("Pris, kr", "Price, SEK").Sv, 470, isBold: true);
        PutRight(new Text("Belopp, kr", "Amount, SEK").Sv, Right, isBold: true);
        Step(6);
        sheet.Rule(0);
        Step(13);
    }

    private void Foot()
    {
        sheet.Ensure(80);
        Put(new Text("Så fakturerar du", "How to invoice").Sv, 10, isBold: true, Left);
        Step(Leading);
        Put(new Text("Ordernummer på fakturan (BT-13): {0}", "Order number on the invoice (BT-13): {0}").With(made.Order.Number).Sv, 10, isBold: false, Left);
        Step(13);
        Put(new Text("Vår referens på fakturan (BT-10): {0}", "Our reference on the invoice (BT-10): {0}").With(made.Order.CostCode).Sv, 10, isBold: false, Left);
        Step(13);
        Put(OrderMessage.InvoiceAddress(parties.Buyer).Sv, 10, isBold: false, Left);
        Step(13);
        Put(new Text("Frågor om fakturan: {0}", "Questions about the invoice: {0}").With(parties.Buyer.InvoiceEmail).Sv, 10, isBold: false, Left);
    }

    private void Sum(string label, Money amount)
    {
        Put(label, 10, isBold: true, 300);
        PutRight(amount.ToNumber(), Right, isBold: true);
        Step(14);
    }

    private void Step(double points) => sheet.Step(points);

    private void Put(string text, double size, bool isBold, double x) => sheet.Put(text, size, isBold, x);

    private void PutRight(string text, double edge, bool isBold = false) => sheet.PutRight(text, 9.5, isBold, edge);

    private string Shorten(string text, double width)
    {
        var shown = PaperText.Of(text);
        while (shown.Length > 1 && sheet.Width(shown, 9.5, isBold: false) > width)
        {
            shown = shown[..^2] + "…";
        }

        return shown;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
