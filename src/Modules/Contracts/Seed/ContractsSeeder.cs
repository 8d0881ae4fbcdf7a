using System.Security.Cryptography;
using System.Text;
using Samkop.Contracts.DirectAwards;
using Samkop.Contracts.Directory;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Prices;
using Samkop.Contracts.Public;
using Samkop.Contracts.Sheets;
using Samkop.Kernel.Work;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Contracts.Seed;

/// <summary>Twelve contracts with price lists read by the same reader as an upload, ceilings, and what was called off before the demo begins.</summary>
internal sealed class ContractsSeeder(
    Gate gate, UnitOfWork work, CeilingOpening ceilings, RegisterEntry register, IRegister records, IPeople people, ISuppliers suppliers, DirectAwardRecording awards, DemoClock clock) : ISeeder
{
    private const int AwardedDaysAgo = 12;

    public int Order => 60;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedContracts(), ct)).OrThrow();
        var random = request.StreamOf("Contracts");
        foreach (var demo in DemoContracts.All)
        {
            (await work.WriteAsync<SeedContracts, Done>(permit, session => FillAsync(session, demo, request.Today, random, ct), ct)).OrThrow();
        }

        (await work.WriteAsync<SeedContracts, Done>(permit, session => AwardAsync(session, request.Today, ct), ct)).OrThrow();
        using var then = clock.Back(AwardedDaysAgo);
        await BesideAsync(DemoContracts.Make(DemoContracts.All[3], request.Today), request.Today.AddDays(-AwardedDaysAgo), ct);
    }

    // A purchase beside a contract, documented by its owner as anybody would.
    private async Task BesideAsync(Contract contract, DateOnly day, CancellationToken ct)
    {
        var owner = await people.ActorOfAsync(contract.Owner, ct) ?? throw new InvalidOperationException("The demo's contract has no owner.");
        var permit = (await gate.AskAsync(owner, new RecordDirectAward(contract.Id), ct)).OrThrow();
        var input = new DirectAwardInput
        {
            Entity = contract.Holder,
            SupplierNumber = (await suppliers.FindAsync(contract.Supplier, ct))!.OrganisationNumber.ToString(),
            What = "Reservleverans under driftstopp hos leverantören", // sv-literal
            Value = 84_000m,
            Ground = DirectAwardGround.BelowLimit,
            Reason = "Värdet ligger under direktupphandlingsgränsen och behovet kunde inte vänta.", // sv-literal
            Competition = "Två tillfrågade, en kunde leverera i tid.", // sv-literal
            From = day,
            Through = day.AddDays(30),
        };
        (await awards.HandleAsync(permit, input, ct)).OrThrow();
    }

    private async Task<Result<Done>> FillAsync(WriteSession session, DemoContract demo, DateOnly today, Random random, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var contract = DemoContracts.Make(demo, today);
        contract.State = ContractState.Signing;
        if (contract.Sign(contract.Start.AddDays(-20)).IsRefused(out var no))
        {
            return no;
        }

        contract.RegisterNumber = await register.AddAsync(session, contract, ct);
        db.Contracts.Add(contract);
        foreach (var ceiling in ceilings.Open(contract, number => DemoIds.Make(18, (demo.Number * 100) + number)))
        {
            db.Ceilings.Add(ceiling);
        }

        var list = ReadList(demo, contract, session.Now);
        db.PriceLists.Add(list);
        await session.FlushAsync(ct);
        await CallOffBeforeAsync(session, demo, contract, random, ct);
        session.Publish(new PriceListApproved(contract.Id, list.Id));
        session.Audit(AuditNote.On(contract.Id, contract.Holder) with { After = new { contract.Number, contract.Title, lines = list.Lines.Count } });
        return Done.It;
    }

    // Two small purchases of the year, so that the count against the limit has something to count.
    private async Task<Result<Done>> AwardAsync(WriteSession session, DateOnly today, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        foreach (var (index, what, cpv, kronor, reason) in new[]
        {
            (1, "Stolar och bord till väntrum", "39110000", 148_000L, "Lägst pris av tre, och leverans före inflyttningen."), // sv-literal: demo
            (2, "Hyllor till medicinskt bibliotek", "39120000", 61_500L, "Enda anbudet som höll måtten."), // sv-literal: demo
        })
        {
            var contract = DemoContracts.Make(DemoContracts.All[index], today);
            var (id, day) = (DemoIds.Make(18, 9000 + index), today.AddDays(-3 * index));
            var (_, number) = await records.RegisterAsync(session, new NewRecord { About = new ObjectRef(nameof(DirectAward), id.ToString()), Entity = contract.Holder, Type = "decision", NeedsNumber = true, Title = $"Direktupphandling: {what}" }, ct); // sv-literal
            db.DirectAwards.Add(new DirectAward
            {
                Id = id, Entity = contract.Holder, Supplier = contract.Supplier, What = what, Cpv = CpvCode.Read(cpv).OrThrow(), ValueMinor = kronor * 100, Ground = DirectAwardGround.BelowLimit, Reason = reason,
                Competition = "Tre leverantörer tillfrågades per e-post.", Asked = 3, Answered = 4 - index, SameKindMinor = 0, LimitMinor = 70_000_000, From = day, Through = day.AddMonths(2), // sv-literal: demo
                RegisterNumber = number, DecidedOn = day, DecidedBy = contract.Owner, DecidedAt = session.Now,
            });
            session.Audit(new AuditNote(new ObjectRef(nameof(DirectAward), id.ToString())) { Entity = contract.Holder, After = new { number, kronor } });
        }

        return Done.It;
    }

    private static PriceList ReadList(DemoContract demo, Contract contract, Instant now)
    {
        var bytes = Encoding.UTF8.GetBytes(TextOf(demo.PriceFile));
        var id = PriceListId.From(DemoIds.Make(19, demo.Number));
        var line = 0;
        var file = PriceFile.Read(SheetTable.Read(bytes).OrThrow(), id, () => DemoIds.Make(19, (demo.Number * 1000) + ++line));
        if (file.Faults.Count > 0)
        {
            throw new InvalidDataException($"{demo.PriceFile}.csv: {string.Join("; ", file.Faults.Select(fault => $"{fault.Row} {fault.Column.Sv}: {fault.What.Sv}"))}");
        }

        var list = new PriceList
        {
            Id = id,
            Contract = contract.Id,
            Sequence = 1,
            ValidFrom = contract.Start,
            State = PriceListState.Approved,
            FileName = demo.PriceFile + ".csv",
            FileDigest = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ProposedBy = contract.Deputy,
            ProposedAt = now,
            DecidedBy = contract.Owner,
            DecidedAt = now,
        };
        list.Lines.AddRange(file.Lines);
        return list;
    }

    // Consumption before the system's time, as one row a participant: ledger rows and balances always agree.
    private static async Task CallOffBeforeAsync(WriteSession session, DemoContract demo, Contract contract, Random random, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var total = db.Ceilings.Local.Single(row => row.Contract == contract.Id && row.Entity is null);
        foreach (var (part, index) in contract.Participants.Select((part, index) => (part, index)))
        {
            var percent = Math.Clamp(demo.TakenPercent + random.Next(-9, 10), 0, 97);
            var minor = part.Ceiling!.Value.Minor / 100 * percent;
            var own = db.Ceilings.Local.Single(row => row.Contract == contract.Id && row.Entity == part.Entity);
            own.ConsumedMinor += minor;
            total.ConsumedMinor += minor;
            db.CeilingEntries.Add(new CeilingEntry
            {
                Id = DemoIds.Make(18, (demo.Number * 100) + 50 + index),
                Contract = contract.Id,
                Entity = part.Entity,
                Movement = CeilingMovement.Consumed,
                OrderKind = "OpeningBalance",
                OrderId = contract.Number,
                ConsumedMinor = minor,
                At = session.Now,
            });
        }

        await session.FlushAsync(ct);
    }

    private static string TextOf(string name)
    {
        using var stream = typeof(ContractsSeeder).Assembly.GetManifestResourceStream($"Samkop.Contracts.Seed.PriceLists.{name}.csv")
            ?? throw new InvalidOperationException($"The price list {name} is not embedded.");
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
