namespace LakMuang.Importing.Reading;

/// <summary>What may still be unpacked of one workbook.</summary>
internal sealed class Allowance(long bytes)
{
    private long _left = bytes;

    public void Take(long count)
    {
        _left -= count;
        if (_left < 0)
        {
            throw new UnreadableSheetException(Refusals.Bomb);
        }
    }
}

/// <summary>A part of an archive while it is unpacked. The lengths that the archive declares may lie, so bytes are counted as they come.</summary>
internal sealed class CountedPart(Stream inner, long packed, int ratio, Allowance allowance) : Stream
{
    // Small parts are mostly repetition; a bomb is not small.
    private const long Free = 1024 * 1024;

    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _count += count;
        allowance.Take(count);
        return _count > Free && _count > packed * ratio ? throw new UnreadableSheetException(Refusals.Bomb) : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
