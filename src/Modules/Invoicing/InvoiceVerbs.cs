using System.Collections.Frozen;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing;

/// <summary>What was done to an invoice, in words for the history.</summary>
internal static class InvoiceVerbs
{
    private static readonly FrozenDictionary<string, Text> Words = new ActionKind[]
    {
        StoreInbound.Kind, JudgeInboundFiles.Kind, LogProtectedView.Kind, ExamineInvoice.Kind, MendReference.Kind, CodeInvoice.Kind,
        AttestReceipt.Kind, AttestExpenditure.Kind, DisputeInvoice.Kind, ReturnInvoice.Kind, ProtectInvoice.Kind,
    }.ToFrozenDictionary(kind => kind.Verb, kind => kind.Text, StringComparer.Ordinal);

    /// <summary>The text of the verb; verbs of other modules stand as they are.</summary>
    public static Text Word(string verb) => Words.TryGetValue(verb, out var text) ? text : Text.Same(verb);
}
