using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

/// <summary>Sessions are dead by the raised epoch already; this writes down that they ended, and why.</summary>
internal sealed class EndSessionsOfRevoked(LakMuangDb db) : IReactTo<EverythingRevoked>
{
    public async Task ReactAsync(EverythingRevoked fact, Act act, CancellationToken ct)
    {
        var open = await db.Sessions.Where(s => s.Person == fact.Person && s.EndedAt == null).ToListAsync(ct);
        open.ForEach(session => session.End(act, fact.Reason));
    }
}
