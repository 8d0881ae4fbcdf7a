using System.Globalization;
using System.Xml.Linq;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.EForms.Metadata;
using Samkop.Standards.EForms.Notices;

namespace Samkop.Standards.EForms.Writing;

/// <summary>
/// Writes a notice as eForms XML. Fields that the subtype does not take, or that we do not know it to take, are left out; nothing is
/// judged here: run <see cref="NoticeCheck"/> on what comes out. Thread-safe.
/// </summary>
public static class NoticeWriter
{
    /// <summary>The notice as a document in UTF-8.</summary>
    /// <param name="notice">What to write.</param>
    /// <param name="sdkVersion">The SDK version whose tables decide and which the notice states.</param>
    /// <exception cref="ArgumentException">A subtype that the library does not write, or no tables of the version.</exception>
    public static byte[] Write(Notice notice, string sdkVersion = NoticeCheck.CurrentSdk)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Write(notice, SdkTables.Load(sdkVersion));
    }

    internal static byte[] Write(Notice notice, SdkTables tables)
    {
        var form = NoticeForm.Of(notice.Subtype) ?? throw new ArgumentException($"Subtype {notice.Subtype} is not written.", nameof(notice));
        IEnumerable<string> others = tables.IsWritten(tables.Field("BT-702(b)-notice"), notice.Subtype) ? notice.OtherLanguages : [];
        var tree = new NoticeTree(tables, notice.Subtype, form.Root) { Languages = others.Append(notice.Language).ToHashSet(StringComparer.Ordinal) };
        Head(tree.Root, notice, form, tables.Version);
        Organisations.Put(tree.Root, notice);
        Buyers(tree.Root, notice);
        Procedures.Put(tree.Root, notice, form);
        foreach (var lot in notice.Lots)
        {
            if (form.UsesParts)
            {
                Parts.Put(tree.Root, lot, notice.Lots.Count);
            }
            else
            {
                Lots.Put(tree.Root, lot, notice);
            }
        }

        foreach (var group in notice.Groups)
        {
            Lots.Put(tree.Root, group);
        }

        if (form.HasResult && notice.Result is { } result)
        {
            Results.Put(tree.Root, result, notice);
        }

        Changes(tree.Root, notice);
        Withhold(tree, notice);
        return tree.ToBytes();
    }

    private static void Head(Branch root, Notice notice, NoticeForm form, string version)
    {
        root.Set("OPT-001-notice", "2.3");
        root.Set("OPT-002-notice", "eforms-sdk-" + version);
        root.Set("OPP-070-notice", notice.Subtype);
        root.Set("BT-701-notice", notice.Id.ToString("D"));
        root.Set("BT-04-notice", notice.ProcedureId.ToString("D"));
        root.Set("BT-05(a)-notice", "BT-05(b)-notice", notice.Dispatch);
        root.Set("BT-803(d)-notice", "BT-803(t)-notice", notice.ForwardedAt);
        root.Set("BT-757-notice", notice.Version.ToString("00", CultureInfo.InvariantCulture));
        root.Set("BT-01-notice", form.IsNational ? "other" : notice.LegalBasis);
        root.Set("BT-02-notice", form.Type);
        root.Set("BT-03-notice", form.Kind);
        root.Set("BT-702(a)-notice", notice.Language);
        foreach (var language in notice.OtherLanguages)
        {
            root.Add("ND-OtherLanguage").Set("BT-702(b)-notice", language);
        }

        root.Set("BT-127-notice", notice.PlannedNotice);
        root.Set("BT-738-notice", notice.PreferredPublication);
        if (form.HasResult)
        {
            // UBL wants a date of award at the top; eForms keeps the real ones with the contracts and asks for this one to be a dummy.
            root.Set("OPT-999-notice", new DateOnly(2000, 1, 1));
        }
    }

    private static void Buyers(Branch root, Notice notice)
    {
        foreach (var buyer in notice.Buyers)
        {
            var party = root.Add("ND-ContractingParty");
            party.Set("BT-508-Procedure-Buyer", buyer.Profile);
            party.Set("BT-11-Procedure-Buyer", buyer.LegalType);
            party.Set("BT-10-Procedure-Buyer", buyer.Activity);
            party.Set("OPT-300-Procedure-Buyer", buyer.Organisation);
            foreach (var (organisation, role) in buyer.Providers)
            {
                var provider = party.Add("ND-ServiceProviderParty");
                provider.Set("OPT-030-Procedure-SProvider", role);
                provider.Set("OPT-300-Procedure-SProvider", organisation);
            }
        }
    }

    private static void Changes(Branch root, Notice notice)
    {
        if (notice.Change is { } change)
        {
            root.Set("BT-758-notice", change.Notice);
            root.Set("BT-140-notice", change.Reason);
            root.Set("BT-762-notice", change.ReasonWords);
            foreach (var (section, words, day) in change.Sections)
            {
                var part = root.Add("ND-Change");
                part.Set("BT-13716-notice", section);
                part.Set("BT-141(a)-notice", words);
                part.Set("BT-718-notice", day is null ? null : true);
                part.Set("BT-719-notice", day);
            }
        }

        foreach (var changed in notice.ContractChanges)
        {
            var part = root.Add("ND-ContractModification");
            part.Set("BT-1501(n)-Contract", changed.Publication);
            part.Set("BT-1501(c)-Contract", changed.Contract);
            part.Set("BT-200-Contract", changed.Reason);
            part.Set("BT-201-Contract", changed.ReasonWords);
            part.Set("BT-202-Contract", changed.Words);
        }

        foreach (var review in notice.Reviews)
        {
            Review(root.Add("ND-ReviewStatus"), review);
        }
    }

    private static void Review(Branch at, NoticeReview review)
    {
        var isDecision = review.Kind is "dec";
        at.Set("BT-804-Review", review.Id);
        at.Set("BT-783-Review", review.Kind);
        at.Set("BT-784-Review", review.CaseNumber);
        at.Set("BT-785-Review", isDecision ? review.Previous : null);
        at.Set("BT-786-Review", review.Section);
        at.Set("BT-787-Review", review.Day);
        at.Set("BT-788-Review", review.Title);
        at.Set("BT-789-Review", review.Words);
        at.Set("BT-790-Review", isDecision ? review.Decision : null);
        at.Set("BT-791-Review", review.Irregularity);
        at.Set("BT-792-Review", isDecision ? review.Remedy : null);
        at.Set("BT-793-Review", isDecision && review.Remedy is not null ? review.RemedyValue : null);
        at.Set("BT-794-Review", review.Address);
        at.Set("BT-795-Review", isDecision ? review.Fee : null);
        at.Set("BT-796-Review", review.Withdrawn is null ? null : true);
        at.Set("BT-797-Review", review.Withdrawn);
        at.Set("BT-798-Review", review.Withdrawn is null ? null : review.WithdrawnWords);
        at.Set("BT-799-ReviewBody", review.BodyType);
        at.Set("BT-807-Review", review.Body);
        at.Set("BT-808-Review", review.Applicant);
    }

    private static void Withhold(NoticeTree tree, Notice notice)
    {
        foreach (var withheld in notice.Withheld)
        {
            var target = tree.Tables.Field(withheld.Field);
            var suffix = withheld.Field[(withheld.Field.LastIndexOf(')') is var end && end > 0 ? end + 2 : target.Term.Length + 1)..]
                .Replace("Number", "", StringComparison.Ordinal);
            var name = $"({target.Term})-{suffix}";
            var node = tree.Tables.Field("BT-195" + name).Node;
            foreach (var holder in tree.Put.Where(put => put.Field == target).Select(static put => put.Holder).Distinct().ToList())
            {
                Keep(new Branch(tree, target.Node, holder), name, node, withheld);
            }
        }
    }

    private static void Keep(Branch holder, string name, Node node, Withholding withheld)
    {
        // The code of the withheld field stands in the node's own path.
        var path = node.Steps[^1];
        var quote = path.IndexOf('\'', StringComparison.Ordinal);
        var part = holder.Add(node.Id);
        part.Set("BT-195" + name, path[(quote + 1)..path.LastIndexOf('\'')]);
        part.Set("BT-196" + name, withheld.Words);
        part.Set("BT-197" + name, withheld.Reason);
        part.Set("BT-198" + name, withheld.Until);
    }
}
