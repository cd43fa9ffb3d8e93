using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <param name="Reason">In words, as typed; kept with the decision.</param>
public sealed record GivenDecision(string? Reason, GivenLetter Letter);

/// <summary>A decision whose words and letter are in order.</summary>
/// <param name="Act">With the letter as its authority.</param>
internal sealed record EnteredDecision(Act Act, string Reason, LetterId Letter);

/// <summary>What all decisions on rights by hand have in common: the right, the letter, the reason, and one commit.</summary>
public sealed class RightDesk(LakMuangDb db, GrantGuard guard, StandStill still, IAccounts accounts, IPosts posts, ILetterBook book, IFiles files)
{
    /// <summary>A right that has not ended, for whoever may work on it.</summary>
    internal async Task<Result<Grant>> TakeAsync(Act act, AgencyId agency, PersonId person, Guid id, CancellationToken ct) =>
        await guard.RefusalAsync(act, agency, person, ct) is { } refusal ? refusal
        : await db.Grants.SingleOrDefaultAsync(g => g.Id == id && g.Holder == person && g.Agency == agency, ct) is not { } grant ? GrantingRefusals.None
        : grant.System == BuiltInSystems.Sso ? GrantingRefusals.Inside
        : grant.State is GrantState.Ended ? GrantingRefusals.Ended
        : grant;

    /// <summary>The same for what gives more than there was: it takes whoever decides on the group.</summary>
    internal async Task<Result<(Grant Grant, UserGroup Group)>> TakeToGiveAsync(Act act, AgencyId agency, PersonId person, Guid id, CancellationToken ct)
    {
        if (!(await TakeAsync(act, agency, person, id, ct)).Ok(out var grant, out var problem))
        {
            return problem;
        }

        var group = await db.Groups.AsNoTracking().SingleAsync(g => g.Code == grant.Group, ct);
        return await guard.MayDecideAsync(act, agency, group.Decider, ct) ? (grant, group) : GrantingRefusals.NotYourGroup with { Field = null };
    }

    /// <param name="subject">What the letter is about, where nobody wrote it.</param>
    internal async Task<Result<EnteredDecision>> EnterAsync(Act act, AgencyId agency, GivenDecision given, string subject, CancellationToken ct)
    {
        if (!GrantWords.Reason(given.Reason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        return (await given.Letter.EnterAsync(book, files, act, agency, subject, ct)).Ok(out var letter, out var wrong)
            ? new EnteredDecision(act with { Authority = letter }, reason, letter) : wrong;
    }

    /// <returns>The refusal for somebody without an active account: no right is in force for them (invariant 1).</returns>
    internal async Task<Problem?> AccountRefusalAsync(PersonId person, CancellationToken ct) =>
        await accounts.StateOfAsync(person, ct) is AccountState.Active ? null : GrantingRefusals.NoAccount;

    /// <summary>From here to the commit neither the letter is withdrawn nor somebody suspended, merged or moved.</summary>
    /// <returns>The refusal where that has happened since it was looked at.</returns>
    internal async Task<Problem?> StandStillAsync(EnteredDecision decision, PersonId person, CancellationToken ct)
    {
        var gone = await still.RefusalAsync(decision.Letter, [person], ct) ?? await AccountRefusalAsync(person, ct);
        return gone is null ? null : await LetGoAsync(gone);
    }

    /// <summary>The same for what puts nothing into force: also for somebody whose account is suspended.</summary>
    internal async Task<Problem?> StandStillAsleepAsync(EnteredDecision decision, PersonId person, CancellationToken ct) =>
        await still.RefusalAsync(decision.Letter, [person], ct) is { } gone ? await LetGoAsync(gone) : null;

    /// <summary>Whether a post still carries a right, behind the locks of <see cref="StandStillAsync"/>: it may have ended, or been cut, before everything stood still.</summary>
    /// <param name="until">The last day of the right; null for one that ends with its post alone.</param>
    internal async Task<Problem?> PostGoneAsync(Guid appointment, DateOnly? until, CancellationToken ct)
    {
        await posts.RefreshAsync(appointment, ct);
        return await posts.TermAsync(appointment, ct) is { } term && !(term.Until < (until ?? DateOnly.MaxValue)) ? null : await LetGoAsync(GrantingRefusals.AtOnce);
    }

    /// <summary>Nothing is written after all.</summary>
    internal async Task<Problem> LetGoAsync(Problem because)
    {
        db.ChangeTracker.Clear();
        await db.ReleaseAsync();
        return because;
    }

    internal void Keep(EnteredDecision decision, Grant grant, DeedOnRight deed) =>
        db.GrantDecisions.Add(GrantDecision.Of(decision.Act, grant, deed, decision.Letter, decision.Reason));

    /// <returns>Null when it is saved; else why nothing is.</returns>
    internal async Task<Problem?> CommitAsync(EnteredDecision decision, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(decision.Act, ct);
            return null;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Nothing is saved. A rule about duties stands against it, or somebody gave, changed or ended the same, or a session of it ended, in this very moment.
            db.ChangeTracker.Clear();
            return book.NumberTaken(e) ?? (e.IsOf(DutyConflicts.Constraint) ? ConflictRefusals.Apart : GrantingRefusals.AtOnce);
        }
    }
}
