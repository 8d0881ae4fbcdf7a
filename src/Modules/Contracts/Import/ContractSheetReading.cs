using Samkop.Contracts.Domain;
using Samkop.Contracts.Edit;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Import;

/// <summary>Gathers rows into contracts: the first row of a number says what there is one of, each row may add a participant, a lot, an option.</summary>
internal sealed class ContractSheetReading(ContractSurroundings around)
{
    private const decimal MostKronor = 1_000_000_000_000m;
    private const decimal MostQuantity = 1_000_000_000m;

    private static readonly Text Taken = new("Numret finns redan i registret.", "The number is in the register already.");
    private static readonly Text AnotherNumber = new("Ta bort raderna, eller ge avtalet ett annat nummer.", "Remove the rows, or give the contract another number.");
    private static readonly Text NoSupplier = new("Leverantören finns inte i registret.", "The supplier is not in the register.");
    private static readonly Text RegisterFirst = new("Lägg upp leverantören först, eller rätta numret.", "Register the supplier first, or mend the number.");
    private static readonly Text NotOurs = new("Numret är inte någon av våra organisationer.", "The number is none of our organisations.");
    private static readonly Text NotYourHolder = new("Du förvaltar inte avtal för den organisationen.", "You do not manage contracts of that organisation.");
    private static readonly Text AskOther = new("Be en avtalsförvaltare där läsa in avtalet.", "Ask a contract manager there to take the contract in.");
    private static readonly Text NoPerson = new("Ingen inköpare eller avtalsförvaltare hos avtalsparten har den adressen.", "No buyer or contract manager of the holder has that address.");
    private static readonly Text Twice = new("Deltagaren står redan på en annan rad.", "The participant stands in another row already.");
    private static readonly Text OneRowEach = new("En rad för varje deltagare.", "One row for each participant.");
    private static readonly Text NotEmail = new("Ingen e-postadress.", "No mail address.");
    private static readonly Text Unsigned = new("Ett utkast kan inte vara avropat.", "A draft cannot have been called off.");
    private static readonly Text GiveSigned = new("Fyll i Undertecknat, eller töm cellen.", "Fill in Signed on, or empty the cell.");
    private static readonly Text InFuture = new("Dagen ligger i framtiden.", "The day lies in the future.");

    private readonly Dictionary<string, (SheetContract Contract, ContractCells First)> found = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SheetContract> Contracts => [.. found.Values.Select(one => one.Contract)];

    public void Take(ContractCells cells)
    {
        var number = cells.Words(ContractColumn.Number, 30, isDemanded: true);
        if (!found.TryGetValue(number, out var held))
        {
            found[number] = held = (First(cells, number), cells);
        }

        AddParticipant(held.Contract, cells);
        if (cells.Words(ContractColumn.Lot, 150) is { Length: > 0 } lot)
        {
            held.Contract.Terms.Lots = string.Join('\n', new[] { held.Contract.Terms.Lots, lot }.Where(text => !string.IsNullOrEmpty(text)));
        }

        var (months, notice) = (cells.Whole(ContractColumn.OptionMonths, 120), cells.Day(ContractColumn.OptionNotice));
        if (months is not null || notice is not null)
        {
            held.Contract.Terms.Options.Add(new OptionForm { Months = months, NoticeBy = notice });
        }
    }

    /// <summary>What only the whole contract shows: the same rules as in the form and at signing.</summary>
    public void JudgeWhole()
    {
        foreach (var (read, first) in found.Values)
        {
            if (read.Terms.Start is null || read.Terms.End is null)
            {
                continue;
            }

            var contract = NewContract.Empty(read.Number, read.Holder, default);
            read.Care.ApplyTo(contract);
            if (read.Terms.ApplyTo(contract, read.Supplier, Guid.NewGuid).IsRefused(out var no) || (read.SignedOn is not null && SignedTrial(contract, read.SignedOn.Value).IsRefused(out no)))
            {
                first.Fault(ColumnOf(no), no.What, no.WayOn);
            }
        }
    }

    private static Result<Done> SignedTrial(Contract contract, DateOnly day)
    {
        contract.State = ContractState.Signing;
        return contract.Sign(day);
    }

    private SheetContract First(ContractCells cells, string number)
    {
        if (around.NumbersTaken.Contains(number))
        {
            cells.Fault(ContractColumn.Number, Taken, AnotherNumber);
        }

        var holder = Entity(cells, ContractColumn.Holder);
        if (holder is { } one && !around.Holders.Covers(one))
        {
            cells.Fault(ContractColumn.Holder, NotYourHolder, AskOther);
        }

        var supplier = Supplier(cells);
        var signed = cells.Day(ContractColumn.SignedOn);
        if (signed > around.Today)
        {
            cells.Fault(ContractColumn.SignedOn, InFuture);
        }

        return new SheetContract(cells.Row, number, holder ?? default, supplier, signed, Terms(cells), Care(cells, holder));
    }

