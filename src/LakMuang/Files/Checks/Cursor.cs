namespace LakMuang.Files.Checks;

/// <summary>Reads a content byte by byte or in pieces, from any place.</summary>
internal sealed class Cursor(Stream content)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _next;
    private int _end;

    public long Position { get; private set; }

    public long Length => content.Length;

    /// <summary>The next byte, or -1 at the end.</summary>
    public ValueTask<int> NextAsync(CancellationToken ct)
    {
        if (_next == _end)
        {
            return FillAsync(ct);
        }

        Position++;
        return new(_buffer[_next++]);
    }

    /// <summary>Two bytes, the greater first, or -1 when the content ends before.</summary>
    public async ValueTask<int> Next16Async(CancellationToken ct)
    {
        var (high, low) = (await NextAsync(ct), await NextAsync(ct));
        return low < 0 ? -1 : (high << 8) | low;
    }

    /// <summary>Up to that many bytes; fewer at the end.</summary>
    public async Task<byte[]> TakeAsync(int count, CancellationToken ct)
    {
        var taken = new List<byte>(count);
        while (taken.Count < count && await NextAsync(ct) is >= 0 and var value)
        {
            taken.Add((byte)value);
        }

        return [.. taken];
    }

    public void Go(long position)
    {
        content.Position = Position = position;
        _next = _end = 0;
    }

    private async ValueTask<int> FillAsync(CancellationToken ct)
    {
        content.Position = Position;
        (_next, _end) = (0, await content.ReadAsync(_buffer, ct));
        if (_end == 0)
        {
            return -1;
        }

        Position++;
        return _buffer[_next++];
    }
}
