using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Samkop.ArchitectureTests.Reading;

/// <summary>What the tests of one assembly call, read from their compiled form: helper methods, lambdas and awaits included.</summary>
internal sealed class TestCalls : IDisposable
{
    private static readonly FrozenDictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    private readonly PEReader image;
    private readonly MetadataReader code;

    public TestCalls(string assembly)
    {
        image = new PEReader(File.OpenRead(assembly));
        code = image.GetMetadataReader();
    }

    /// <summary>Each test, and whether it reaches a call that <paramref name="asserts"/> takes for an assertion.</summary>
    /// <param name="asserts">Gets the full name of the type and the name of the method.</param>
    public IReadOnlyList<(string Name, bool Asserts)> Tests(Func<string, string, bool> asserts) =>
    [
        .. from handle in code.MethodDefinitions
           where IsTest(handle)
           select (NameOf(handle), Reaches(handle, asserts)),
    ];

    public void Dispose() => image.Dispose();

    private bool Reaches(MethodDefinitionHandle test, Func<string, string, bool> asserts)
    {
        var seen = new HashSet<MethodDefinitionHandle> { test };
        var queue = new Queue<MethodDefinitionHandle>(seen);
        while (queue.TryDequeue(out var method))
        {
            foreach (var called in Called(method))
            {
                if (called.Kind == HandleKind.MethodDefinition && seen.Add((MethodDefinitionHandle)called))
                {
                    queue.Enqueue((MethodDefinitionHandle)called);
                }
                else if (called.Kind == HandleKind.MemberReference && IsAssertion((MemberReferenceHandle)called, asserts))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsAssertion(MemberReferenceHandle handle, Func<string, string, bool> asserts)
    {
        var member = code.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference
            && code.GetTypeReference((TypeReferenceHandle)member.Parent) is var type
            && asserts($"{code.GetString(type.Namespace)}.{code.GetString(type.Name)}", code.GetString(member.Name));
    }

    private IEnumerable<EntityHandle> Called(MethodDefinitionHandle handle)
    {
        var method = code.GetMethodDefinition(handle);
        foreach (var moved in MachineOf(method))
        {
            yield return moved;
        }

        if (method.RelativeVirtualAddress == 0)
        {
            yield break;
        }

        foreach (var token in Tokens(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!))
        {
            yield return token.Kind == HandleKind.MethodSpecification ? code.GetMethodSpecification((MethodSpecificationHandle)token).Method : token;
        }
    }

    // An async method and an iterator only start a machine; what was written lies in its MoveNext.
    private IEnumerable<EntityHandle> MachineOf(MethodDefinition method)
    {
        var type = code.GetTypeDefinition(method.GetDeclaringType());
        var mark = $"<{code.GetString(method.Name)}>d";
        return type.GetNestedTypes()
            .Where(nested => code.GetString(code.GetTypeDefinition(nested).Name).StartsWith(mark, StringComparison.Ordinal))
            .SelectMany(nested => code.GetTypeDefinition(nested).GetMethods())
            .Where(one => code.GetString(code.GetMethodDefinition(one).Name) == "MoveNext")
            .Select(one => (EntityHandle)one);
    }

    private static IEnumerable<EntityHandle> Tokens(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var value = body[at] == 0xFE ? unchecked((short)((0xFE << 8) | body[at + 1])) : body[at];
            var instruction = OpCodes[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineTok)
            {
                yield return MetadataTokens.EntityHandle(BitConverter.ToInt32(body, at));
            }

            at += OperandSize(instruction.OperandType, body, at);
        }
    }

    private static int OperandSize(OperandType type, byte[] body, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4,
    };

    private bool IsTest(MethodDefinitionHandle handle) =>
        code.GetMethodDefinition(handle).GetCustomAttributes()
            .Select(attribute => code.GetCustomAttribute(attribute).Constructor)
            .Where(constructor => constructor.Kind == HandleKind.MemberReference)
            .Select(constructor => code.GetMemberReference((MemberReferenceHandle)constructor).Parent)
            .Where(parent => parent.Kind == HandleKind.TypeReference)
            .Any(parent => code.GetString(code.GetTypeReference((TypeReferenceHandle)parent).Name) is "FactAttribute" or "TheoryAttribute");

    private string NameOf(MethodDefinitionHandle handle)
    {
        var method = code.GetMethodDefinition(handle);
        return $"{code.GetString(code.GetTypeDefinition(method.GetDeclaringType()).Name)}.{code.GetString(method.Name)}";
    }
}
