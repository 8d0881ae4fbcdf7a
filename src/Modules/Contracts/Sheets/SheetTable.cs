using System.Globalization;
using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Samkop.Kernel;
using Sylvan.Data.Csv;

namespace Samkop.Contracts.Sheets;

/// <summary>A table as somebody sent it, Excel or CSV: every cell as text, headings first.</summary>
/// <param name="Heads">Headings.</param>
/// <param name="Rows">Cells by column; the first is row 2 of the file.</param>
internal sealed record SheetTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const int MostBytes = 10 * 1024 * 1024;

    private const int MostRows = 20_000;

    /// <summary>A reference to a far cell would make every row as wide; no list of ours comes near this.</summary>
    private const int MostColumns = 100;

    /// <summary>A workbook is a zip archive; one that unpacks to more than this is an attack or no list of ours.</summary>
    private const long MostUnpackedBytes = 100L * 1024 * 1024;

    private const int MostEntries = 500;

    // What is uploaded is not written to temporary files.
    private static readonly OpenXmlConfiguration InMemory = new() { EnableSharedStringCache = false };

    /// <summary>Reads Excel or CSV (UTF-8 or Windows-1252; semicolon, comma or tab). Refuses other files (CON-015), too large ones (CON-018) and empty ones (CON-017).</summary>
    public static Result<SheetTable> Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Refusals.FileTooLarge.With();
        }

        var rows = bytes is [(byte)'P', (byte)'K', ..] ? FromExcel(bytes) : FromCsv(bytes);
        return rows.Then(Make);
    }

    private static Result<SheetTable> Make(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count > MostRows + 1 || (rows.Count > 0 && rows.Max(row => row.Count) > MostColumns))
        {
            return Refusals.FileTooLarge.With();
        }

        var filled = rows.Skip(1).ToList();
        while (filled.Count > 0 && filled[^1].All(string.IsNullOrWhiteSpace))
        {
            filled.RemoveAt(filled.Count - 1);
        }

        return filled.Count == 0 ? Refusals.EmptyFile.With() : new SheetTable(rows[0], filled);
    }

    private static Result<IReadOnlyList<IReadOnlyList<string>>> FromExcel(byte[] bytes)
    {
        try
        {
            using (var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read))
            {
                if (!UnpacksWithinBounds(archive))
                {
                    return Refusals.FileTooLarge.With();
                }
            }

            using var stream = new MemoryStream(bytes, writable: false);
            var read = new List<IReadOnlyList<string>>();
            foreach (var row in stream.Query(useHeaderRow: false, configuration: InMemory).Take(MostRows + 2).Cast<IDictionary<string, object?>>())
            {
                // Stops at once: twenty thousand rows as wide as Excel allows would fill the memory.
                if (row.Count > MostColumns)
                {
                    return Refusals.FileTooLarge.With();
                }

                read.Add([.. row.Values.Select(CellText)]);
            }

            return read;
        }
        catch (Exception fault) when (fault is InvalidDataException or System.Xml.XmlException or NotSupportedException or InvalidOperationException or KeyNotFoundException)
        {
            // A zip that is no workbook, or a damaged one: the sender can mend it.
            return Refusals.UnreadableFile.With();
        }
    }

    // Counts what really comes out: the lengths in the archive's directory are the sender's words.
    private static bool UnpacksWithinBounds(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
        {
            return false;
        }

        var (left, buffer) = (MostUnpackedBytes, new byte[64 * 1024]);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
            {
                if ((left -= read) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static Result<IReadOnlyList<IReadOnlyList<string>>> FromCsv(byte[] bytes)
    {
        if (TextOf(bytes) is not { } text || text.Contains('\0', StringComparison.Ordinal))
        {
            return Refusals.UnreadableFile.With();
        }

        try
        {
            var options = new CsvDataReaderOptions { HasHeaders = false, Delimiter = DelimiterOf(text), BufferSize = 0x10000 };
            using var reader = CsvDataReader.Create(new StringReader(text), options);
            var rows = new List<IReadOnlyList<string>>();
            while (rows.Count < MostRows + 2 && reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
            }

            return rows;
        }
        catch (Exception fault) when (fault is CsvFormatException or CsvRecordTooLargeException or FormatException)
        {
            return Refusals.UnreadableFile.With();
        }
    }

    private static char DelimiterOf(string text)
    {
        var head = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length));
        var (semicolons, tabs, commas) = (head.Count(';'), head.Count('\t'), head.Count(','));
        return tabs > semicolons && tabs > commas ? '\t' : commas > semicolons ? ',' : ';';
    }

    // Excel on Swedish machines still saves "CSV" in Windows-1252; it is valid for every byte, so it comes second.
    private static string? TextOf(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)?.GetString(bytes);
        }
    }

    private static string CellText(object? cell) => cell switch
    {
        null => string.Empty,
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "ja" : "nej",
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };
}
