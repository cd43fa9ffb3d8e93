using System.Text;
using LakMuang.Access.Contracts;
using LakMuang.Protocol.Clients;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

internal sealed class SystemClients(LakMuangDb db) : ISystemClients
{
    public async Task<IReadOnlyList<SystemClient>> OfAsync(string system, CancellationToken ct) =>
        [.. (await db.Clients.AsNoTracking().Where(c => c.System == system).OrderBy(c => c.Id).Select(c => new { c.Id, c.DisabledAt, c.Metadata }).ToListAsync(ct))
            .Select(c => new SystemClient(
                c.Id, c.DisabledAt is null, ClientMetadata.Parse(Encoding.UTF8.GetBytes(c.Metadata)) is { BackChannelLogoutUri: not null }))];
}
