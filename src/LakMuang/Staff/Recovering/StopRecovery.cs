using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

/// <summary>Anybody concerned stops a recovery: the person, whoever looks after the agency's people, or whoever got a mail about it. One of them is enough.</summary>
public sealed class StopRecovery(LakMuangDb db, IAuthority authority, IThrottle throttle, RecoveryPost post, Vault vault)
{
    private static readonly Limit _limit = new("recovery-stop", 20, TimeSpan.FromMinutes(15));

    /// <summary>The person, from any session of theirs: "this was not me".</summary>
    public async Task<Result<RecoveryState>> OwnAsync(Act act, CancellationToken ct) =>
        await StopAsync(act, await Open().SingleOrDefaultAsync(r => r.Person == act.Person, ct), EndOfRecovery.NotMe, ct);

    /// <summary>Somebody of the agency, or above it, who doubts it.</summary>
    public async Task<Result<RecoveryState>> AtAgencyAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal
            ? refusal
            : await StopAsync(act, await Open().SingleOrDefaultAsync(r => r.Person == person && r.Agency == agency, ct), EndOfRecovery.Doubted, ct);

    /// <summary>Whoever has one of the mails, without signing in.</summary>
    /// <returns>Wrong codes, and those of cases that are over, hear the same.</returns>
    public async Task<Result<RecoveryState>> ByCodeAsync(Act act, string? typed, CancellationToken ct)
    {
        var from = act.Address?.ToString() ?? "nowhere";
        if (await throttle.BeginAsync(_limit, from, ct) is { } wait)
        {
            return RecoveryRefusals.TooManyTries(wait);
        }

        var hash = TypedCode.Read(typed) is { Length: > 0 } read ? HashOf(vault, read) : null;
        if (hash is null || await Open().SingleOrDefaultAsync(r => r.StopHash == hash, ct) is not { } recovery)
        {
            await throttle.FailedAsync(_limit, from, ct);
            db.Note(new StopCodeRefused());
            await db.CommitAsync(act, ct);
            return RecoveryRefusals.Code;
        }

        await throttle.DroppedAsync(_limit, from, ct);
        return await StopAsync(act, recovery, EndOfRecovery.Code, ct);
    }

    internal static byte[] HashOf(Vault vault, string plain) => vault.Lookup(plain, "recovery-stop");

    private IQueryable<Recovery> Open() => db.Recoveries.Where(r => r.State == RecoveryState.Proposed || r.State == RecoveryState.Confirmed);

    private async Task<Result<RecoveryState>> StopAsync(Act act, Recovery? recovery, EndOfRecovery because, CancellationToken ct)
    {
        if (recovery is null)
        {
            return RecoveryRefusals.Over;
        }

        recovery.End(act, because);
        await post.TellEndedAsync(act, recovery, ct);
        try
        {
            await db.CommitAsync(act, ct);
            return recovery.State;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Carried out, confirmed or stopped in this very moment: whoever asks again sees which.
            db.ChangeTracker.Clear();
            return await db.Recoveries.AnyAsync(r => r.Id == recovery.Id && r.State == RecoveryState.Confirmed, ct) ? RecoveryRefusals.AtOnce : RecoveryRefusals.Over;
        }
    }
}
