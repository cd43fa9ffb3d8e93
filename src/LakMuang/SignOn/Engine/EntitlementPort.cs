using LakMuang.Kernel;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Engine;

/// <summary>"May this person enter this client today?", asked of Access about the client's system.</summary>
internal sealed class EntitlementPort(LakMuangDb db, Subjects subjects, Access.Contracts.IEntitlements access) : IEntitlements
{
    public async ValueTask<Entitlement> FindAsync(string person, string clientId, CancellationToken cancel)
    {
        var system = await db.Clients.Where(c => c.Id == clientId).Select(c => c.System).SingleOrDefaultAsync(cancel);
        return system is not null && await access.EntryAsync(new PersonId(Guid.Parse(person)), system, cancel) is { MayEnter: true } entry
            ? new(true, [.. entry.Hats.Select(h => h.Value.ToString("N"))], entry.RequiredLevel, await subjects.SubjectAsync(person, clientId, cancel))
            : new(false, [], 1, "");
    }
}
