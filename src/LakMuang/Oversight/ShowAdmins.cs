using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <param name="Letter">Null where the register does not know it any more.</param>
public sealed record AdminLine(AdminFacts Admin, AdminRank Rank, LetterFacts? Letter, bool IsToBeChecked);

public sealed record NominationLine(AdminNomination Nomination, PersonName Person, LetterFacts? Letter, PersonName? ProposedBy, PersonName? DecidedBy);

/// <param name="Waiting">The oldest first.</param>
/// <param name="Decided">The latest twenty, the newest first.</param>
public sealed record AdminsOfAgency(IReadOnlyList<AdminLine> Admins, IReadOnlyList<NominationLine> Waiting, IReadOnlyList<NominationLine> Decided);

/// <summary>Who looks after an agency, under which letters, and what is proposed.</summary>
public sealed class ShowAdmins(LakMuangDb db, IAuthority authority, LivingAdmins admins, ILetters letters, IPeople people)
{
    private const int MostDecided = 20;

    public async Task<Result<AdminsOfAgency>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var holders = await admins.OfAsync([agency], ct);
        var waiting = await db.Nominations.AsNoTracking().Where(n => n.Agency == agency && n.State == NominationState.Waiting).OrderBy(n => n.ProposedAt).ToListAsync(ct);
        var decided = await db.Nominations.AsNoTracking().Where(n => n.Agency == agency && n.State != NominationState.Waiting)
            .OrderByDescending(n => n.DecidedAt).Take(MostDecided).ToListAsync(ct);
        var deputies = await db.DeputiesAsync([.. holders.Select(h => h.Post.Appointment)], ct);
        var known = await letters.OfAsync(
            [.. holders.Select(h => h.Post.Letter).Concat(waiting.Concat(decided).Select(n => n.Letter)).Distinct()], ct);
        return new AdminsOfAgency(
            [
                .. holders.Select(h => new AdminLine(
                    h, deputies.Contains(h.Post.Appointment) ? AdminRank.Deputy : AdminRank.Principal, known.GetValueOrDefault(h.Post.Letter),
                    waiting.Any(n => n.IsFirst && n.Appointment == h.Post.Appointment))).OrderBy(l => l.Rank),
            ],
            await LinesAsync(waiting, known, ct), await LinesAsync(decided, known, ct));
    }

    /// <summary>One nomination of the agency.</summary>
    public async Task<Result<NominationLine>> FindAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        return await db.Nominations.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.Agency == agency, ct) is { } nomination
            ? (await LinesAsync([nomination], await letters.OfAsync([nomination.Letter], ct), ct))[0]
            : Refusals.NoNomination;
    }

    private async Task<IReadOnlyList<NominationLine>> LinesAsync(
        IReadOnlyList<AdminNomination> nominations, IReadOnlyDictionary<LetterId, LetterFacts> known, CancellationToken ct)
    {
        PersonId[] ids = [.. nominations.SelectMany(n => new[] { n.Person, n.ProposedBy, n.DecidedBy }).OfType<PersonId>().Distinct()];
        var names = ids.Length == 0 ? new Dictionary<PersonId, PersonTraits>() : await people.TraitsOfAsync(ids, ct);
        return [.. nominations.Select(n => new NominationLine(n, names[n.Person].Name, known.GetValueOrDefault(n.Letter), Name(n.ProposedBy), Name(n.DecidedBy)))];

        PersonName? Name(PersonId? person) => person is { } id && names.TryGetValue(id, out var traits) ? traits.Name : null;
    }
}
