using System.Reflection;
using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class IdentifierPropertyTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => IdentifierCases.All.Select(it => new TheoryDataRow<string>(it.Type.Name));

    public static IEnumerable<TheoryDataRow<string>> Checked =>
        IdentifierCases.All.Where(it => it.HasCheckDigit).Select(it => new TheoryDataRow<string>(it.Type.Name));

    [Fact]
    public void Every_identifier_of_the_kernel_is_tested_here()
    {
        var identifiers = typeof(Gln).Assembly.GetExportedTypes()
            .Where(type => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>)))
            .Where(type => type.DeclaringType is null)
            .ToHashSet();

        Assert.NotEmpty(identifiers);
        Assert.Equal(identifiers, IdentifierCases.All.Select(it => it.Type).ToHashSet());
    }

    [Fact]
    public void No_identifier_has_a_public_constructor() =>
        Assert.All(IdentifierCases.All, it => Assert.Empty(it.Type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_printed_is_read_back_as_the_same(string name)
    {
        var it = Case(name);
        it.Text.Sample(text =>
        {
            var (canonical, display) = Assert.NotNull(it.Print(text));
            Assert.Equal(canonical, it.Print(canonical)?.Canonical);
            if (it.ReadsItsDisplay)
            {
                Assert.Equal(canonical, it.Print(display)?.Canonical);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spaces_around_do_no_harm(string name)
    {
        var it = Case(name);
        it.Text.Sample(text => Assert.Equal(it.Print(text), it.Print($"\u00A0 {text}\t")));
    }

    [Theory]
    [MemberData(nameof(Checked))]
    public void Every_single_changed_digit_is_noticed(string name)
    {
        var it = Case(name);
        Gen.Select(it.Text, Gen.Int[0, 100], Gen.Int[1, 9]).Sample((text, place, shift) =>
        {
            var places = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
            var at = places[place % places.Length];
            var changed = text.ToCharArray();
            changed[at] = (char)('0' + ((changed[at] - '0' + shift) % 10));
            Assert.Null(it.Print(new string(changed)));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_is_read_or_refused_but_never_breaks(string name)
    {
        var it = Case(name);
        Assert.Null(it.Print(null));
        Assert.Null(it.Print(""));
        Gen.OneOf<string>(Gen.String, Gen.String[Gen.Char["0123456789-: /SEXbgp\u00A0åΩ"], 0, 40]).Sample(text =>
        {
            if (it.Print(text) is { } printed)
            {
                Assert.Equal(printed.Canonical, it.Print(printed.Canonical)?.Canonical);
            }
        });
    }

    private static IdentifierCase Case(string name) => IdentifierCases.All.Single(it => it.Type.Name == name);
}
