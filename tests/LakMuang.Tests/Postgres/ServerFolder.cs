using System.Diagnostics;
using System.Globalization;
using LakMuang.Postgres;
using Npgsql;

namespace LakMuang.Tests.Postgres;

/// <summary>A folder for one embedded server, cleared away with everything the server put elsewhere.</summary>
internal sealed class ServerFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("lakmuang-postgres-");
    private readonly HashSet<string> _used = [];

    public ServerFolder(string below = "", bool isClosed = false)
    {
        Asked = Path.Combine(_root.FullName, below);
        if (!isClosed && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_root.FullName, _root.UnixFileMode | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
    }

    public string Asked { get; }

    public static PostgresBinaries Binaries { get; } = PostgresBinaries.FromNpm();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<EmbeddedPostgres> Start()
    {
        var server = await EmbeddedPostgres.StartAsync(Asked, Binaries, Durability.None, Ct);
        _used.Add(server.Folder);
        return server;
    }

    /// <summary>The folder itself, or the one elsewhere: a clone that the server's user cannot enter moves every server away.</summary>
    public static string PlaceFor(string asked) => Directory.Exists(MovedPlace.FolderFor(asked)) ? MovedPlace.FolderFor(asked) : asked;

    public string PidFile => Path.Combine(_used.Single(), "cluster", "postmaster.pid");

    public bool IsServerAlive => File.Exists(PidFile);

    public void KillServer()
    {
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture));
        server.Kill();
        server.WaitForExit();
    }

    public static async Task<bool> Answers(EmbeddedPostgres server, string database = "postgres")
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database));
        await using var command = source.CreateCommand("SELECT true");
        return await command.ExecuteScalarAsync(Ct) is true;
    }

    public void Dispose()
    {
        _root.Delete(recursive: true);
        foreach (var elsewhere in _used.Where(Directory.Exists))
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }
}
