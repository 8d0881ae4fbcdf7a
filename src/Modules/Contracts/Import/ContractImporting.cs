using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Edit;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.Sheets;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Contracts.Import;

/// <summary>A file of contracts as sent.</summary>
internal sealed record SentContracts(string FileName, byte[] Bytes)
{
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>
/// Takes contracts in from a file, in two steps: judged and shown, then, when the person has confirmed, judged again and written in one
/// transaction: all or none, one permit and one audit entry with the file's digest.
/// </summary>
internal sealed class ContractImporting(
    UnitOfWork work, Reads reads, ContractImportSurroundings surroundings, CeilingOpening opening, RegisterEntry register, IArchive archive, OpeningBalances balances)
{
    /// <summary>Reads and judges; nothing is written.</summary>
    public async Task<Result<ContractSheet>> PreviewAsync(Permit<ImportContracts> permit, SentContracts sent, CancellationToken ct)
    {
        if (SheetTable.Read(sent.Bytes).IsRefused(out var no, out var table))
        {
            return no with { Field = "Upload" };
        }

        return table.Rows.Count > ContractSheet.MostRows
            ? Refusals.FileTooLarge.On("Upload")
            : ContractSheet.Read(table, await surroundings.OfAsync(reads, permit, table, ct));
    }

    /// <summary>Judges once more, since the registers may have changed, and writes. Refuses a file with faults (CON-035).</summary>
    public async Task<Result<int>> ImportAsync(Permit<ImportContracts> permit, SentContracts sent, CancellationToken ct)
    {
        if ((await PreviewAsync(permit, sent, ct)).IsRefused(out var no, out var sheet))
        {
            return no;
        }

        return sheet.Faults.Count > 0
            ? Refusals.FaultyContracts.On("Upload", sheet.Faults.Count)
            : await work.WriteAsync<ImportContracts, int>(permit, session => WriteAsync(session, permit, (sent, sheet), ct), ct);
    }

    private async Task<Result<int>> WriteAsync(WriteSession session, Permit<ImportContracts> permit, (SentContracts Sent, ContractSheet Sheet) given, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var (sent, sheet) = given;
        var numbers = sheet.Contracts.Select(one => one.Number).ToArray();
        if (await db.Contracts.Where(one => numbers.Contains(one.Number)).Select(one => one.Number).FirstOrDefaultAsync(ct) is { } taken)
        {
            return Refusals.NumberTaken.On("Upload", taken);
        }

        await archive.StoreAsync(session, sent.Bytes, ct);
        var import = new ContractImport
        {
            Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
            FileName = sent.FileName,
            FileDigest = sent.Digest,
            Contracts = sheet.Contracts.Count,
            Rows = sheet.Contracts.Sum(one => Math.Max(1, one.Terms.Parts.Count)),
            ImportedBy = permit.Actor.Person,
            ImportedAt = session.Now,
        };
        db.Imports.Add(import);
        foreach (var read in sheet.Contracts)
        {
            if ((await AddAsync(session, read, import.Id, ct)).IsRefused(out var no))
            {
                return no with { Field = "Upload" };
            }
        }

        session.Audit(new AuditNote(new ObjectRef(nameof(ContractImport), import.Id.ToString()))
        {
            Entity = sheet.Contracts[0].Holder,
            After = new { import.FileDigest, import.Contracts, Signed = sheet.Contracts.Count(one => one.SignedOn is not null), Numbers = numbers },
        });
        return import.Contracts;
    }

    private async Task<Result<Done>> AddAsync(WriteSession session, SheetContract read, Guid import, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        Guid NewId() => Guid.CreateVersion7(session.Now.ToDateTimeOffset());
        var contract = NewContract.Empty(read.Number, read.Holder, ContractId.From(NewId()));
        contract.Import = import;
        read.Care.ApplyTo(contract);
        if (read.Terms.ApplyTo(contract, read.Supplier, NewId).IsRefused(out var no))
        {
            return no;
        }

        db.Contracts.Add(contract);
        if (read.SignedOn is not { } signedOn)
        {
            return Done.It;
        }

        contract.State = ContractState.Signing;
        if (contract.Sign(signedOn).IsRefused(out no))
        {
            return no;
        }

        db.Ceilings.AddRange(opening.Open(contract, _ => NewId()));
        contract.RegisterNumber = await register.AddAsync(session, contract, ct);
        await session.FlushAsync(ct);
        await balances.SetAsync(session, contract, read.Uses, ct);
        return Done.It;
    }
}
