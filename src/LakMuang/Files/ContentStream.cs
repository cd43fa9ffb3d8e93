namespace LakMuang.Files;

/// <summary>A stored content as a stream that can be read from any place. It holds one portion.</summary>
internal sealed class ContentStream(Portions portions, Guid content, long length) : Stream
{
    private byte[] _portion = [];
    private long _start;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.Length == 0)
        {
            return 0;
        }

        if (Position < _start || Position >= _start + _portion.Length)
        {
            (_start, _portion) = await portions.AtAsync(content, Position, cancellationToken)
                ?? throw new InvalidDataException("A portion of this file is missing.");
        }

        var from = (int)(Position - _start);
        var count = Math.Min(buffer.Length, _portion.Length - from);
        _portion.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
