using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Records.Archive;

/// <summary>Routine correspondence: its content is its documents in the register, which go with every record.</summary>
internal sealed class MessageContent : IRecordContent
{
    public string Type => "message";

    public Task<IReadOnlyDictionary<string, Text>> HoldsAsync(IReads reads, IReadOnlyCollection<string> ids, DateOnly day, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, Text>>(new Dictionary<string, Text>(StringComparer.Ordinal));

    public Task<IReadOnlyDictionary<string, ErasedContent>> EraseAsync(WriteSession session, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, ErasedContent>>(ids.ToDictionary(id => id, _ => new ErasedContent(string.Empty, []), StringComparer.Ordinal));
}
