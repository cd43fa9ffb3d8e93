using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>
/// A unit without a head is never silent (invariant 4), whatever made it so: it is written down, told to the agency's administrators, and after each working day without a
/// head to the office above; at the top it is told again.
/// </summary>
public sealed class KeepVacancies(LakMuangDb db, IHeadships headships, IAgencyTree tree, WorkingDays days, HandoverPost post)
{
    /// <returns>Whether there may be more at once: never.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var headless = (await headships.HeadlessAsync(ct)).ToDictionary(h => (h.Agency, h.Group));
        var open = await db.Vacancies.Where(v => v.EndedAt == null).ToListAsync(ct);
        foreach (var vacancy in open)
        {
            if (!headless.Remove((vacancy.Agency, vacancy.Group)))
            {
                await EndAsync(act, vacancy, ct);
            }
            else if (vacancy.AnswerBy < today)
            {
                await ClimbAsync(act, vacancy, today, ct);
            }
        }

        // A handover of today is about to be carried out: nothing is vacant by it. One that is late, or stuck, hides nothing.
        var due = (await db.HandoverLegs.Where(l => l.State == LegState.Planned && l.Day == today)
            .Join(db.Handovers.Where(h => h.State == HandoverState.Open), l => l.Handover, h => h.Id, (l, h) => new { h.Agency, h.Group }).ToListAsync(ct))
            .Select(h => (h.Agency, h.Group)).ToHashSet();
        foreach (var one in headless.Values.Where(h => !due.Contains((h.Agency, h.Group))))
        {
            var vacancy = new Vacancy { Agency = one.Agency, System = one.System, Group = one.Group, Last = one.Last, Since = act.At }.Open(days.After(today, 1));
            db.Vacancies.Add(vacancy);
            await post.TellVacantAsync(act, vacancy, ct);
        }

        try
        {
            if (db.ChangeTracker.HasChanges())
            {
                await db.CommitAsync(act, ct);
            }
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another node was faster; the next turn looks again.
            db.ChangeTracker.Clear();
        }

        return false;
    }

    private async Task EndAsync(Act act, Vacancy vacancy, CancellationToken ct)
    {
        if ((await headships.OfAsync(vacancy.Agency, ct)).Any(h => h.Group == vacancy.Group && h.State is RightState.InForce))
        {
            vacancy.Fill(act);
        }
        else
        {
            vacancy.Drop(act);
        }
    }

    private async Task ClimbAsync(Act act, Vacancy vacancy, DateOnly today, CancellationToken ct)
    {
        // The way up begins with the agency itself; at its top a vacancy stays. An office that is above no more hands it to the one that is now.
        AgencyId[] way = [vacancy.Agency, .. await tree.AboveAsync(vacancy.Agency, ct)];
        var at = Array.IndexOf(way, vacancy.At);
        vacancy.Climb(way[Math.Min(at < 0 ? 1 : at + 1, way.Length - 1)], days.After(today, 1));
        await post.TellVacantAsync(act, vacancy, ct);
    }
}
