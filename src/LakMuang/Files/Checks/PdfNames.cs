using System.Text;

namespace LakMuang.Files.Checks;

/// <summary>Reads the names of a PDF (ISO 32000-1, 7.3.5) out of a stream of bytes, with their #xx undone, and the places where streams begin.</summary>
internal sealed class PdfNames
{
    private const int Longest = 40;

    private static readonly HashSet<string> _active =
        ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "ImportData", "SubmitForm"];

    // Only the deflate filter is undone here; names behind these could not be seen.
    private static readonly HashSet<string> _opaque =
        ["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt"];

    private readonly StringBuilder _name = new();
    private readonly byte[] _word = new byte[6];
    private bool _inName;
    private bool _isObjects;
    private bool _isOpaque;
    private bool _afterStream;
    private long _place;

    public bool HasActive { get; private set; }

    public bool IsEncrypted { get; private set; }

    /// <summary>Whether objects lie in a stream that cannot be looked into.</summary>
    public bool HidesObjects { get; private set; }

    /// <summary>Where the compressed data of object streams begin (7.5.7).</summary>
    public List<long> ObjectStreams { get; } = [];

    public void Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            Take(value);
            _place++;
        }
    }

    /// <summary>Judges a name that reaches to the very end.</summary>
    public void End() => CloseName();

    private void Take(byte value)
    {
        if (_afterStream && value != '\r')
        {
            _afterStream = false;
            BeginStream(value == '\n' ? _place + 1 : _place);
        }

        if (_inName && !IsEndOfName(value))
        {
            if (_name.Length < Longest)
            {
                _name.Append((char)value);
            }

            return;
        }

        CloseName();
        _inName = value == '/';
        _word.AsSpan(1).CopyTo(_word);
        _word[^1] = value;
        _afterStream |= _word.AsSpan().SequenceEqual("stream"u8);
        if (_word.AsSpan(2).SequenceEqual(" obj"u8))
        {
            (_isObjects, _isOpaque) = (false, false);
        }
    }

    private void BeginStream(long start)
    {
        if (_isObjects)
        {
            HidesObjects |= _isOpaque;
            ObjectStreams.Add(start);
        }

        (_isObjects, _isOpaque) = (false, false);
    }

    private void CloseName()
    {
        if (!_inName)
        {
            return;
        }

        var name = Plain(_name.ToString());
        _name.Clear();
        _inName = false;
        HasActive |= _active.Contains(name);
        IsEncrypted |= name == "Encrypt";
        _isObjects |= name == "ObjStm";
        _isOpaque |= _opaque.Contains(name);
    }

    private static string Plain(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] == '#' && at + 2 < name.Length && char.IsAsciiHexDigit(name[at + 1]) && char.IsAsciiHexDigit(name[at + 2]))
            {
                plain.Append((char)Convert.ToByte(name.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                plain.Append(name[at]);
            }
        }

        return plain.ToString();
    }

    private static bool IsEndOfName(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32
        or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
