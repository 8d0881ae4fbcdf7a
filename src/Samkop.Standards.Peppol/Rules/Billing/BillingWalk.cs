using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Peppol.Rules.En16931;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Billing;

/// <summary>
/// Takes every element of an invoice once to all the patterns. Once, because a long invoice is larger than the processor's caches: each
/// further walk would fetch it from memory again.
/// </summary>
internal sealed class BillingWalk(Context context, BillingKind kind, Action<Context, UblElement>[] national)
{
    private readonly UnwantedRules unwanted = new(context);

    public void Document()
    {
        unwanted.Anywhere(context.Root);
        Visit(context.Root, unwanted.Root);
    }

    private void Visit(UblElement element, UnwantedNode? node)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        ModelRules.Visit(context, element);
        SyntaxRules.Visit(context, element);
        CodeRules.Visit(context, element);
        PeppolRules.Visit(context, element, kind);
        foreach (var visit in national)
        {
            visit(context, element);
        }

        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            Visit(child, unwanted.Visit(child, node));
        }
    }
}
