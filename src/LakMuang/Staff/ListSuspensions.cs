using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

public sealed record SuspensionLine(PersonId Person, PersonName Name, ReasonOfSuspension Because, DateTimeOffset At, bool HasLetter, DateOnly LetterDue);

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
        var traits = await people.TraitsOfAsync([.. open.Select(s => s.Person)], ct);
        return open.Select(s => new SuspensionLine(s.Person, traits[s.Person].Name, s.Because, s.At, s.Letter is not null, s.LetterDue)).ToList();
    }
}
