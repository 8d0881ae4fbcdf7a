using System.Globalization;
using System.Reflection;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>
/// What users of the two libraries can call, as a checked-in list: a change of it is a decision and shows in review.
/// <c>SAMKOP_WRITE_GENERATED=1</c> renews the lists.
/// </summary>
public sealed class PublicApiTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData(typeof(PeppolValidator), "peppol-api.txt")]
    [InlineData(typeof(UblReader), "ubl-api.txt")]
    public void The_public_api_is_the_one_that_was_reviewed(Type oneOfIt, string name)
    {
        var path = Path.Combine(Oracle.Repository(), "docs", "generated", name);
        var now = string.Concat(oneOfIt.Assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal).SelectMany(Lines).Select(static line => line + "\n"));
        if (string.Equals(Environment.GetEnvironmentVariable("SAMKOP_WRITE_GENERATED"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, now);
        }

        var reviewed = File.ReadAllText(path);
        var changed = now.Split('\n').Except(reviewed.Split('\n'), StringComparer.Ordinal).Concat(reviewed.Split('\n').Except(now.Split('\n'), StringComparer.Ordinal));
        Assert.True(string.Equals(reviewed, now, StringComparison.Ordinal), $"docs/generated/{name} differs:\n{string.Join('\n', changed)}");
    }

    private static IEnumerable<string> Lines(Type type)
    {
        yield return Name(type);
        foreach (var line in type.GetMembers(Own).Where(IsVisible).Select(Shape).Order(StringComparer.Ordinal))
        {
            yield return "  " + line;
        }
    }

    // What the compiler writes for records and enums says nothing that the other members do not.
    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo method => (method.IsPublic || method.IsFamily) && !method.IsSpecialName && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "<Clone>$" or "Deconstruct"),
        ConstructorInfo constructor => constructor.IsPublic,
        PropertyInfo property => property.GetMethod is { } get && (get.IsPublic || get.IsFamily) && property.Name is not "EqualityContract",
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    };

    private static string Shape(MemberInfo member) => member switch
    {
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{property.Name}: {Name(property.PropertyType)}{(property.SetMethod is { IsPublic: true } ? " {set}" : "")}",
        FieldInfo field => field.IsLiteral ? string.Create(CultureInfo.InvariantCulture, $"const {field.Name} = {field.GetRawConstantValue()}") : $"{field.Name}: {Name(field.FieldType)}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(static one => $"{Name(one.ParameterType)} {one.Name}{(one.HasDefaultValue ? "?" : "")}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Namespace}.{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.FullName ?? type.Name;
}
