using Microsoft.Extensions.Configuration;

namespace Samkop.Procurement.Making;

/// <summary>What an installation says of itself in notices and open data, under <c>Samkop:Notices</c>.</summary>
/// <param name="Site">Where suppliers reach this installation: links in notices begin with it.</param>
/// <param name="OcidPrefix">The prefix that the installation has registered for open contracting data.</param>
internal sealed record NoticeSettings(Uri Site, string OcidPrefix)
{
    public static NoticeSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Samkop:Notices");
        var site = section["Site"] ?? configuration["Samkop:Mail:Site"] ?? "https://localhost/";
        return Uri.TryCreate(site.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            ? new NoticeSettings(address, section["OcidPrefix"] ?? "ocds-000000")
            : throw new InvalidOperationException("Samkop:Notices:Site must be the address of this installation, such as https://inkop.region.example: links in notices begin with it.");
    }

    /// <summary>The full address of a page.</summary>
    public Uri At(string path) => new(Site, path.TrimStart('/'));
}
