using LakMuang.Kernel;

namespace LakMuang.Files;

internal enum FileKind
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>The bytes of files: on their way in, then judged, then kept because a record names them.</summary>
internal sealed class FileContent
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Keyed hash of whoever uploads it; null where it came in one piece.</summary>
    public required byte[]? Owner { get; init; }

    /// <summary>What its owner called it. Encrypted: people name files after people.</summary>
    public required Secrets.Sealed Name { get; init; }

    public required long DeclaredSize { get; set; }

    public long Received { get; set; }

    /// <summary>Null until it was judged.</summary>
    public FileKind? Kind { get; set; }

    public byte[]? Sha256 { get; set; }

    /// <summary>When a record took it. Until then it may be pruned.</summary>
    public DateTimeOffset? KeptAt { get; set; }

    public static string NameColumn => "file.name";
}

/// <summary>A file by the name that one record gave it. Equal contents are stored once.</summary>
internal sealed class StoredFile : Entity
{
    public FileId Id { get; private init; } = FileId.New();

    public required Guid Content { get; init; }

    public required Secrets.Sealed Name { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public void Keep(FileContent content) => Raise(new FileKept(Id, content.Received, content.Kind!.Value));
}

/// <summary>One portion, encrypted for its place in its file.</summary>
internal sealed class FilePortion
{
    public required Guid Content { get; init; }

    /// <summary>Place of its first byte.</summary>
    public required long Start { get; init; }

    public required byte[] Box { get; init; }
}

internal sealed record FileKept(FileId File, long Size, FileKind Kind) : Fact;
