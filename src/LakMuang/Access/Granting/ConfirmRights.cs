using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>Names the real letter of rights that came by a migration order, one or many at a time (B-1). Those that were suspended for the lack of it are back.</summary>
public sealed class ConfirmRights(LakMuangDb db, IAuthority authority, GrantGuard guard, RightDesk desk, StandStill still, IPosts posts, IAccounts accounts)
{
    /// <summary>How many at most come with one letter.</summary>
    public const int Most = 500;

    /// <returns>How many were confirmed. Rights that nobody has to confirm any more, and those whose post is over, are passed over.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, IReadOnlyCollection<Guid> chosen, GivenDecision given, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var ids = chosen.Distinct().Take(Most).ToList();
        var found = await db.Grants.Where(g => ids.Contains(g.Id) && g.Agency == agency && g.ConfirmBy != null && g.State != GrantState.Ended
                && g.System != BuiltInSystems.Sso)
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { Grant = grant, group.Decider }).ToListAsync(ct);
        if (found.Count == 0)
        {
            return GrantingRefusals.NothingChosen;
        }

        foreach (var decider in found.Select(x => x.Decider).Distinct())
        {
            if (!await guard.MayDecideAsync(act, agency, decider, ct))
            {
                return GrantingRefusals.NotYourGroup with { Field = null };
            }
        }

        var holders = found.Select(x => x.Grant.Holder).Distinct().ToList();
        if ((await guard.OwnAsync(act, holders, ct)).Count > 0)
        {
            return Refusals.Own;
        }

        if (!(await desk.EnterAsync(act, agency, given, "ยืนยันสิทธิที่โอนจากระบบเดิม", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (await still.RefusalAsync(decision.Letter, holders, ct) is { } gone)
        {
            return await desk.LetGoAsync(gone);
        }

        var stopped = await StoppedAsync(holders, ct);
        var named = 0;
        foreach (var grant in found.Select(x => x.Grant))
        {
            named += await NameAsync(act, grant, decision, stopped.Contains(grant.Holder), ct) ? 1 : 0;
        }

        if (named == 0)
        {
            return await desk.LetGoAsync(Refusals.NoPost);
        }

        return await desk.CommitAsync(decision, ct) is { } late ? late : named;
    }

    // What was out of force for want of a letter comes back with one: now, or with the account.
    private async Task<bool> NameAsync(Act act, Grant grant, EnteredDecision decision, bool isStopped, CancellationToken ct)
    {
        var comesBack = grant.SuspendedBecause is ReasonToSuspend.NotConfirmed or ReasonToSuspend.LetterWithdrawn;
        if (comesBack && (await posts.TermAsync(grant.Appointment, ct) is not { } term || term.Until < ThaiDate.Day(act.At)))
        {
            return false;
        }

        grant.Confirm(decision.Letter);
        if (comesBack && isStopped)
        {
            grant.StaySuspended(ReasonToSuspend.AccountSuspended);
        }
        else if (comesBack)
        {
            grant.Resume();
        }

        desk.Keep(decision, grant, DeedOnRight.Confirmed);
        return true;
    }

    // Who has no account yet is as after an import: the right is there when they join.
    private async Task<IReadOnlySet<PersonId>> StoppedAsync(List<PersonId> holders, CancellationToken ct)
    {
        var stopped = new HashSet<PersonId>();
        foreach (var holder in holders.Except(await accounts.ActiveAsync(holders, ct)))
        {
            if (await accounts.StateOfAsync(holder, ct) is AccountState.Suspended or AccountState.Closed)
            {
                stopped.Add(holder);
            }
        }

        return stopped;
    }
}
