using QRCoder;
using Samkop.Kernel;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Samkop.Ordering.Documents;

/// <summary>The order on paper: number as text and QR, who delivers what where, and how to invoice. For suppliers outside Peppol and for the binder.</summary>
internal sealed class OrderPdf : IDisposable
{
    private const double Left = 50;
    private const double Right = 545;
    private const double Top = 790;
    private const double Bottom = 80;
    private const double Leading = 15;
    private static readonly Lazy<(byte[] Regular, byte[] Bold)> Fonts = new(ReadFonts);

    private readonly PdfDocumentBuilder document = new();
    private readonly PdfDocumentBuilder.AddedFont regular;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private readonly MadeOrder made;
    private readonly OrderParties parties;
    private PdfPageBuilder page;
    private double y = Top;

    private OrderPdf(MadeOrder made, OrderParties parties)
    {
        (this.made, this.parties) = (made, parties);
        document.DocumentInformation.Title = made.Order.Number;
        document.DocumentInformation.Author = parties.Buyer.Name;
        regular = document.AddTrueTypeFont(Fonts.Value.Regular);
        bold = document.AddTrueTypeFont(Fonts.Value.Bold);
        page = document.AddPage(PageSize.A4);
    }

    public static byte[] Write(MadeOrder made, OrderParties parties)
    {
        using var pdf = new OrderPdf(made, parties);
        return pdf.Build();
    }

    public void Dispose() => document.Dispose();

    private byte[] Build()
    {
        Head();
        Parties();
        Lines();
        Foot();
        return document.Build();
    }

    private void Head()
    {
        DrawCode(made.Order.Number, Right - 90, Top - 80, 90);
        Put(new Text("Order {0}", "Order {0}").With(made.Order.Number).Sv, 22, bold, Left);
        Step(26);
        Put(parties.Buyer.Name, 12, regular, Left);
        Step(Leading);
        Put(new Text("Beställd {0}", "Ordered {0}").With(Day(made.Order.OrderedOn)).Sv, 11, regular, Left);
        Step(56);
    }

    // Drawn as squares: sharp at any size, and the writer's pictures cannot take the code's one-bit form.
    private void DrawCode(string text, double left, double bottom, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var module = side / code.ModuleMatrix.Count;
        page.SetTextAndFillColor(0, 0, 0);
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    page.DrawRectangle(new PdfPoint(left + (column * module), bottom + side - ((row + 1) * module)), module, module, lineWidth: 0, fill: true);
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
        Put(new Text("Leverantör", "Supplier").Sv, 10, bold, Left);
        Put(new Text("Levereras till", "Deliver to").Sv, 10, bold, 300);
        Step(Leading);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            Put(left.ElementAtOrDefault(i) ?? string.Empty, 10, regular, Left);
            Put(right.ElementAtOrDefault(i) ?? string.Empty, 10, regular, 300);
            Step(13);
        }

        Step(14);
    }

    private void Lines()
    {
        LineHead();
        foreach (var line in made.Lines)
        {
            if (y < Bottom + 40)
            {
                NewPage();
                LineHead();
            }

            Put(line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), 9.5, regular, Left);
            Put(line.ArticleNumber, 9.5, regular, 72);
            Put(Shorten(line.Name, 190), 9.5, regular, 145);
            PutRight(line.Quantity.ToString(), 400);
            PutRight(line.MaximumValue is null ? line.Price.ToNumber() : new Text("högst", "at most").Sv, 470);
            PutRight(line.Net.Money.ToNumber(), Right);
            Step(13);
            if (line.ContractNumber.Length > 0)
            {
                Put(new Text("Avtal {0}", "Contract {0}").With(line.ContractNumber).Sv, 8.5, regular, 145);
                Step(13);
            }
        }

        page.DrawLine(new PdfPoint(Left, y + 8), new PdfPoint(Right, y + 8), 0.5);
        Step(6);
        Sum(new Text("Summa utan moms", "Sum excluding VAT").Sv, made.Order.Net.Money);
        Sum(new Text("Moms", "VAT").Sv, made.Order.Vat.Money);
        Sum(new Text("Summa", "Sum").Sv, (made.Order.Net + made.Order.Vat).Money);
        Step(16);
    }

    private void LineHead()
    {
        Put(new Text("Rad", "Line").Sv, 9.5, bold, Left);
        Put(new Text("Artikel", "Article").Sv, 9.5, bold, 72);
        Put(new Text("Benämning", "Name").Sv, 9.5, bold, 145);
        PutRight(new Text("Antal", "Quantity").Sv, 400, bold);
        PutRight(new Text("Pris, kr", "Price, SEK").Sv, 470, bold);
        PutRight(new Text("Belopp, kr", "Amount, SEK").Sv, Right, bold);
        Step(6);
        page.DrawLine(new PdfPoint(Left, y), new PdfPoint(Right, y), 0.5);
        Step(13);
    }

    private void Foot()
    {
        if (y < Bottom + 60)
        {
            NewPage();
        }

        Put(new Text("Så fakturerar du", "How to invoice").Sv, 10, bold, Left);
        Step(Leading);
        Put(new Text("Ordernummer på fakturan (BT-13): {0}", "Order number on the invoice (BT-13): {0}").With(made.Order.Number).Sv, 10, regular, Left);
        Step(13);
        Put(new Text("Vår referens på fakturan (BT-10): {0}", "Our reference on the invoice (BT-10): {0}").With(made.Order.CostCode).Sv, 10, regular, Left);
        Step(13);
        Put(OrderMessage.InvoiceAddress(parties.Buyer).Sv, 10, regular, Left);
        Step(13);
        Put(new Text("Frågor om fakturan: {0}", "Questions about the invoice: {0}").With(parties.Buyer.InvoiceEmail).Sv, 10, regular, Left);
    }

    private void Sum(string label, Money amount)
    {
        Put(label, 10, bold, 300);
        PutRight(amount.ToNumber(), Right, bold);
        Step(14);
    }

    private void NewPage()
    {
        page = document.AddPage(PageSize.A4);
        y = Top;
        Put(new Text("Order {0}, fortsättning", "Order {0}, continued").With(made.Order.Number).Sv, 10, regular, Left);
        Step(24);
    }

    private void Step(double points) => y -= points;

    private void Put(string text, double size, PdfDocumentBuilder.AddedFont font, double x)
    {
        var shown = PdfText.Of(text);
        if (shown.Trim().Length > 0)
        {
            page.AddText(shown, size, new PdfPoint(x, y), font);
        }
    }

    private void PutRight(string text, double edge, PdfDocumentBuilder.AddedFont? font = null)
    {
        var shown = PdfText.Of(text);
        Put(shown, 9.5, font ?? regular, edge - Width(shown, font ?? regular));
    }

    private double Width(string shown, PdfDocumentBuilder.AddedFont font) =>
        shown.Length == 0 ? 0 : page.MeasureText(shown, 9.5, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;

    private string Shorten(string text, double width)
    {
        var shown = PdfText.Of(text);
        while (shown.Length > 1 && Width(shown, regular) > width)
        {
            shown = shown[..^2] + "…";
        }

        return shown;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static (byte[] Regular, byte[] Bold) ReadFonts()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fonts");
        return (File.ReadAllBytes(Path.Combine(folder, "SourceSans3-Regular.ttf")), File.ReadAllBytes(Path.Combine(folder, "SourceSans3-SemiBold.ttf")));
    }
}
