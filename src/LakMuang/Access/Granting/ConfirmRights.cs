using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>Names the real letter of rights that came by a migration order, one or many at a time (B-1). Those that were suspended for the lack of it are back.</summary>
public sealed class ConfirmRights(LakMuangDb db, IAuthority authority, GrantGuard guard, RightDesk desk, IPosts posts, IAccounts accounts)
{
    /// <summary>How many at most come with one letter.</summary>
    public const int Most = 500;

    /// <returns>How many were confirmed. Rights that nobody has to confirm any more are passed over.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, IReadOnlyCollection<Guid> chosen, GivenDecision given, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var ids = chosen.Distinct().Take(Most).ToList();
        var found = await db.Grants.Where(g => ids.Contains(g.Id) && g.Agency == agency && g.ConfirmBy != null && g.State != GrantState.Ended)
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

        foreach (var holder in found.Select(x => x.Grant.Holder).Distinct())
        {
            if (await guard.IsOwnAsync(act, holder, ct))
            {
                return Refusals.Own;
            }
        }

        if (!(await desk.EnterAsync(act, agency, given, "ยืนยันสิทธิที่โอนจากระบบเดิม", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        var active = await accounts.ActiveAsync([.. found.Select(x => x.Grant.Holder).Distinct()], ct);
        foreach (var grant in found.Select(x => x.Grant))
        {
            var mayCome = grant.SuspendedBecause is ReasonToSuspend.NotConfirmed && active.Contains(grant.Holder) && await posts.FindAsync(grant.Appointment, ct) is not null;
            grant.Confirm(decision.Letter);
            if (mayCome)
            {
                grant.Resume();
            }

            desk.Keep(decision, grant, DeedOnRight.Confirmed);
        }

        return await desk.CommitAsync(decision, ct) is { } late ? late : found.Count;
    }
}
