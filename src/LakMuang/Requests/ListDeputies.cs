using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

public sealed record DeputyLine(Guid Id, PersonId Person, PersonName? Name, PersonId Deputy, PersonName? DeputyName, DateOnly From, DateOnly Until, LetterFacts? Letter);

/// <summary>Who stands in for whom in an agency, now and on days to come: for everybody who holds a post there.</summary>
public sealed class ListDeputies(LakMuangDb db, IPosts posts, IPeople people, ILetters letters)
{
    public async Task<Result<IReadOnlyList<DeputyLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await posts.MainAsync(act.Person, agency, ct) is null)
        {
            return Refusals.NotMember;
        }

        var today = ThaiDate.Day(act.At);
        var found = await db.Absences.AsNoTracking().Where(a => a.Agency == agency && a.EndedAt == null && a.Until >= today).OrderBy(a => a.From).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. found.SelectMany(a => new[] { a.Person, a.Deputy }).Distinct()], ct);
        var facts = await letters.OfAsync([.. found.Select(a => a.Letter).Distinct()], ct);
        return found.ConvertAll(a => new DeputyLine(
            a.Id, a.Person, names.GetValueOrDefault(a.Person)?.Name, a.Deputy, names.GetValueOrDefault(a.Deputy)?.Name, a.From, a.Until, facts.GetValueOrDefault(a.Letter)));
    }
}
