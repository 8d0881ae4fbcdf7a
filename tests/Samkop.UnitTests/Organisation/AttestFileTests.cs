using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Public;
using Samkop.Organisation.Seed;

namespace Samkop.UnitTests.Organisation;

public sealed class AttestFileTests
{
    private const string Head = "person;akt;organisationsnummer;omrade;hogst_kr;fran;till;ersattare;beslut\n";
    private const string Good = "demo2@samkop.example;beslut;232100-0032;8430*;100 000,50;2026-01-01;2026-12-31;demo20@samkop.example;RS § 1";

    private static readonly AttestNames Names = new(
        DemoPeople.All.Where(pair => pair.Person.Supplier is null).ToDictionary(pair => pair.Person.Email, pair => pair.Person.Id),
        DemoEntities.All.ToDictionary(one => one.OrganisationNumber, one => one.Id));

    [Fact]
    public void A_row_becomes_a_right()
    {
        var (rows, faults) = Read(Head + Good);
        Assert.Empty(faults);
        var row = Assert.Single(rows);
        Assert.Equal((DemoIds.Person(2), AttestAct.Expenditure, DemoIds.Entity(1), "8430*"), (row.Person, row.Act, row.Entity, row.Area));
        Assert.Equal(10_000_050, row.Limit!.Value.Minor);
        Assert.Equal((new DateOnly(2026, 12, 31), DemoIds.Person(20)), (row.Through!.Value, row.Substitute!.Value));
    }

    [Theory]
    [InlineData("demo2@samkop.example", "nobody@samkop.example", "person")]
    [InlineData(";beslut;", ";allt;", "akt")]
    [InlineData("232100-0032", "556000-0000", "organisationsnummer")]
    [InlineData("8430*", "84*30", "omrade")]
    [InlineData("100 000,50", "mycket", "hogst_kr")]
    [InlineData("100 000,50", "-1", "hogst_kr")]
    [InlineData("2026-01-01", "1 januari", "fran")]
    [InlineData("2026-12-31", "2025-12-31", "till")]
    [InlineData("demo20@samkop.example", "demo2@samkop.example", "ersattare")]
    [InlineData("RS § 1", "", "beslut")]
    public void Each_faulty_cell_is_named(string right, string wrong, string column)
    {
        var (rows, faults) = Read(Head + Good + "\n" + Good.Replace("8430*", "9*").Replace(right == "8430*" ? "9*" : right, wrong));
        Assert.Empty(rows);
        Assert.Contains(faults, fault => fault.Line == 3 && fault.Column == column);
        Assert.DoesNotContain(faults, fault => fault.Line == 2);
    }

    [Fact]
    public void Nobody_imports_a_right_for_himself()
    {
        Assert.NotEmpty(AttestFile.Read(Head + Good, Names, DemoIds.Person(2), NewId).Faults);
        Assert.NotEmpty(AttestFile.Read(Head + Good, Names, DemoIds.Person(20), NewId).Faults);
        Assert.Empty(AttestFile.Read(Head + Good, Names, DemoIds.Person(10), NewId).Faults);
    }

    [Fact]
    public void The_same_right_twice_is_a_fault() => Assert.NotEmpty(Read(Head + Good + "\n" + Good).Faults);

    [Fact]
    public void The_whole_register_is_read_back_as_written()
    {
        var mails = DemoPeople.All.ToDictionary(pair => pair.Person.Id, pair => pair.Person.Email);
        var numbers = DemoEntities.All.ToDictionary(one => one.Id, one => one.OrganisationNumber);
        var (rows, faults) = Read(AttestFile.Write(DemoAttest.All, mails, numbers));
        Assert.Empty(faults);
        Assert.Equal(DemoAttest.All.Select(Facts), rows.Select(Facts));
    }

    private static object Facts(AttestEntry one) => (one.Person, one.Act, one.Entity, one.Area, one.Limit, one.From, (one.Through, one.Substitute, one.Decision));

    private static (IReadOnlyList<AttestEntry> Rows, IReadOnlyList<CellFault> Faults) Read(string text) => AttestFile.Read(text, Names, importer: null, NewId);

    private static AttestEntryId NewId() => EntityId.New<AttestEntryId>(TimeProvider.System);
}
