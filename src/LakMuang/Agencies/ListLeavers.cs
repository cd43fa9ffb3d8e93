using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>Somebody whose post ends soon, and why.</summary>
/// <param name="On">The last day.</param>
/// <param name="Because"><see cref="EndOfPost.Retirement"/>, or <see cref="EndOfPost.EndOfTerm"/> of the appointment.</param>
public sealed record Leaver(PersonId Person, PersonName Name, string Position, Office? Office, DateOnly On, EndOfPost Because);

/// <summary>Who leaves an agency within the next days, the nearest first (B-2).</summary>
public sealed class ListLeavers(LakMuangDb db, IAuthority authority)
{
    private const int Most = 50;

    /// <param name="days">How far ahead, in days.</param>
    public async Task<Result<IReadOnlyList<Leaver>>> RunAsync(Act act, AgencyId agency, int days, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var until = today.AddDays(days);
        var found = await HeldPosts.On(db, today).AsNoTracking()
            .Where(a => a.Agency == agency)
            .Join(db.People, a => a.Person, p => p.Id, (a, p) => new { a, p })
            .Where(x => x.a.Until <= until || (!x.a.IsElected && x.p.RetiresOn <= until))
            .Select(x => new
            {
                x.p.Id,
                Name = new PersonName(x.p.Title, x.p.GivenName, x.p.FamilyName, x.p.TitleEn, x.p.GivenNameEn, x.p.FamilyNameEn),
                x.a.Position,
                x.a.Office,
                x.a.Until,
                RetiresOn = x.a.IsElected ? null : x.p.RetiresOn,
            })
            .OrderBy(x => x.Until ?? x.RetiresOn).Take(Most)
            .ToListAsync(ct);
        return found
            .Select(x => x.RetiresOn is { } day && (x.Until is null || day <= x.Until)
                ? new Leaver(x.Id, x.Name, x.Position, x.Office, day, EndOfPost.Retirement)
                : new Leaver(x.Id, x.Name, x.Position, x.Office, x.Until!.Value, EndOfPost.EndOfTerm))
            .OrderBy(l => l.On).ToList();
    }
}
