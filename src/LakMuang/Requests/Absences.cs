using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>Who stands in for whom.</summary>
public sealed class Absences(LakMuangDb db, IPosts posts)
{
    /// <summary>The people who can decide: the holders, and the deputies of those who are away. Nobody stands in for somebody whose own matter it is.</summary>
    internal async Task<IReadOnlyList<PersonId>> WithDeputiesAsync(
        IReadOnlyList<PersonId> holders, AgencyId agency, DateOnly today, PersonId[] concerned, CancellationToken ct)
    {
        var standIns = await db.Absences.AsNoTracking()
            .Where(a => a.Agency == agency && a.EndedAt == null && a.From <= today && a.Until >= today && LakMuangDb.LetterIsLiving(a.Letter))
            .Select(a => new { a.Person, a.Deputy }).ToListAsync(ct);
        var able = holders.ToList();
        foreach (var deputy in standIns.Where(a => holders.Contains(a.Person) && !concerned.Contains(a.Person)).Select(a => a.Deputy))
        {
            if (await posts.MainAsync(deputy, agency, ct) is not null)
            {
                able.Add(deputy);
            }
        }

        return [.. able.Distinct()];
    }

    /// <summary>Those for whom somebody stands in today, with the agency.</summary>
    internal async Task<IReadOnlyList<(PersonId Person, AgencyId Agency)>> OfDeputyAsync(PersonId deputy, DateOnly today, CancellationToken ct) =>
        [.. (await db.Absences.AsNoTracking()
            .Where(a => a.Deputy == deputy && a.EndedAt == null && a.From <= today && a.Until >= today && LakMuangDb.LetterIsLiving(a.Letter))
            .Select(a => new { a.Person, a.Agency }).ToListAsync(ct)).Select(a => (a.Person, a.Agency))];
}
