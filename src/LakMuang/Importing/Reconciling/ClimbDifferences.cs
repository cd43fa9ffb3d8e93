using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Reconciling;

/// <summary>What nobody answered in its working days goes to the office above as well, until the department has it.</summary>
public sealed class ClimbDifferences(LakMuangDb db, IAgencyTree tree, WorkingDays days)
{
    private const int Portion = 500;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var late = await db.AccountDifferences.Where(d => d.State == DifferenceState.Open && d.AnswerBy < today).OrderBy(d => d.AnswerBy).Take(Portion).ToListAsync(ct);
        if (late.Count == 0)
        {
            return false;
        }

        var answerBy = days.After(today, KeepDifferences.DaysToAnswer);
        foreach (var ofAgency in late.GroupBy(d => d.Agency))
        {
            AgencyId[] way = [ofAgency.Key, .. await tree.AboveAsync(ofAgency.Key, ct)];
            foreach (var difference in ofAgency)
            {
                // At its top it stays; an office that is above the agency no more gives way to the one that is now.
                var at = Array.IndexOf(way, difference.At);
                difference.Climb(way[Math.Min(at < 0 ? 1 : at + 1, way.Length - 1)], answerBy);
            }
        }

        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node, or an answer, was faster.
            return false;
        }

        return late.Count == Portion;
    }
}
