using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Invoicing.Receive;

/// <inheritdoc cref="IReception" />
internal sealed partial class InvoiceReception(
    Gate gate, UnitOfWork work, Reads reads, IArchive archive, InboundResults results, TimeProvider clock, ILogger<InvoiceReception> log) : IReception
{
    private const int Attempts = 64;
    private const int LongestOrigin = 300;

    public async Task<Reception> ReceiveAsync(ReadOnlyMemory<byte> bytes, string origin, CancellationToken ct) =>
        (await ReceiveAllAsync([new InboundFile(bytes, origin)], ct))[0];

    public async Task<IReadOnlyList<Reception>> ReceiveAllAsync(IReadOnlyList<InboundFile> files, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return [];
        }

        var digests = files.Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))).ToArray();
        var stored = await StoreAsync(files, digests, ct);
        // From here on the files are ours: what began must not be cut short by a sender who hangs up.
        var unfinished = new Dictionary<InboundMessageId, ReadOnlyMemory<byte>>();
        for (var i = 0; i < files.Count; i++)
        {
            if (stored[digests[i]].Verdict is null)
            {
                unfinished[stored[digests[i]].Id] = files[i].Bytes;
            }
        }

        var finished = await results.FinishAsync(unfinished, CancellationToken.None);
        return Answers(digests, stored, finished);
    }

    /// <summary>Finishes what a crash left, at most <paramref name="most"/> files; gives how many.</summary>
    public async Task<int> FinishInterruptedAsync(int most, CancellationToken ct)
    {
        var left = await reads.Of<InvoicingDb>().Messages
            .Where(message => message.Verdict == null).OrderBy(message => message.Id).Take(most)
            .Select(message => new { message.Id, message.Digest }).ToListAsync(ct);
        var files = new Dictionary<InboundMessageId, ReadOnlyMemory<byte>>();
        foreach (var message in left)
        {
            try
            {
                files[message.Id] = await archive.ReadAsync(reads, message.Digest, ct);
            }
            catch (Exception trouble) when (trouble is InvalidOperationException or InvalidDataException)
            {
                // Lost or changed bytes of one file must not hold up the others, nor stop the server. The daily job tells of what is left.
                LogUnreadable(trouble, message.Id.Value);
            }
        }

        return (await results.FinishAsync(files, ct)).Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bytes of the received file {Message} cannot be read from the archive")]
    private partial void LogUnreadable(Exception trouble, Guid message);

    // The first of several equal files in one batch carries the verdict, the others are repetitions of it.
    private static List<Reception> Answers(
        string[] digests, Dictionary<string, InboundMessage> stored, IReadOnlyDictionary<InboundMessageId, Reception> finished)
    {
        var answered = new HashSet<InboundMessageId>();
        return
        [
            .. digests.Select(digest => stored[digest]).Select(message =>
                finished.TryGetValue(message.Id, out var reception) && answered.Add(message.Id) ? reception : CameAgain(message)),
        ];
    }

    private static Reception CameAgain(InboundMessage message) => new(
        message.Id, message.Entity, ReceptionVerdict.Duplicate, new Text(
            "Samma fil togs emot {0}.", "The same file was received {0}.").With(message.ReceivedAt.InSweden().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));

    private async Task<Dictionary<string, InboundMessage>> StoreAsync(IReadOnlyList<InboundFile> files, string[] digests, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("reception"), new StoreInbound(), ct)).OrThrow();
        for (var attempt = 1; ; attempt++)
        {
            var result = await work.WriteAsync<StoreInbound, Dictionary<string, InboundMessage>>(
                permit, async session => await StoreAsync(session, files, digests, ct), ct);
            // Another node stored the same file at the same time: look again.
            if (result.IsGranted(out var stored, out var no))
            {
                return stored;
            }

            if (attempt == Attempts || no.Kind != RefusalKind.Conflict)
            {
                throw new RefusedException(no);
            }
        }
    }

    private async Task<Dictionary<string, InboundMessage>> StoreAsync(
        WriteSession session, IReadOnlyList<InboundFile> files, string[] digests, CancellationToken ct)
    {
        var db = session.Of<InvoicingDb>();
        var distinct = digests.Distinct().ToArray();
        var stored = await db.Messages.Where(message => distinct.Contains(message.Digest)).ToDictionaryAsync(message => message.Digest, ct);
        for (var i = 0; i < files.Count; i++)
        {
            if (stored.TryGetValue(digests[i], out var known))
            {
                known.TimesReceived++;
                session.Audit(AuditNote.On(known.Id) with { After = new { cameAgain = known.TimesReceived } });
                continue;
            }

            await archive.StoreAsync(session, files[i].Bytes, ct);
            var message = New(files[i], digests[i], session.Now);
            db.Messages.Add(message);
            stored.Add(message.Digest, message);
            session.Audit(AuditNote.On(message.Id) with { After = new { digest = message.Digest, bytes = message.ByteCount } });
        }

        return stored;
    }

    private InboundMessage New(InboundFile file, string digest, Instant at) => new()
    {
        Id = EntityId.New<InboundMessageId>(clock),
        Digest = digest,
        ByteCount = file.Bytes.Length,
        Origin = file.Origin.Length <= LongestOrigin ? file.Origin : file.Origin[^LongestOrigin..],
        ReceivedAt = at,
    };
}
