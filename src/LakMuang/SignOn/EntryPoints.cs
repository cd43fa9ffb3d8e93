using LakMuang.Access.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

internal sealed class EntryPoints(LakMuangDb db) : IEntryPoints
{
    public Task<bool> AnyOpenAsync(string system, CancellationToken ct) => db.Clients.AnyAsync(c => c.System == system && c.DisabledAt == null, ct);
}
