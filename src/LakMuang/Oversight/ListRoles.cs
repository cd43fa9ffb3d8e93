using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <param name="IsNobody">The break-glass account while it is open: it closes by itself, and nobody proposes anything about it.</param>
public sealed record RoleLine(RoleHolding Holding, PersonName Name, AgencyFacts? Agency, LetterFacts? Letter, bool IsNobody);

public sealed record RoleChangeLine(RoleChange Change, PersonName Name, AgencyFacts? Agency, LetterFacts? Letter, PersonName? ProposedBy, PersonName? DecidedBy);

/// <param name="Decided">The latest twenty.</param>
public sealed record RolesPage(IReadOnlyList<RoleLine> Held, IReadOnlyList<RoleChangeLine> Waiting, IReadOnlyList<RoleChangeLine> Decided);

/// <summary>Who holds the roles inside LakMuang, and what is proposed.</summary>
public sealed class ListRoles(LakMuangDb db, GuardOfRoles guard, IRoles roles, IPeople people, IAgencyFacts agencies, ILetters letters)
{
    private const int MostDecided = 20;

    public async Task<Result<RolesPage>> RunAsync(Act act, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var held = await roles.HoldersAsync([.. RolesInside.All], ct);
        var waiting = await db.RoleChanges.AsNoTracking()
            .Where(c => c.State == RoleChangeState.Waiting && c.ExpiresAt > act.At).OrderBy(c => c.ProposedAt).ToListAsync(ct);
        var decided = await db.RoleChanges.AsNoTracking()
            .Where(c => c.State != RoleChangeState.Waiting || c.ExpiresAt <= act.At).OrderByDescending(c => c.ProposedAt).Take(MostDecided).ToListAsync(ct);
        var nobody = await db.BreakGlasses.Select(b => b.Person).ToListAsync(ct);
        var (names, places, known) = await NamesAsync(held, [.. waiting, .. decided], ct);
        return new RolesPage(
            [
                .. held.Select(h => new RoleLine(h, names[h.Person].Name, places.GetValueOrDefault(h.Agency), known.GetValueOrDefault(h.Letter), nobody.Contains(h.Person)))
                    .OrderBy(l => RolesInside.All.ToList().IndexOf(l.Holding.Role)).ThenBy(l => l.Name.Given),
            ],
            [.. waiting.Select(c => Line(c, names, places, known))], [.. decided.Select(c => Line(c, names, places, known))]);
    }

    public async Task<Result<RoleChangeLine>> FindAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.RoleChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } change)
        {
            return RoleRefusals.NoChange;
        }

        var (names, places, known) = await NamesAsync([], [change], ct);
        return Line(change, names, places, known);
    }

    private async Task<(IReadOnlyDictionary<PersonId, PersonTraits>, IReadOnlyDictionary<AgencyId, AgencyFacts>, IReadOnlyDictionary<LetterId, LetterFacts>)> NamesAsync(
        IReadOnlyList<RoleHolding> held, IReadOnlyList<RoleChange> changes, CancellationToken ct)
    {
        var names = await people.TraitsOfAsync(
            [.. held.Select(h => h.Person).Concat(changes.SelectMany(c => new[] { c.Person, c.ProposedBy, c.DecidedBy }).OfType<PersonId>()).Distinct()], ct);
        var places = await agencies.OfAsync([.. held.Select(h => h.Agency).Concat(changes.Select(c => c.Agency)).Distinct()], ct);
        var known = await letters.OfAsync([.. held.Select(h => h.Letter).Concat(changes.Select(c => c.Letter)).Distinct()], ct);
        return (names, places, known);
    }

    private static RoleChangeLine Line(
        RoleChange c, IReadOnlyDictionary<PersonId, PersonTraits> names, IReadOnlyDictionary<AgencyId, AgencyFacts> places,
        IReadOnlyDictionary<LetterId, LetterFacts> known)
    {
        return new(c, names[c.Person].Name, places.GetValueOrDefault(c.Agency), known.GetValueOrDefault(c.Letter), Name(c.ProposedBy), Name(c.DecidedBy));

        PersonName? Name(PersonId? person) => person is { } id ? names[id].Name : null;
    }
}
