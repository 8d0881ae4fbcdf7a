using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Invoicing.Receive;

/// <summary>An invoice was stored and waits to be examined.</summary>
internal sealed record InvoiceStored(InvoiceId Invoice) : IIntegrationEvent;

/// <summary>Second half of reception: reads stored files outside any transaction, then commits what they turned out to be.</summary>
internal sealed partial class InboundResults(
    Gate gate, UnitOfWork work, IEntities entities, IInbox inbox, InboundJudge judge, OrderMail orderMail, ILogger<InboundResults> log)
{
    // Twenty senders of one file may all meet in its row; the bytes are stored, so trying on costs nothing but time.
    private const int MostAttempts = 25;

    /// <summary>Finishes messages whose bytes are stored; gives what became of each.</summary>
    public async Task<IReadOnlyDictionary<InboundMessageId, Reception>> FinishAsync(
        IReadOnlyDictionary<InboundMessageId, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return new Dictionary<InboundMessageId, Reception>();
        }

        var judged = await JudgeAsync(files, ct);
        var stored = await StoreAsync(judged, ct);
        if (stored.IsGranted(out var all, out _))
        {
            return all;
        }

        // Two files of the batch, or of two nodes, met in a unique key: one by one each finds its own place.
        var single = new Dictionary<InboundMessageId, Reception>();
        foreach (var one in judged)
        {
            single[one.Message] = await StoreOneAsync(one, ct);
        }

        return single;
    }

    private async Task<IReadOnlyList<Judged>> JudgeAsync(IReadOnlyDictionary<InboundMessageId, ReadOnlyMemory<byte>> files, CancellationToken ct)
    {
        var byAddress = (await entities.AllAsync(ct)).Where(entity => entity.PeppolId.Length > 0)
            .ToDictionary(entity => entity.PeppolId, StringComparer.OrdinalIgnoreCase);
        var judged = new ConcurrentBag<Judged>();
        await Parallel.ForEachAsync(files, ct, (file, _) =>
        {
            judged.Add(Judge(file.Key, file.Value, byAddress));
            return ValueTask.CompletedTask;
        });
        var inOrder = judged.OrderBy(one => one.Message.Value).ToArray();
        for (var i = 0; i < inOrder.Length; i++)
        {
            inOrder[i] = inOrder[i].AboutOrder is null ? inOrder[i] : await orderMail.JudgeAsync(inOrder[i], files[inOrder[i].Message], ct);
        }

        return inOrder;
    }

    private Judged Judge(InboundMessageId message, ReadOnlyMemory<byte> bytes, Dictionary<string, EntityView> byAddress)
    {
        try
        {
            return judge.Judge(message, bytes, byAddress);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // Named place that may catch everything: a stranger's file must never stop the others, and is never lost. The log makes us mend it.
            LogFailed(failure, message.Value);
            var text = new Text("Filen fick vårt program att snubbla. Felet är anmält till oss.", "The file made our program stumble. The fault has been reported to us.");
            return new Judged(message, ReceptionVerdict.Unreadable, text) { Findings = [new Finding("SAM-BUG", IsFatal: true, text.Sv, text.En, 0)] };
        }
    }

    private async Task<Result<IReadOnlyDictionary<InboundMessageId, Reception>>> StoreAsync(IReadOnlyList<Judged> judged, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("reception"), new JudgeInboundFiles(), ct)).OrThrow();
        return await work.WriteAsync<JudgeInboundFiles, IReadOnlyDictionary<InboundMessageId, Reception>>(
            permit, async session => await new ResultWriting(session, inbox).StoreAsync(judged, ct), ct);
    }

    private async Task<Reception> StoreOneAsync(Judged one, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if ((await StoreAsync([one], ct)).IsGranted(out var stored, out var no))
            {
                return stored[one.Message];
            }

            if (attempt == MostAttempts)
            {
                throw new RefusedException(no);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the received file {Message} failed")]
    private partial void LogFailed(Exception failure, Guid message);
}

/// <summary>Writes the results of one batch in one transaction.</summary>
internal sealed class ResultWriting(WriteSession session, IInbox inbox)
{
    private readonly InvoicingDb db = session.Of<InvoicingDb>();
    private readonly Dictionary<string, InboundMessageId> instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Invoice> numbers = new(StringComparer.Ordinal);

    public async Task<Result<IReadOnlyDictionary<InboundMessageId, Reception>>> StoreAsync(IReadOnlyList<Judged> judged, CancellationToken ct)
    {
        await LoadKnownAsync(judged, ct);
        var ids = judged.Select(one => one.Message).ToArray();
        var messages = await db.Messages.Where(message => ids.Contains(message.Id)).ToDictionaryAsync(message => message.Id, ct);
        var done = new Dictionary<InboundMessageId, Reception>();
        foreach (var one in judged)
        {
            var message = messages[one.Message];
            if (message.Verdict is null)
            {
                await FinishAsync(message, Known(one), ct);
                session.Audit(AuditNote.On(message.Id, message.Entity) with { After = new { verdict = message.Verdict.ToString(), rules = message.RuleSet } });
            }
            else
            {
                session.Audit(AuditNote.On(message.Id, message.Entity) with { After = new { alreadyFinished = true } });
            }

            Measures.CountReception(message.Verdict!.Value.ToString());
            done[message.Id] = new Reception(message.Id, message.Entity, message.Verdict!.Value, message.Reason);
        }

        return done;
    }

    private async Task LoadKnownAsync(IReadOnlyList<Judged> judged, CancellationToken ct)
    {
        var keys = judged.Where(one => one.InstanceKey is not null).Select(one => one.InstanceKey!).Distinct().ToArray();
        foreach (var known in await db.Messages.Where(message => keys.Contains(message.InstanceKey!)).ToListAsync(ct))
        {
            instances[known.InstanceKey!] = known.Id;
        }

        var duplicates = judged.Where(one => one.Draft is not null).Select(one => one.Draft!.Invoice.DuplicateKey!).Distinct().ToArray();
        foreach (var known in await db.Invoices.Where(invoice => duplicates.Contains(invoice.DuplicateKey!)).ToListAsync(ct))
        {
            numbers[known.DuplicateKey!] = known;
        }
    }

    /// <summary>What stands already decides: the same transmission, or the same invoice once more.</summary>
    private Judged Known(Judged one)
    {
        if (one.InstanceKey is { } key && instances.TryGetValue(key, out var first) && first != one.Message)
        {
            return one with
            {
                InstanceKey = null,
                Draft = null,
                Verdict = ReceptionVerdict.Duplicate,
                Reason = new("Samma sändning (SBDH) har redan tagits emot.", "The same transmission (SBDH) has been received already."),
            };
        }

        if (one.Draft is { } draft && numbers.TryGetValue(draft.Invoice.DuplicateKey!, out var earlier))
        {
            return IsSame(draft.Invoice, earlier) ? Repeated(one, earlier) : one with { Draft = WithSameNumber(draft, earlier) };
        }

        return one;
    }

    private static bool IsSame(Invoice left, Invoice right) =>
        left.PayableMinor == right.PayableMinor && left.NetMinor == right.NetMinor && left.IssueDate == right.IssueDate && left.IsCredit == right.IsCredit;

    private static Judged Repeated(Judged one, Invoice earlier) => one with
    {
        Draft = null,
        Verdict = ReceptionVerdict.Duplicate,
        Reason = earlier.IsProtected
            ? new("Fakturan finns redan och ska inte betalas två gånger.", "The invoice is here already and must not be paid twice.")
            : new Text(
                "Faktura {0} från {1} finns redan och ska inte betalas två gånger.", "Invoice {0} from {1} is here already and must not be paid twice.")
                .With(earlier.Number, earlier.SellerName),
    };

    // Same number but other content: somebody must look. It gets no key, because the first one holds it.
    private static InvoiceDraft WithSameNumber(InvoiceDraft draft, Invoice earlier)
    {
        var text = new Text(
            "Numret {0} har redan använts av {1} i år, med ett annat belopp eller datum.", "The number {0} has already been used by {1} this year, with another amount or date.")
            .With(earlier.Number, earlier.SellerName);
        var reason = new InvoiceReason
        {
            Id = Guid.CreateVersion7(), Invoice = draft.Invoice.Id, Code = ReasonCodes.Duplicate, Weight = ReasonWeight.Stop, TextSv = text.Sv, TextEn = text.En,
        };
        return draft with { Invoice = draft.Invoice.WithoutKey(), Reasons = [.. draft.Reasons, reason] };
    }

    private async Task FinishAsync(InboundMessage message, Judged one, CancellationToken ct)
    {
        message.FinishedAt = session.Now;
        message.Verdict = one.Verdict;
        message.InstanceKey = one.InstanceKey;
        (message.Kind, message.Sender, message.Receiver) = (one.Kind, one.Sender, one.Receiver);
        (message.Entity, message.RuleSet) = (one.Entity, one.RuleSet);
        (message.ReasonSv, message.ReasonEn) = (one.Reason.Sv, one.Reason.En);
        message.Findings = JsonSerializer.Serialize(one.Findings, InboundFindings.Json);
        if (one.InstanceKey is { } key)
        {
            instances[key] = message.Id;
        }

        if (one.Draft is { } draft)
        {
            Add(message, draft);
        }
        else if (one.Entity is { } entity && one.Verdict != ReceptionVerdict.Accepted)
        {
            await TellAsync(message, entity, ct);
        }
    }

    private void Add(InboundMessage message, InvoiceDraft draft)
    {
        message.Invoice = draft.Invoice.Id;
        db.Invoices.Add(draft.Invoice);
        db.Lines.AddRange(draft.Lines);
        db.Reasons.AddRange(draft.Reasons);
        if (draft.Invoice.DuplicateKey is { } number)
        {
            numbers[number] = draft.Invoice;
        }

        session.Audit(AuditNote.On(draft.Invoice.Id, draft.Invoice.Entity) with { After = new { state = draft.Invoice.State.ToString(), message = message.Id.Value } });
        session.Publish(new InvoiceStored(draft.Invoice.Id));
    }

    private async Task TellAsync(InboundMessage message, LegalEntityId entity, CancellationToken ct) =>
        await inbox.PutAsync(
            session,
            new NewMatter
            {
                About = ObjectRef.To(message.Id),
                Step = "inbound",
                What = message.Verdict == ReceptionVerdict.Duplicate
                    ? new("En faktura kom en gång till", "An invoice came once more")
                    : new("En fil gick inte att ta emot som faktura", "A file could not be received as an invoice"),
                WhyYou = new("Du är ekonom hos mottagaren.", "You are a finance officer of the receiver."),
                Fit = message.Reason,
                To = Addressee.ToRole(Roles.Finance, entity),
                Href = Links.Message(message.Id),
            },
            ct);
}
