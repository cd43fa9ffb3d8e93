using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

/// <summary>Takes one right out of force by a decision; whoever was in that system by it is out when this has answered (invariant 2).</summary>
public sealed class SuspendRight(RightDesk desk)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, Guid id, GivenDecision given, CancellationToken ct)
    {
        if (!(await desk.TakeAsync(act, agency, person, id, ct)).Ok(out var grant, out var problem))
        {
            return problem;
        }

        // One that comes back by itself, with the account or from a secondment, may be stopped for good.
        var comesBack = grant.SuspendedBecause is ReasonToSuspend.AccountSuspended or ReasonToSuspend.Seconded;
        if (grant.State is not GrantState.Active && !comesBack)
        {
            return GrantingRefusals.SuspendedAlready;
        }

        if (!(await desk.EnterAsync(act, agency, given, "ระงับสิทธิใช้งานระบบ", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (comesBack)
        {
            grant.SuspendForItself();
        }
        else
        {
            grant.Suspend(decision.Act, ReasonToSuspend.Decided);
        }

        desk.Keep(decision, grant, DeedOnRight.Suspended);
        return await desk.CommitAsync(decision, ct) is { } late ? late : grant.Id;
    }
}
