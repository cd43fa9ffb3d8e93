using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Postgres;

/// <summary>Where a server lies: its folder, its socket and its programs.</summary>
internal sealed record Place(string Folder, string SocketFolder, PostgresBinaries Binaries)
{
    public string Cluster => Path.Combine(Folder, "cluster");

    public string Socket => Path.Combine(SocketFolder, ".s.PGSQL.5432");

    /// <summary>The socket lies in the cluster: whoever may read the data may connect, and nobody else.</summary>
    public IEnumerable<string> SocketOption => SocketFolder == Cluster ? [] : ["-o", $"-k {SocketFolder}"];

    /// <summary>In the folder asked for if that can be; else nearby (an ordinary user) or in <c>/var/lib</c> (root).</summary>
    public static async Task<Place> ChooseAsync(string folder, PostgresBinaries binaries, CancellationToken ct)
    {
        var here = new Place(folder, Path.Combine(folder, "cluster"), binaries);
        if (!ServerUser.IsRoot)
        {
            Directory.CreateDirectory(folder);
            return here.SocketFits || OperatingSystem.IsWindows() ? here : here with { SocketFolder = MakeSocketFolder(folder) };
        }

        if (await here.SuitsRootAsync(ct))
        {
            await ServerUser.MakeFolderAsync(folder, ct);
            return here;
        }

        if (Directory.Exists(here.Cluster))
        {
            throw new InvalidOperationException(
                $"As root, the database runs as '{ServerUser.InPlaceOfRoot}', who no longer gets to {here.Cluster}: open the folders above it, or remove it.");
        }

        var moved = MovedPlace.FolderFor(folder);
        return new(moved, Path.Combine(moved, "cluster"), new(Path.Combine(moved, "binaries")));
    }

    // Systems allow between 104 and 108 bytes; Npgsql takes a comma for the end of a host name.
    private bool SocketFits => Encoding.UTF8.GetByteCount(Socket) <= 100 && !Socket.Contains(',', StringComparison.Ordinal);

    private async Task<bool> SuitsRootAsync(CancellationToken ct)
    {
        if (!SocketFits || MovedPlace.IsMarked(Folder))
        {
            return false;
        }

        var parent = Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        return await ServerUser.ReachesAsync(parent.FullName, ct) && await ServerUser.ReachesAsync(Binaries.Program("postgres"), ct);
    }

    [UnsupportedOSPlatform("windows")]
    private static string MakeSocketFolder(string folder)
    {
        var mine = $"/tmp/lakmuang-{HashOf($"{Environment.UserName} {folder}")}";
        Directory.CreateDirectory(mine, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // Fails unless the folder is ours: nobody else may have prepared one to listen in our place.
        File.SetUnixFileMode(mine, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return mine;
    }

    public void RemoveSocketFolder()
    {
        if (SocketFolder != Cluster && Directory.Exists(SocketFolder))
        {
            Directory.Delete(SocketFolder, recursive: true);
        }
    }

    public static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