    private static ContractTerms Terms(ContractCells cells) => new()
    {
        Title = cells.Words(ContractColumn.Title, 150, isDemanded: true),
        SupplierNumber = cells[ContractColumn.Supplier],
        Start = cells.Day(ContractColumn.Start, isDemanded: true),
        End = cells.Day(ContractColumn.End, isDemanded: true),
        TotalCeiling = cells.Number(ContractColumn.TotalCeiling, MostKronor),
        QuantityUnit = cells.Unit(),
        TotalQuantity = cells.Number(ContractColumn.TotalQuantity, MostQuantity),
        Freight = cells.Words(ContractColumn.Freight, 200, isDemanded: true),
        AllowsFreight = cells.IsYes(ContractColumn.AllowsFreight),
        PaymentDays = cells.Whole(ContractColumn.PaymentDays, 365) ?? Contract.ShortestPaymentDays,
        Cpv = Cpv(cells),
    };

    private ContractCare Care(ContractCells cells, LegalEntityId? holder)
    {
        var email = cells.Words(ContractColumn.ContactEmail, 200, isDemanded: true);
        if (email.Length > 0 && !ContractSheet.IsEmail(email))
        {
            cells.Fault(ContractColumn.ContactEmail, NotEmail);
        }

        return new ContractCare
        {
            Summary = cells.Words(ContractColumn.Summary, 500, isDemanded: true),
            Category = cells.Words(ContractColumn.Category, 200, isDemanded: true),
            OrderingInstruction = cells.Words(ContractColumn.Instruction, 2000, isDemanded: true),
            Owner = Person(cells, ContractColumn.Owner, holder) ?? default(PersonId),
            Deputy = cells[ContractColumn.Deputy].Length == 0 ? null : Person(cells, ContractColumn.Deputy, holder),
            SupplierContact = cells.Words(ContractColumn.ContactName, 100),
            SupplierEmail = email,
            SupplierPhone = cells.Words(ContractColumn.ContactPhone, 40),
        };
    }

    private void AddParticipant(SheetContract contract, ContractCells cells)
    {
        if (cells[ContractColumn.Participant].Length == 0 || Entity(cells, ContractColumn.Participant) is not { } entity)
        {
            return;
        }

        if (contract.Terms.Parts.Exists(part => part.Entity == entity))
        {
            cells.Fault(ContractColumn.Participant, Twice, OneRowEach);
            return;
        }

        contract.Terms.Parts.Add(new PartForm
        {
            Entity = entity,
            MayCallOff = true,
            Basis = cells.Basis(),
            SharePercent = cells.Number(ContractColumn.Share, 100),
            Ceiling = cells.Number(ContractColumn.Ceiling, MostKronor),
            Quantity = cells.Number(ContractColumn.Quantity, MostQuantity),
        });
        AddUse(contract, cells, entity);
    }

    private static void AddUse(SheetContract contract, ContractCells cells, LegalEntityId entity)
    {
        var (kronor, quantity) = (cells.Number(ContractColumn.Used, MostKronor), cells.Number(ContractColumn.UsedQuantity, MostQuantity));
        if (kronor is null && quantity is null)
        {
            return;
        }

        if (contract.SignedOn is null)
        {
            cells.Fault(kronor is null ? ContractColumn.UsedQuantity : ContractColumn.Used, Unsigned, GiveSigned);
        }

        contract.Uses.Add(new OpeningUse(entity, kronor ?? 0, quantity ?? 0));
    }

    private LegalEntityId? Entity(ContractCells cells, ContractColumn column)
    {
        if (OrganisationNumber.Read(cells[column]).IsRefused(out var no, out var number))
        {
            cells.Fault(column, no.What);
            return null;
        }

        if (around.Entities.TryGetValue(number.ToString(), out var entity))
        {
            return entity;
        }

        cells.Fault(column, NotOurs);
        return null;
    }

    private SupplierId Supplier(ContractCells cells)
    {
        var text = cells[ContractColumn.Supplier];
        if (OrganisationNumber.Read(text).IsRefused(out var no, out _))
        {
            cells.Fault(ContractColumn.Supplier, no.What);
            return default;
        }

        if (around.Suppliers.TryGetValue(text, out var supplier))
        {
            return supplier;
        }

        cells.Fault(ContractColumn.Supplier, NoSupplier, RegisterFirst);
        return default;
    }

    private PersonId? Person(ContractCells cells, ContractColumn column, LegalEntityId? holder)
    {
        var text = cells.Words(column, 200, isDemanded: column == ContractColumn.Owner);
        if (text.Length == 0 || holder is null)
        {
            return null;
        }

        if (around.People.TryGetValue((holder.Value, text.ToLowerInvariant()), out var person))
        {
            return person;
        }

        cells.Fault(column, NoPerson);
        return null;
    }

    private static CpvCode? Cpv(ContractCells cells)
    {
        var text = cells[ContractColumn.Cpv];
        if (text.Length == 0)
        {
            return null;
        }

        if (CpvCode.Read(text).IsRefused(out var no, out var cpv))
        {
            cells.Fault(ContractColumn.Cpv, no.What);
            return null;
        }

        return cpv;
    }

    private static ContractColumn ColumnOf(Refusal no) => no.Code switch
    {
        "CON-008" => ContractColumn.End,
        "CON-009" => ContractColumn.OptionMonths,
        "CON-025" => ContractColumn.PaymentDays,
        "CON-026" => ContractColumn.TotalCeiling,
        "CON-030" => ContractColumn.TotalQuantity,
        "CON-003" => ContractColumn.Participant,
        "CON-004" => ContractColumn.Instruction,
        _ => ContractColumn.Number,
    };
}
