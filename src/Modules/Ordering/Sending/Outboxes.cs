using Samkop.Web;

namespace Samkop.Ordering.Sending;

/// <summary>Where messages are handed over: folders that an access point empties.</summary>
internal sealed class Outboxes(InstallationFacts installation)
{
    /// <summary>Puts a file there whole or not at all; the same name twice is the same message.</summary>
    public async Task PutAsync(string folder, string name, byte[] bytes, CancellationToken ct)
    {
        var place = Directory.CreateDirectory(Path.Combine(installation.DataFolder, "outbox", folder)).FullName;
        var unfinished = Path.Combine(place, $".{Guid.NewGuid():N}-{name}");
        await File.WriteAllBytesAsync(unfinished, bytes, ct);
        File.Move(unfinished, Path.Combine(place, name), overwrite: true);
    }
}
