using System.Security.Cryptography;

namespace LakMuang.Postgres;

/// <summary>A server away from the folder that was asked for, because the user who runs it does not get there.</summary>
/// <remarks>
/// Both folders carry the same random mark. A folder without it was made anew in the same place (deleted and cloned
/// again, say): its keys do not open the old data, so the old cluster is put aside and a new one made.
/// </remarks>
internal sealed class MovedPlace(string asked, Place place, PostgresBinaries given)
{
    private const string Mark = "moved";

    public static string FolderFor(string asked) => $"/var/lib/lakmuang/{Place.HashOf(asked)}";

    public static bool IsMarked(string asked) => File.Exists(Path.Combine(asked, Mark));

    /// <summary>Makes the folder, closed to everyone but the user who runs the server.</summary>
    public async Task MakeFolderAsync(CancellationToken ct)
    {
        await ServerUser.RunAsync("install", ["-d", "-m", "0755", Path.GetDirectoryName(place.Folder)!], ct);
        await ServerUser.MakeFolderAsync(place.Folder, ct);
        Directory.CreateDirectory(asked);
    }

    public bool HasDataOfAnother => Directory.Exists(place.Cluster) && Read(asked) != Read(place.Folder);

    public void PutDataOfAnotherAside()
    {
        var aside = place.Cluster + ".old";
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        Directory.Move(place.Cluster, aside);
    }

    public async Task MarkAsync(CancellationToken ct)
    {
        if (IsMarked(asked) && Read(asked) == Read(place.Folder))
        {
            return;
        }

        var mark = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await File.WriteAllTextAsync(Path.Combine(place.Folder, Mark), mark, ct);
        await File.WriteAllTextAsync(Path.Combine(asked, Mark), mark, ct);
    }

    /// <summary>Copies the programs, unless the same are there already.</summary>
    public async Task CopyBinariesAsync(CancellationToken ct)
    {
        var (source, copy) = (new FileInfo(given.Program("postgres")), new FileInfo(place.Binaries.Program("postgres")));
        if (copy.Exists && (copy.Length, copy.LastWriteTimeUtc) == (source.Length, source.LastWriteTimeUtc))
        {
            return;
        }

        var unfinished = place.Binaries.Folder + ".new";
        await ServerUser.RunAsync("rm", ["-rf", unfinished, place.Binaries.Folder], ct);
        await ServerUser.RunAsync("cp", ["-pR", given.Folder, unfinished], ct);
        await ServerUser.RunAsync("chmod", ["-R", "a+rX", unfinished], ct);
        Directory.Move(unfinished, place.Binaries.Folder);
    }

    private static string? Read(string folder) =>
        Path.Combine(folder, Mark) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}
