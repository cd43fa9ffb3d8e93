using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Overseers(LakMuangDb db, TimeProvider clock) : IOverseers
{
    public async Task<IReadOnlyList<PersonId>> OfAsync(AgencyId agency, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        return await db.Grants
            .Where(g => g.Agency == agency && g.System == BuiltInSystems.Sso && g.Group == Role.Overseer && g.State == GrantState.Active
                && g.From <= today && (g.Until == null || g.Until >= today) && LakMuangDb.AppointmentIsHeld(g.Appointment))
            .Select(g => g.Holder).Distinct().ToListAsync(ct);
    }
}
