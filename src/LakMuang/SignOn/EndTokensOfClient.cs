using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>
/// A closed client: its system sessions and refresh tokens end, each kind in one statement, however many they are. It is not told, because nobody calls
/// what is closed; the closing itself is on the trail. Its access tokens are refused because it is closed.
/// </summary>
/// <remarks>Runs after the commit that closes it, and again before it is opened: a crash in between brings nothing back to life.</remarks>
public sealed class EndTokensOfClient(LakMuangDb db)
{
    public async Task RunAsync(Act act, string client, CancellationToken ct)
    {
        DateTimeOffset? at = act.At;
        await db.TokenFamilies.Where(f => f.Client == client && f.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.RevokedAt, at), ct);
        await db.SystemSessions.Where(s => s.Client == client && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, at), ct);
    }
}
