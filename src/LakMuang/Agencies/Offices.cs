using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class Offices(LakMuangDb db, TimeProvider clock) : IOffices
{
    public Task<bool> HoldsAsync(PersonId person, Office office, AgencyId agency, CancellationToken ct) => HeldPosts.Today(db, clock).AnyAsync(
        a => a.Person == person && a.Office == office && a.Agency == agency && LakMuangDb.LetterIsLiving(a.Letter), ct);

    public async Task<IReadOnlyList<PersonId>> HoldersAsync(Office office, AgencyId agency, CancellationToken ct) =>
        await HeldPosts.Today(db, clock).Where(a => a.Office == office && a.Agency == agency && LakMuangDb.LetterIsLiving(a.Letter)).Select(a => a.Person).Distinct().ToListAsync(ct);
}
