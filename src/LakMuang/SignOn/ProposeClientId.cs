using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>A client id that is free: the system's code, or the code with the next number.</summary>
public sealed class ProposeClientId(LakMuangDb db)
{
    public async Task<string> RunAsync(string system, CancellationToken ct)
    {
        var taken = await db.Clients.Where(c => c.Id == system || c.Id.StartsWith(system + "-")).Select(c => c.Id).ToListAsync(ct);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? system : $"{system}-{n}").First(id => !taken.Contains(id));
    }
}
