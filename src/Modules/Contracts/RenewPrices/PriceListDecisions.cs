using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Prices;
using Samkop.Contracts.Public;
using Samkop.Contracts.Sheets;
using Samkop.Inbox.Public;
using Samkop.Kernel.Work;
using Samkop.Kernel;
using Samkop.Records.Public;

namespace Samkop.Contracts.RenewPrices;

/// <summary>A price list as sent in.</summary>
internal sealed record SentPriceList(string FileName, byte[] Bytes, DateOnly ValidFrom, DateOnly? ValidThrough);

/// <summary>What came of a file: the new version, or the cells to mend (then nothing was stored).</summary>
internal sealed record PriceListOutcome(PriceListId? Stored, IReadOnlyList<FaultyCell> Faults);

/// <summary>A new price list in two steps: sent in and read, then approved by another person before its first day.</summary>
internal sealed class PriceListDecisions(UnitOfWork work, IInbox inbox, IArchive archive, TimeProvider clock)
{
    private const string ApproveStep = "price-list";

    public async Task<Result<PriceListOutcome>> ProposeAsync(Permit<ProposePriceList> permit, SentPriceList sent, CancellationToken ct)
    {
        var id = EntityId.New<PriceListId>(clock);
        if (SheetTable.Read(sent.Bytes).IsRefused(out var no, out var table))
        {
            return no with { Field = "File" };
        }

        var file = PriceFile.Read(table, id, () => Guid.CreateVersion7(clock.GetUtcNow()));
        if (file.Faults.Count > 0)
        {
            return new PriceListOutcome(Stored: null, file.Faults);
        }

        return await work.WriteAsync<ProposePriceList, PriceListOutcome>(permit, session => StoreAsync(session, permit, sent, (id, file), ct), ct);
    }

    public Task<Result<Done>> DecideAsync(Permit<DecidePriceList> permit, bool isApproved, CancellationToken ct) =>
        work.WriteAsync<DecidePriceList, Done>(
            permit,
            async session =>
            {
                var list = await session.Of<ContractsDb>().PriceLists.AsTracking()
                    .FirstOrDefaultAsync(one => one.Id == permit.Action.PriceList && one.Contract == permit.Action.Contract, ct);
                if (list is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                if ((isApproved ? list.Approve(permit.Actor.Person, session.Now) : list.Reject(permit.Actor.Person, session.Now)).IsRefused(out var no))
                {
                    return no;
                }

                await inbox.CloseAsync(session, ObjectRef.To(list.Id), ApproveStep, ct);
                if (isApproved)
                {
                    session.Publish(new PriceListApproved(list.Contract, list.Id));
                }

                session.Audit(AuditNote.On(list.Id, permit.Scope.Entities.FirstOrDefault()) with
                {
                    Before = new { State = nameof(PriceListState.Proposed) },
                    After = new { State = list.State.ToString(), ValidFrom = SwedishDates.Iso(list.ValidFrom) },
                });
                return Done.It;
            },
            ct);

    private async Task<Result<PriceListOutcome>> StoreAsync(
        WriteSession session, Permit<ProposePriceList> permit, SentPriceList sent, (PriceListId Id, PriceFile File) read, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var contract = await db.Contracts.AsNoTracking().SingleAsync(one => one.Id == permit.Action.Contract, ct);
        if (sent.ValidFrom < session.Now.DateInSweden() || sent.ValidFrom > contract.End || sent.ValidThrough < sent.ValidFrom)
        {
            return Refusals.PriceListBackwards.On(nameof(SentPriceList.ValidFrom));
        }

        await archive.StoreAsync(session, sent.Bytes, ct);
        var list = new PriceList
        {
            Id = read.Id,
            Contract = contract.Id,
            Sequence = (await db.PriceLists.Where(one => one.Contract == contract.Id).MaxAsync(one => (int?)one.Sequence, ct) ?? 0) + 1,
            ValidFrom = sent.ValidFrom,
            ValidThrough = sent.ValidThrough,
            FileName = sent.FileName,
            FileDigest = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes)),
            ProposedBy = permit.Actor.Person,
            ProposedAt = session.Now,
        };
        list.Lines.AddRange(read.File.Lines);
        db.PriceLists.Add(list);
        await inbox.PutAsync(session, Matter(contract, list), ct);
        session.Audit(AuditNote.On(list.Id, contract.Holder) with
        {
            After = new { contract.Number, list.Sequence, list.FileDigest, Lines = list.Lines.Count, ValidFrom = SwedishDates.Iso(list.ValidFrom) },
        });
        return new PriceListOutcome(list.Id, []);
    }

    // To the owner, or to the deputy when the owner sent it in: the sender cannot approve.
    internal static NewMatter Matter(Contract contract, PriceList list) => new()
    {
        About = ObjectRef.To(list.Id),
        Step = ApproveStep,
        What = new Text($"Ny prislista på avtal {contract.Number} {contract.Title}, {list.Lines.Count} artiklar", $"New price list on contract {contract.Number} {contract.Title}, {list.Lines.Count} articles"),
        WhyYou = new Text("Du förvaltar avtalet och godkänner priserna innan de börjar gälla", "You manage the contract and approve the prices before they come into force"),
        To = contract.Owner != list.ProposedBy
            ? Addressee.To(contract.Owner, contract.Holder)
            : contract.Deputy is { } deputy ? Addressee.To(deputy, contract.Holder) : Addressee.ToRole(Roles.ContractManager, contract.Holder),
        Due = list.ValidFrom,
        Href = Links.PriceList(contract.Id, list.Id),
    };
}
