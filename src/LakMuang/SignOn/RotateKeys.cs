using LakMuang.Kernel;
using LakMuang.Protocol.Jose;
using LakMuang.Secrets;
using LakMuang.SignOn.Engine;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>New signing keys for every algorithm; the old ones verify for thirteen hours more.</summary>
public sealed class RotateKeys(LakMuangDb db, MasterKey master)
{
    /// <summary>All nodes have read a new key before it signs.</summary>
    public static readonly TimeSpan Notice = KeepKeys.Every * 2;

    private const long Lock = 2562_0714;

    public async Task RunAsync(Act act, CancellationToken ct)
    {
        foreach (var algorithm in Algorithms.All)
        {
            Add(act, algorithm, act.At + Notice);
        }

        await db.CommitAsync(act, ct);
    }

    /// <summary>Makes the first keys of a new deployment. Several nodes may start at once.</summary>
    public async Task MakeFirstAsync(Act act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);
        var known = await db.SigningKeys.Where(k => k.WithdrawnAt == null).Select(k => k.Alg).ToListAsync(ct);
        foreach (var algorithm in Algorithms.All.Except(known))
        {
            Add(act, algorithm, act.At);
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
    }

    public Task<List<KeyLine>> ListAsync(CancellationToken ct) => db.SigningKeys.AsNoTracking()
        .OrderBy(k => k.Alg).ThenBy(k => k.SignsFrom)
        .Select(k => new KeyLine(k.Kid, k.Alg, k.SignsFrom, k.WithdrawnAt))
        .ToListAsync(ct);

    private void Add(Act act, string algorithm, DateTimeOffset signsFrom)
    {
        var key = KeyStore.Make(algorithm, master, act.At, signsFrom);
        db.SigningKeys.Add(key);
        db.Note(new SigningKeyMade(key.Kid, algorithm));
    }
}

public sealed record KeyLine(string Kid, string Algorithm, DateTimeOffset SignsFrom, DateTimeOffset? WithdrawnAt);

public sealed record SigningKeyMade(string Kid, string Algorithm) : Fact;
