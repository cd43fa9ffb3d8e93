using LakMuang.Kernel;
using LakMuang.Protocol.Jose;
using LakMuang.Secrets;
using LakMuang.SignOn.Engine;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>
/// For every algorithm one key signs and the next one is published beside it, long before it signs: linked systems that keep our keys
/// for minutes or hours know it by then. The old one verifies for thirteen hours more (<see cref="KeyStore.Overlap"/>).
/// </summary>
public sealed class RotateKeys(LakMuangDb db, MasterKey master)
{
    /// <summary>How long a key signs, unless it is replaced by hand.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(90);

    private const long Lock = 2562_0714;

    /// <summary>The next keys sign from now on: on every node from its next request, because each looks whether anything has changed.</summary>
    public Task RunAsync(Act act, CancellationToken ct) => LockedAsync(act, async () =>
    {
        var keys = await LivingAsync(ct);
        foreach (var algorithm in Algorithms.All)
        {
            Promote(act, algorithm, keys);
        }
    }, ct);

    /// <summary>Makes what is missing: the first keys of a new deployment, and the next key of every algorithm.</summary>
    /// <param name="withNext">False at the first start, which should not wait for keys that sign in three months.</param>
    public Task CompleteAsync(Act act, bool withNext, CancellationToken ct) => LockedAsync(act, async () =>
    {
        var keys = await LivingAsync(ct);
        foreach (var algorithm in Algorithms.All)
        {
            var signing = keys.Where(k => k.Alg == algorithm && k.SignsFrom <= act.At).MaxBy(k => k.SignsFrom)
                ?? Add(act, algorithm, act.At);
            if (withNext && !keys.Exists(k => k.Alg == algorithm && k.SignsFrom > act.At))
            {
                Add(act, algorithm, Later(signing.SignsFrom + Term, act.At + KeyStore.Ahead));
            }
        }
    }, ct);

    /// <summary>
    /// A key that others may know: it is published no more and what it signed is refused. If it was signing, the next one does now.
    /// The sessions that it opened end by <see cref="EndSessionsOfKey"/>.
    /// </summary>
    public async Task<Result<DateTimeOffset>> WithdrawAsync(Act act, string kid, CancellationToken ct)
    {
        DateTimeOffset? signedFrom = null;
        await LockedAsync(act, async () =>
        {
            var keys = await LivingAsync(ct);
            if (keys.Find(k => k.Kid == kid) is not { } key)
            {
                return;
            }

            signedFrom = key.SignsFrom;
            key.WithdrawnAt = act.At;
            db.Note(new SigningKeyWithdrawn(kid, key.Alg));
            keys.Remove(key);
            if (key.SignsFrom <= act.At && !keys.Exists(k => k.Alg == key.Alg && k.SignsFrom <= act.At && k.SignsFrom > key.SignsFrom))
            {
                Promote(act, key.Alg, keys);
            }
        }, ct);
        return signedFrom is { } from ? from : Refusals.NoSuchKey(kid);
    }

    public Task<List<KeyLine>> ListAsync(CancellationToken ct) => db.SigningKeys.AsNoTracking()
        .OrderBy(k => k.Alg).ThenBy(k => k.SignsFrom)
        .Select(k => new KeyLine(k.Kid, k.Alg, k.MadeAt, k.SignsFrom, k.WithdrawnAt))
        .ToListAsync(ct);

    private void Promote(Act act, string algorithm, List<SigningKeyRecord> keys)
    {
        var next = keys.Where(k => k.Alg == algorithm && k.SignsFrom > act.At).MinBy(k => k.SignsFrom) ?? Add(act, algorithm, act.At);
        next.SignsFrom = act.At;
        db.Note(new SigningKeyPromoted(next.Kid, algorithm));
        if (!keys.Exists(k => k != next && k.Alg == algorithm && k.SignsFrom > act.At))
        {
            Add(act, algorithm, act.At + Term);
        }
    }

    private Task<List<SigningKeyRecord>> LivingAsync(CancellationToken ct) =>
        db.SigningKeys.Where(k => k.WithdrawnAt == null).ToListAsync(ct);

    // Several nodes start, or look for what is missing, at once.
    private async Task LockedAsync(Act act, Func<Task> change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);
        await change();
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
    }

    private SigningKeyRecord Add(Act act, string algorithm, DateTimeOffset signsFrom)
    {
        var key = KeyStore.Make(algorithm, master, act.At, signsFrom);
        db.SigningKeys.Add(key);
        db.Note(new SigningKeyMade(key.Kid, algorithm));
        return key;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <param name="MadeAt">Since then it is published.</param>
/// <param name="SignsFrom">In the future for the next key.</param>
public sealed record KeyLine(string Kid, string Algorithm, DateTimeOffset MadeAt, DateTimeOffset SignsFrom, DateTimeOffset? WithdrawnAt);

public sealed record SigningKeyMade(string Kid, string Algorithm) : Fact;

public sealed record SigningKeyPromoted(string Kid, string Algorithm) : Fact;

public sealed record SigningKeyWithdrawn(string Kid, string Algorithm) : Fact;
