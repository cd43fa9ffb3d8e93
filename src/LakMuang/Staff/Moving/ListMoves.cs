using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>One move as an agency sees it.</summary>
/// <param name="Name">Null where the agency asked by number and has no answer yet; then <paramref name="Masked"/> stands in its place.</param>
/// <param name="From">Null together with the name.</param>
/// <param name="IsOurTurn">Whether this agency is to answer.</param>
public sealed record MoveLine(
    Guid Id, MoveKind Kind, PersonName? Name, string? Masked, AgencyFacts? From, AgencyFacts To, DateOnly Day, DateOnly? Until,
    MoveState State, bool IsOurTurn, DateOnly AnswerBy, bool HasClimbed, DateTimeOffset At);

/// <summary>The transfers and secondments of an agency, to and from it: those that wait for it first (L2-1).</summary>
public sealed class ListMoves(LakMuangDb db, IAuthority authority, IAgencyWalk walk, MoveLines lines)
{
    private const int Most = 100;

    public async Task<Result<IReadOnlyList<MoveLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.Moves.AsNoTracking().Where(m => m.From == agency || m.To == agency)
            .OrderBy(m => m.State == MoveState.Proposed ? 0 : m.State == MoveState.Agreed || m.State == MoveState.Running ? 1 : 2)
            .ThenByDescending(m => m.ProposedAt).Take(Most).ToListAsync(ct);
        return (await lines.OfAsync(found, agency, ct)).OrderBy(l => !l.IsOurTurn).ToList();
    }

    /// <summary>What waits for an agency, for its home page.</summary>
    public async Task<IReadOnlyList<MoveLine>> WaitingAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.JudgeAsync(act, AgencyTask.ManagePeople, agency, ct) is not AgencyAccess.Allowed)
        {
            return [];
        }

        var found = await db.Moves.AsNoTracking()
            .Where(m => m.State == MoveState.Proposed && m.Person != null && ((m.IsAsked && m.From == agency) || (!m.IsAsked && m.To == agency)))
            .OrderBy(m => m.AnswerBy).Take(Most).ToListAsync(ct);
        return await lines.OfAsync(found, agency, ct);
    }

    /// <summary>The living moves to and from the agencies below an office, those that have climbed first.</summary>
    public async Task<Result<IReadOnlyList<MoveLine>>> BelowAsync(Act act, AgencyId office, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var below = await walk.BelowAsync(office, null, ct);
        var found = await db.Moves.AsNoTracking()
            .Where(m => m.Person != null && (m.State == MoveState.Proposed || m.State == MoveState.Agreed || m.State == MoveState.Running)
                // Who was asked for by number is known above the asking agency when the other side has said yes, and no sooner.
                && (below.Contains(m.From!.Value) || (below.Contains(m.To) && (!m.IsAsked || m.NewPost != null))))
            .OrderBy(m => m.State == MoveState.Proposed ? 0 : 1).ThenBy(m => m.AnswerBy).Take(Most).ToListAsync(ct);
        return (await lines.OfAsync(found, null, ct)).ToList();
    }
}

/// <summary>Turns moves into what may be seen of them.</summary>
public sealed class MoveLines(IPeople people, IAgencyFacts agencies)
{
    /// <param name="viewer">The agency that looks; null for an office above, which sees both sides.</param>
    internal async Task<IReadOnlyList<MoveLine>> OfAsync(IReadOnlyCollection<Move> moves, AgencyId? viewer, CancellationToken ct)
    {
        var names = await people.TraitsOfAsync([.. moves.Select(m => m.Person).OfType<PersonId>().Distinct()], ct);
        var facts = await agencies.OfAsync([.. moves.Select(m => m.To).Concat(moves.Select(m => m.From).OfType<AgencyId>()).Distinct()], ct);
        return [.. moves.Select(m => Line(m, viewer, names, facts))];
    }

    /// <summary>Whether an agency may know who it is: one that asked by number learns it from the yes of the other.</summary>
    internal static bool IsOpenTo(Move move, AgencyId? viewer) =>
        move.Person is not null && (!move.IsAsked || viewer != move.To || move.NewPost is not null);

    private static MoveLine Line(Move m, AgencyId? viewer, IReadOnlyDictionary<PersonId, PersonTraits> names, IReadOnlyDictionary<AgencyId, AgencyFacts> facts)
    {
        var isOpen = IsOpenTo(m, viewer);
        return new(
            m.Id, m.Kind, isOpen ? names.GetValueOrDefault(m.Person!.Value)?.Name : null, isOpen ? null : m.Masked,
            isOpen && m.From is { } from ? facts[from] : null, facts[m.To], m.Day, m.Until, m.State,
            m.State is MoveState.Proposed && m.Answering is { } answering && answering == viewer, m.AnswerBy,
            isOpen && m.State is MoveState.Proposed && m.At != m.Answering, m.ProposedAt);
    }
}
