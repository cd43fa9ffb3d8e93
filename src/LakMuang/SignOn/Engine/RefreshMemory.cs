using LakMuang.Storage;

namespace LakMuang.SignOn.Engine;

/// <summary>Before a request is served: whatever this node holds in memory of clients and keys is made as new as the request.</summary>
public sealed class RefreshMemory(Registry registry, ClientStore clients, KeyStore keys) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _loaded;

    /// <exception cref="Npgsql.NpgsqlException">The database is away; an old memory is not trusted instead.</exception>
    public async ValueTask RunAsync(CancellationToken ct)
    {
        // Not "older": a database that was restored counts from an earlier number again.
        var version = await registry.VersionAsync(ct);
        if (Volatile.Read(ref _loaded) == version)
        {
            return;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (_loaded != version)
            {
                clients.Forget();
                await keys.ReloadAsync(ct);
                Volatile.Write(ref _loaded, version);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
