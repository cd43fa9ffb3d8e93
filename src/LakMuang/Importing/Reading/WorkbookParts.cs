using System.IO.Compression;
using System.Xml;

namespace LakMuang.Importing.Reading;

/// <summary>The archive of a workbook (ECMA-376): refuses what carries commands or reaches outside, and opens parts under a count.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private const int MostParts = 2_000;

    private static readonly string[] _forbidden = ["vbaproject", "xl/externallinks/", "xl/macrosheets/", "xl/activex/", "xl/embeddings/", "encryptedpackage"];

    private readonly ZipArchive _archive;
    private readonly Allowance _allowance;
    private readonly int _ratio;

    /// <exception cref="UnreadableSheetException">No workbook, or one that is not taken.</exception>
    public WorkbookParts(Stream stream, SheetLimits limits)
    {
        (_allowance, _ratio) = (new(limits.Unpacked), limits.Ratio);
        try
        {
            _archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableSheetException(Refusals.Broken);
        }

        if (_archive.Entries.Count > MostParts)
        {
            throw new UnreadableSheetException(Refusals.Bomb);
        }

        var names = _archive.Entries.Select(e => e.FullName.Replace('\\', '/').ToLowerInvariant()).ToList();
        if (names.Any(name => _forbidden.Any(bad => name.Contains(bad, StringComparison.Ordinal))) || HasMacroType())
        {
            throw new UnreadableSheetException(Refusals.Macros);
        }
    }

    /// <summary>Null where there is no such part.</summary>
    public XmlReader? Open(string name)
    {
        var entry = _archive.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(
            new CountedPart(entry.Open(), entry.CompressedLength, _ratio, _allowance),
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    /// <summary>Targets of relationships by their ids; one that leads out of the archive is refused.</summary>
    public Dictionary<string, string> Relations(string name)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Open(name);
        while (reader?.Read() is true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                if (reader.GetAttribute("TargetMode") == "External")
                {
                    throw new UnreadableSheetException(Refusals.Macros);
                }

                targets[reader.GetAttribute("Id") ?? ""] = reader.GetAttribute("Target") ?? "";
            }
        }

        return targets;
    }

    public void Dispose() => _archive.Dispose();

    private bool HasMacroType()
    {
        using var reader = Open("[Content_Types].xml") ?? throw new UnreadableSheetException(Refusals.Broken);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vba", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}

internal static class XmlSteps
{
    /// <summary>Passes over what is inside of an element and stays on its end, so that a loop's next Read goes on behind it.</summary>
    public static void PassInside(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }
}
