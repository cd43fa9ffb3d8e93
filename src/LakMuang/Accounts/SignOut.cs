using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

/// <summary>A person leaves: here, or in all browsers. The sessions of linked systems end in the same commit (L5-5).</summary>
public sealed class SignOut(LakMuangDb db)
{
    public async Task RunAsync(Act act, SessionId session, CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == session && s.EndedAt == null, ct) is { } found)
        {
            found.End(act, EndOfSession.SignedOut);
            await db.CommitAsync(act, ct);
        }
    }

    /// <summary>Ends one of one's own sessions by its number in the list. Somebody else's is not found.</summary>
    public async Task<Result<SessionId>> OneOfMineAsync(Act act, SessionId session, CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == session && s.Person == act.Person && s.EndedAt == null, ct) is not { } found)
        {
            return Refusals.NoSuchSession;
        }

        found.End(act, EndOfSession.EndedByOwner);
        await db.CommitAsync(act, ct);
        return found.Id;
    }

    public async Task EverywhereAsync(Act act, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == act.Person, ct);
        account.RevokeEverything(EndOfSession.SignedOutEverywhere);
        await db.CommitAsync(act, ct);
    }
}
