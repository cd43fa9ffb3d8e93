using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>A person leaves every post in an agency: transfer, retirement, death (L2-4). Rights that rest on them end with it.</summary>
public sealed class RecordDeparture(LakMuangDb db)
{
    public async Task RunAsync(Act act, PersonId person, AgencyId agency, EndOfPost because, CancellationToken ct)
    {
        var posts = await db.Appointments
            .Where(a => a.Person == person && a.Agency == agency && a.EndedAt == null)
            .ToListAsync(ct);
        posts.ForEach(post => post.End(act, because));
        await db.CommitAsync(act, ct);
    }
}
