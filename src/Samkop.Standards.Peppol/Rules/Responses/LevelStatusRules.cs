using System.Text.RegularExpressions;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Responses;

/// <summary>Peppol Message Level Status 1.0.1 (SCH-MLS).</summary>
internal static partial class LevelStatusRules
{
    public static void Status(Context c)
    {
        var e = c.Root;
        c.Check(c.Norm(e, "CustomizationID") is "urn:peppol:edec:mls:1.0", "SCH-MLS-01", e);
        c.Check(c.Norm(e, "ProfileID") is "urn:peppol:edec:mls", "SCH-MLS-02", e);
        c.Check(c.Norm(e, "ID").Length > 0, "SCH-MLS-03", e);
        c.Check(c.Norm(e, "IssueDate").Length == 10, "SCH-MLS-04", e);
        c.Check(Context.Any(e, "IssueTime"), "SCH-MLS-05", e);
        c.Check(Zoned().IsMatch(c.Norm(e, "IssueTime")), "SCH-MLS-06", e);
        Endpoint(c, e, "SenderParty", 7);
        Endpoint(c, e, "ReceiverParty", 12);
        c.Check(Context.Count(e, "DocumentResponse") == 1, "SCH-MLS-17", e);
        foreach (var response in Context.All(e, "DocumentResponse"))
        {
            Response(c, response);
        }
    }

    private static void Endpoint(Context c, UblElement e, string party, int first)
    {
        string Rule(int offset) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SCH-MLS-{first + offset:00}");
        var ids = Context.All(e, party, "EndpointID");
        var value = c.Norm(e, party, "EndpointID");
        c.Check(ids.Count > 0, Rule(0), e);
        c.Check(value.Length > 0, Rule(1), e);
        c.Check(ServiceProvider().IsMatch(value), Rule(2), e, value);
        c.Check(ids.Exists(static id => id.Attribute("schemeID") is not null), Rule(3), e);
        c.Check(ids.Exists(static id => id.Attribute("schemeID") is "0242"), Rule(4), e);
    }

    private static void Response(Context c, UblElement e)
    {
        var code = c.Norm(e, "Response", "ResponseCode");
        var lines = Context.All(e, "LineResponse");
        var hasFailure = lines.Exists(line => Context.All(line, "Response").Exists(r => c.Norm(r, "Status", "StatusReasonCode") is "BV" or "FD" or "SV"));
        var isNegative = code is "RE";
        c.Check(Context.Any(e, "Response", "ResponseCode"), "SCH-MLS-18", e);
        c.Check(c.Codes["message-response"].Contains(code), "SCH-MLS-19", e, code);
        c.Check(!isNegative || Context.Any(e, "Response", "Description"), "SCH-MLS-20", e);
        c.Check(!isNegative || c.Norm(e, "Response", "Description").Length > 0, "SCH-MLS-21", e);
        c.Check(Context.Count(e, "DocumentReference") == 1, "SCH-MLS-22", e);
        c.Check(!isNegative || lines.Count > 0, "SCH-MLS-23", e);
        c.Check(!isNegative || hasFailure, "SCH-MLS-24", e);
        c.Check(isNegative || !hasFailure, "SCH-MLS-25", e);
        foreach (var reference in Context.All(e, "DocumentReference"))
        {
            c.Check(c.Norm(reference, "ID").Length > 0, "SCH-MLS-26", reference);
        }

        foreach (var line in lines)
        {
            Line(c, line);
        }
    }

    private static void Line(Context c, UblElement line)
    {
        c.Check(c.Norm(line, "LineReference", "LineID").Length > 0, "SCH-MLS-27", line);
        foreach (var response in Context.All(line, "Response"))
        {
            c.Check(Context.Any(response, "Description"), "SCH-MLS-28", response);
            c.Check(c.Norm(response, "Description").Length > 0, "SCH-MLS-29", response);
            c.Check(Context.Any(response, "Status"), "SCH-MLS-30", response);
            foreach (var status in Context.All(response, "Status"))
            {
                var code = c.Norm(status, "StatusReasonCode");
                c.Check(c.Codes["level-status-fault"].Contains(code), "SCH-MLS-31", status, code);
            }
        }
    }

    [GeneratedRegex("([+-][0-9]{2}:[0-9]{2}|Z)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zoned();

    [GeneratedRegex("^[0-9]{6}(-[0-9A-Z_]{3,12}(\\.[0-9A-Z\\-._~]{3,24})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ServiceProvider();
}
