using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>Which session at LakMuang a system's session is a child of, for a logout that the system asks for.</summary>
public sealed class RequestedLogout(LakMuangDb db)
{
    /// <returns>Null for a session that is unknown or another person's.</returns>
    public async Task<SessionId?> ParentOfAsync(string sid, LivingSession? present, CancellationToken ct)
    {
        if (!Guid.TryParse(sid, out var id) || present is null)
        {
            return null;
        }

        var parent = await db.SystemSessions.Where(s => s.Id == id && s.Person == present.Person).Select(s => s.Session).SingleOrDefaultAsync(ct);
        return parent == default ? null : parent;
    }
}
