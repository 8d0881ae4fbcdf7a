using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using Samkop.Records.Domain;
using Samkop.Records.Public;

namespace Samkop.Records.Exporting;

/// <summary>One file of a package.</summary>
/// <param name="Record">Record it belongs to.</param>
/// <param name="Document">Name, version, digest.</param>
/// <param name="Bytes">Exact bytes.</param>
internal sealed record PackageFile(Record Record, DocumentView Document, byte[] Bytes);

/// <summary>
/// A case as a package for the archive: <c>mets.xml</c> (METS 1.12, as Riksarkivet's FGS Paketstruktur builds on it) with a checksum
/// for every file, <c>metadata/register.json</c> with the register's facts, and the documents in <c>content/</c>.
/// The same case gives the same bytes.
/// </summary>
internal static class CasePackage
{
    private const string Mets = "http://www.loc.gov/METS/";
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static byte[] Write(string organisation, IReadOnlyList<Record> records, IReadOnlyList<PackageFile> files)
    {
        var when = records[0].RegisteredAt.ToDateTimeOffset();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mets.xml", MetsOf(organisation, records, files), when);
            Add(zip, "metadata/register.json", JsonSerializer.SerializeToUtf8Bytes(new { organisation, records = records.Select(Facts) }, Json), when);
            foreach (var file in files)
            {
                Add(zip, PathOf(file), file.Bytes, when);
            }
        }

        return stream.ToArray();
    }

    private static string PathOf(PackageFile file) => string.Create(
        CultureInfo.InvariantCulture, $"content/{file.Document.Line.Value}/{file.Document.Version}/{Safe(file.Document.Name)}");

    // A name from outside must not climb out of the folder it is unpacked in.
    private static string Safe(string name) =>
        string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or ' ' ? sign : '_')).Trim('.', ' ') is { Length: > 0 } safe ? safe : "file";

    private static void Add(ZipArchive zip, string path, byte[] bytes, DateTimeOffset when)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = when.Year < 1980 ? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) : when;
        using var target = entry.Open();
        target.Write(bytes);
    }

    private static object Facts(Record record) => new
    {
        id = record.Id.Value,
        record.Number,
        record.Title,
        record.Type,
        about = $"{record.AboutKind}/{record.AboutId}",
        registeredAt = record.RegisteredAt.ToString(),
        secrecy = record.IsSecret ? record.SecrecySection : "public",
        partOf = record.CaseId?.Value,
    };

    private static byte[] MetsOf(string organisation, IReadOnlyList<Record> records, IReadOnlyList<PackageFile> files)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("mets", Mets);
            xml.WriteAttributeString("xmlns", "xlink", null, Xlink);
            xml.WriteAttributeString("OBJID", $"urn:uuid:{records[0].Id.Value}");
            xml.WriteAttributeString("LABEL", $"{records[0].Number} {records[0].Title}".Trim());
            xml.WriteAttributeString("TYPE", "SIP");
            WriteHead(xml, organisation, records[0]);
            WriteFiles(xml, files);
            WriteStructure(xml, records, files);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteHead(XmlWriter xml, string organisation, Record first)
    {
        xml.WriteStartElement("metsHdr", Mets);
        xml.WriteAttributeString("CREATEDATE", first.RegisteredAt.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteStartElement("agent", Mets);
        xml.WriteAttributeString("ROLE", "ARCHIVIST");
        xml.WriteAttributeString("TYPE", "ORGANIZATION");
        xml.WriteElementString("name", Mets, organisation);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFiles(XmlWriter xml, IReadOnlyList<PackageFile> files)
    {
        xml.WriteStartElement("fileSec", Mets);
        xml.WriteStartElement("fileGrp", Mets);
        foreach (var file in files)
        {
            xml.WriteStartElement("file", Mets);
            xml.WriteAttributeString("ID", IdOf(file));
            xml.WriteAttributeString("MIMETYPE", file.Document.MediaType);
            xml.WriteAttributeString("SIZE", file.Document.Bytes.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("CHECKSUM", file.Document.Bytes.Digest);
            xml.WriteAttributeString("CHECKSUMTYPE", "SHA-256");
            xml.WriteStartElement("FLocat", Mets);
            xml.WriteAttributeString("LOCTYPE", "URL");
            xml.WriteAttributeString("xlink", "href", Xlink, Uri.EscapeDataString(PathOf(file)).Replace("%2F", "/", StringComparison.Ordinal));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStructure(XmlWriter xml, IReadOnlyList<Record> records, IReadOnlyList<PackageFile> files)
    {
        xml.WriteStartElement("structMap", Mets);
        xml.WriteStartElement("div", Mets);
        xml.WriteAttributeString("TYPE", "case");
        foreach (var record in records)
        {
            xml.WriteStartElement("div", Mets);
            xml.WriteAttributeString("TYPE", record.Type);
            xml.WriteAttributeString("LABEL", $"{record.Number} {record.Title}".Trim());
            foreach (var file in files.Where(file => file.Record.Id == record.Id))
            {
                xml.WriteStartElement("fptr", Mets);
                xml.WriteAttributeString("FILEID", IdOf(file));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string IdOf(PackageFile file) => $"d-{file.Document.Id.Value}";
}
