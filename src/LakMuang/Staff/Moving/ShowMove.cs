using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>What a move takes away in the old agency, shown before it does.</summary>
/// <param name="IsLastAdmin">Whether the agency is left without an SSO admin by it.</param>
public sealed record WhatMoves(IReadOnlyList<PastPost> Posts, IReadOnlyList<RightOfPerson> Rights, bool IsAdmin, bool IsLastAdmin);

/// <param name="Ends">Null where the viewing agency is not the person's own.</param>
/// <param name="Letter">The order; null while it is not for this agency to see.</param>
/// <param name="Stopped">What stands in the way where the account is suspended or closed; or null.</param>
public sealed record MoveView(
    MoveLine Line, Guid? Person, string? CitizenId, string Position, string Unit, string? OldPosition, bool RightsSleep, WhatMoves? Ends,
    LetterFacts? Letter, LetterFacts? LaterLetter, PersonName? ProposedBy, PersonName? DecidedBy, DateTimeOffset? DecidedAt, string? Words,
    bool MayAnswer, bool MayWithdraw, bool MayChange, bool IsHome, Problem? Stopped);

/// <summary>One move, as far as an agency may see it, and what it may do about it.</summary>
public sealed class ShowMove(
    LakMuangDb db, IAuthority authority, MoveLines lines, FindWhatMoves what, MoveChecks checks, IPosts posts, IPeople people, ILetters letters)
{
    public async Task<Result<MoveView>> RunAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Moves.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && (m.From == agency || m.To == agency), ct) is not { } move)
        {
            return MoveRefusals.NoMove;
        }

        var line = (await lines.OfAsync([move], agency, ct))[0];
        var isHome = move.From == agency;
        var papers = await letters.OfAsync([move.Letter, .. move.LaterLetter is { } later ? [later] : Array.Empty<LetterId>()], ct);
        var person = line.Name is null ? null : move.Person;
        var isToCome = move.Day > ThaiDate.Day(act.At);
        var isOther = !await people.IsSelfAsync(act, move.Person, ct);
        return new MoveView(
            line, person?.Value, person is { } one ? await people.MaskedIdOfAsync(one, ct) : line.Masked, move.Position, move.Unit,
            person is { } who && move.IsLiving ? (await posts.MainAsync(who, move.From!.Value, ct))?.Position : null,
            move.RightsSleep, isHome && person is { } own && move.IsLiving ? await what.OfAsync(own, agency, ct) : null,
            papers.GetValueOrDefault(move.Letter), move.LaterLetter is { } last ? papers.GetValueOrDefault(last) : null,
            await NameAsync(move.ProposedBy, ct), MoveLines.IsOpenTo(move, agency) ? await NameAsync(move.DecidedBy, ct) : null, move.DecidedAt, move.Words,
            line.IsOurTurn && isOther,
            isOther && ((move.State is MoveState.Proposed && move.Proposing == agency) || (move.State is MoveState.Agreed && isToCome)),
            isOther && move is { Kind: MoveKind.Secondment, State: MoveState.Running or MoveState.Agreed }, isHome,
            isHome && line.IsOurTurn && person is { } stopped ? await checks.OfAccountAsync(stopped, ct) : null);
    }

    private async Task<PersonName?> NameAsync(PersonId? person, CancellationToken ct) => person is { } one ? await people.NameOfAsync(one, ct) : null;
}

/// <summary>What somebody would leave behind in an agency.</summary>
public sealed class FindWhatMoves(IPosts posts, IRights rights)
{
    private static readonly Office[] _admins = [Office.SsoAdmin];

    public async Task<WhatMoves> OfAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        var held = (await posts.HistoryAsync(person, agency, ct)).Where(p => p.EndedAt is null).ToList();
        var given = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.State is RightState.InForce or RightState.Scheduled).ToList();
        var admins = (await posts.HoldersAsync(_admins, [agency], ct)).Select(h => h.Person).Distinct().ToList();
        return new(held, given, admins.Contains(person), admins.Contains(person) && admins.Count == 1);
    }
}

/// <summary>What is to change for somebody soon, for their own home page.</summary>
public sealed class ListMyMoves(LakMuangDb db, MoveLines lines)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<MoveLine>> RunAsync(PersonId person, CancellationToken ct) => await lines.OfAsync(
        await db.Moves.AsNoTracking().Where(m => m.Person == person && (m.State == MoveState.Agreed || m.State == MoveState.Running))
            .OrderBy(m => m.Day).Take(Most).ToListAsync(ct), null, ct);
}
