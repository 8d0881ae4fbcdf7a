using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Procurement.Publish;

/// <summary>Hands a notice over to a registered notice database. An agreement with one brings another adapter; without it a person uploads the file.</summary>
internal interface INoticeDatabase
{
    /// <summary>Gives the notice; the same name twice is the same notice.</summary>
    Task GiveAsync(string name, byte[] notice, CancellationToken ct);
}

/// <summary>Puts notices in a folder that an agreement's program, or a person, empties.</summary>
internal sealed class NoticeFolder(InstallationFacts installation) : INoticeDatabase
{
    public const string Name = "annonser";

    public async Task GiveAsync(string name, byte[] notice, CancellationToken ct)
    {
        var place = System.IO.Directory.CreateDirectory(Path.Combine(installation.DataFolder, "outbox", Name)).FullName;
        var unfinished = Path.Combine(place, $".{Guid.NewGuid():N}-{name}");
        await File.WriteAllBytesAsync(unfinished, notice, ct);
        File.Move(unfinished, Path.Combine(place, name), overwrite: true);
    }
}

/// <summary>After the commit: the exact notice goes to the notice database.</summary>
internal sealed class NoticeHandOver(Reads reads, IArchive archive, INoticeDatabase database) : IEventHandler<NoticePublished>
{
    public async Task HandleAsync(NoticePublished happened, Guid eventId, CancellationToken ct)
    {
        var one = await reads.Of<ProcurementDb>().Publications.SingleAsync(row => row.Id == happened.Publication, ct);
        await database.GiveAsync($"{one.Notice:D}-{one.Sequence:D2}.xml", await archive.ReadAsync(reads, one.XmlDigest, ct), ct);
    }
}
