using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Responses;

/// <summary>Invoice Response (T111) and Message Level Response (T71).</summary>
internal static class ResponseRules
{
    public static void InvoiceResponse(Context c)
    {
        Model(c, c.Root, ResponseModel.InvoiceResponse, "PEPPOL-T111-");
        Walk(c, c.Root, InvoiceResponseRule);
    }

    public static void MessageResponse(Context c)
    {
        Model(c, c.Root, ResponseModel.MessageResponse, "PEPPOL-T71-");
        Walk(c, c.Root, MessageResponseRule);
    }

    private static void Walk(Context c, UblElement e, Action<Context, UblElement> rule)
    {
        Common(c, e);
        rule(c, e);
        foreach (var child in e.Children)
        {
            Walk(c, child, rule);
        }
    }

    private static void Model(Context c, UblElement e, ResponseNode node, string prefix)
    {
        foreach (var (name, rule) in node.Required)
        {
            c.Check(Context.Any(e, name), prefix + rule, e, name);
        }

        if (e.Parent is null)
        {
            c.Check(!HasSchemaLocation(e), prefix + "B00108", e);
        }

        Values(c, e, node, prefix);
        foreach (var child in e.Children)
        {
            if (node.Children.TryGetValue(child.Name, out var known) && child.Namespace is UblNamespace.Cbc or UblNamespace.Cac)
            {
                Model(c, child, known, prefix);
            }
            else if (node.Unknown is not null)
            {
                c.Fire(prefix + node.Unknown, child, child.Name);
            }
        }
    }

    private static void Values(Context c, UblElement e, ResponseNode node, string prefix)
    {
        if (node.ValueCodes is { } values)
        {
            var code = XPath.Normalize(c.TextNode(e));
            c.Check(Array.Exists(values.Lists, list => c.Codes[list].Contains(code)), prefix + values.Rule, e, code);
        }

        if (node.Attribute is { } required)
        {
            c.Check(e.Attribute(required.Name) is not null, prefix + required.Rule, e);
        }

        if (node.AttributeCodes is { } codes && e.Attribute(codes.Attribute) is { } value)
        {
            c.Check(
                Array.Exists(codes.Codes, list => list[0] == '=' ? list.AsSpan(1).SequenceEqual(value) : c.Codes[list].Contains(value)),
                prefix + codes.Rule,
                e,
                value);
        }
    }

    private static void Common(Context c, UblElement e)
    {
        if (e.FirstChild is null && e.IsBlank)
        {
            c.Fire("PEPPOL-COMMON-R001", e);
        }

        if (e.Parent is null)
        {
            c.Check(!HasSchemaLocation(e), "PEPPOL-COMMON-R003", e);
        }
        else if (e.Namespace == UblNamespace.Cbc)
        {
            switch (e.Name)
            {
                case "IssueDate" or "DueDate" or "TaxPointDate" or "StartDate" or "EndDate" or "ActualDeliveryDate":
                    c.Check(e.StringValue.Length == 10 && XPath.TryDate(e.StringValue, out _), "PEPPOL-COMMON-R030", e, e.Text);
                    break;
                case "EndpointID" or "CompanyID" or "ID":
                    IdentifierRules.Visit(c, e);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool HasSchemaLocation(UblElement e)
    {
        foreach (var attribute in e.Attributes)
        {
            if (attribute.Name is "schemaLocation")
            {
                return true;
            }
        }

        return false;
    }

    private static void InvoiceResponseRule(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "Response" when " CA UQ RE ".Contains($" {c.Norm(e, "ResponseCode")} ", StringComparison.Ordinal):
                c.Check(Context.Any(e, "Status", "StatusReasonCode"), "PEPPOL-T111-R001", e);
                break;
            case "Status":
                Status(c, e);
                break;
            case "CustomizationID":
                c.Check(
                    XPath.Normalize(e.StringValue).StartsWith("urn:fdc:peppol.eu:poacc:trns:invoice_response:3", StringComparison.Ordinal),
                    "PEPPOL-T111-R003",
                    e,
                    e.Text);
                break;
            case "ProfileID":
                c.Check(
                    XPath.Normalize(e.StringValue) is "urn:fdc:peppol.eu:poacc:bis:invoice_response:3" or "urn:peppol:bis:billing_with_response",
                    "PEPPOL-T111-R008",
                    e,
                    e.Text);
                break;
            default:
                break;
        }
    }

    private static void Status(Context c, UblElement e)
    {
        var codes = Context.All(e, "StatusReasonCode");
        if (Context.AnyIs(e, "OTH", "StatusReasonCode"))
        {
            c.Check(Context.Any(e, "StatusReason"), "PEPPOL-T111-R002", e);
        }
        else if (Context.AnyIs(e, "PPD", "StatusReasonCode"))
        {
            // The official test of R005 is always true (it asks whether a comparison exists), so the rule never fires.
            c.Check(Context.Any(e, "StatusReason"), "PEPPOL-T111-R004", e);
        }

        var code = codes.Count == 1 ? XPath.Normalize(codes[0].StringValue) : "";
        if (codes.Exists(static item => item.Attribute("listID") is "OPStatusAction"))
        {
            Single(c, e, codes);
            c.Check(c.Codes["status-action"].Contains(code), "PEPPOL-T111-R006", e, code);
        }
        else if (codes.Exists(static item => item.Attribute("listID") is "OPStatusReason"))
        {
            Single(c, e, codes);
            c.Check(c.Codes["status-reason"].Contains(code), "PEPPOL-T111-R007", e, code);
        }
    }

    private static void Single(Context c, UblElement e, List<UblElement> codes)
    {
        if (codes.Count > 1)
        {
            c.Stop(e);
        }
    }

    private static void MessageResponseRule(Context c, UblElement e)
    {
        if (e.Name is "CustomizationID")
        {
            c.Check(
                XPath.Normalize(e.StringValue).StartsWith("urn:fdc:peppol.eu:poacc:trns:mlr:3", StringComparison.Ordinal), "PEPPOL-T71-R001", e, e.Text);
        }
        else if (e.Name is "ProfileID" && e.Parent is { Parent: null })
        {
            c.Check(XPath.Normalize(c.TextNode(e)) is "urn:fdc:peppol.eu:poacc:bis:mlr:3", "PEPPOL-T71-B00301", e, e.Text);
        }
    }
}
