using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class Offices(LakMuangDb db, TimeProvider clock) : IOffices
{
    public Task<bool> HoldsAsync(PersonId person, Office office, AgencyId agency, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        return db.Appointments.AnyAsync(
            a => a.Person == person && a.Office == office && a.Agency == agency && a.EndedAt == null
                && a.From <= today && (a.Until == null || a.Until >= today) && LakMuangDb.LetterIsLiving(a.Letter), ct);
    }

    public async Task<IReadOnlyList<PersonId>> HoldersAsync(Office office, AgencyId agency, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        return await db.Appointments
            .Where(a => a.Office == office && a.Agency == agency && a.EndedAt == null && a.From <= today && (a.Until == null || a.Until >= today))
            .Select(a => a.Person).Distinct().ToListAsync(ct);
    }
}
