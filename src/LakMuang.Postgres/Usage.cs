namespace LakMuang.Postgres;

/// <summary>One program's use of a server, from joining to leaving.</summary>
/// <remarks>
/// <c>gate</c> lets one program at a time start or stop the server; <c>users</c> is locked, shared, by each that uses it.
/// Who gets <c>users</c> for itself alone was the last.
/// </remarks>
internal sealed class Usage : IAsyncDisposable
{
    // Longer than a start after a crash usually takes.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Place _place;
    private readonly Cluster _cluster;
    private FileStream? _use;

    private Usage(Place place) => (_place, _cluster) = (place, new(place));

    public static async Task<Usage> BeginAsync(Place place, MovedPlace? moved, Durability durability, CancellationToken ct)
    {
        if (moved is not null)
        {
            await moved.MakeFolderAsync(ct);
        }

        var usage = new Usage(place);
        await using var gate = await usage.PassGateAsync(ct);
        if (moved is not null)
        {
            await usage.SettleAsync(moved, ct);
        }

        usage._use = FileLock.TryShared(usage.Users)
            ?? throw new InvalidOperationException($"Another program keeps {usage.Users} to itself.");
        try
        {
            await usage._cluster.InitializeAsync(durability, ct);
            await usage._cluster.StartAsync(ct);
            return usage;
        }
        catch
        {
            await usage.LeaveAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_use is null)
        {
            return;
        }

        await using var gate = await PassGateAsync(CancellationToken.None);
        await LeaveAsync();
    }

    private string Users => Path.Combine(_place.Folder, "users");

    private Task<FileStream> PassGateAsync(CancellationToken ct) =>
        FileLock.WaitForExclusiveAsync(Path.Combine(_place.Folder, "gate"), _patience, ct);

    private async Task SettleAsync(MovedPlace moved, CancellationToken ct)
    {
        if (moved.HasDataOfAnother)
        {
            await using var alone = FileLock.TryExclusive(Users)
                ?? throw new InvalidOperationException($"The data folder was replaced while a program still uses its database in {_place.Folder}: stop it first.");
            await _cluster.StopAsync(ct);
            moved.PutDataOfAnotherAside();
        }

        await moved.MarkAsync(ct);
        if (!_cluster.IsAlive)
        {
            await moved.CopyBinariesAsync(ct);
        }
    }

    private async Task LeaveAsync()
    {
        await _use!.DisposeAsync();
        _use = null;
        await using var alone = await TryAloneAsync();
        if (alone is not null)
        {
            await _cluster.StopAsync(CancellationToken.None);
            _place.RemoveSocketFolder();
        }
    }

    // A program that is just being started holds our files open until it takes over: not for long.
    private async Task<FileStream?> TryAloneAsync()
    {
        for (var attempt = 1; attempt < 5; attempt++)
        {
            if (FileLock.TryExclusive(Users) is { } alone)
            {
                return alone;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        return null;
    }
}
