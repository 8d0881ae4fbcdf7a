using Samkop.Contracts.Domain;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Contracts.Directory;

/// <summary>Puts a signed contract in the holder's register.</summary>
internal sealed class RegisterEntry(IEnumerable<IRegister> registers)
{
    /// <summary>The register number, or empty where no register is kept.</summary>
    public async Task<string> AddAsync(WriteSession session, Contract contract, CancellationToken ct)
    {
        foreach (var register in registers.Take(1))
        {
            var record = new NewRecord { About = ObjectRef.To(contract.Id), Entity = contract.Holder, Type = "contract", NeedsNumber = true, Title = $"Avtal {contract.Number} {contract.Title}" }; // sv-literal
            return (await register.RegisterAsync(session, record, ct)).Number;
        }

        return string.Empty;
    }
}
