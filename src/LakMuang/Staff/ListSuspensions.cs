using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

public sealed record SuspensionLine(PersonId Person, PersonName Name, ReasonOfSuspension Because, DateTimeOffset At, bool HasLetter, DateOnly LetterDue)
{
    public Guid Id { get; init; }
}

/// <summary>Who is suspended by an agency now, those without a letter first, the most urgent on top (L2-4).</summary>
public sealed class ListSuspensions(LakMuangDb db, IAuthority authority, IPeople people)
{
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<SuspensionLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var open = await db.Suspensions.AsNoTracking().Where(s => s.Agency == agency && s.LiftedAt == null)
            .OrderBy(s => s.Letter != null).ThenBy(s => s.LetterDue).Take(Most).ToListAsync(ct);
        return await LinesAsync(open, ct);
    }

    /// <summary>The same in the order in which they were made, a portion at a time: for programs.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<SuspensionLine>>> NextAsync(Act act, AgencyId agency, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.Suspensions.AsNoTracking()
            .Where(s => s.Agency == agency && s.LiftedAt == null && (after == null || s.Id.CompareTo(after.Value) > 0))
            .OrderBy(s => s.Id).Take(most + 1).ToListAsync(ct);
        return Portion.Of(await LinesAsync(found, ct), most);
    }

    private async Task<List<SuspensionLine>> LinesAsync(List<Suspension> open, CancellationToken ct)
    {
        var traits = await people.TraitsOfAsync([.. open.Select(s => s.Person)], ct);
        return open.ConvertAll(s => new SuspensionLine(s.Person, traits[s.Person].Name, s.Because, s.At, s.Letter is not null, s.LetterDue) { Id = s.Id });
    }
}
