using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.Storage;

namespace LakMuang.Staff.Recovering;

/// <summary>Who decides on the way back of somebody who administers others: somebody above everything that they administer, and outside their agency.</summary>
public sealed class RecoveryGuard(LakMuangDb db, IAuthority authority, KeyPeople keys, PlacesOfAdministrators places, IPeople people, IPosts posts, IAgencyWalk walk)
{
    private const int SurestLevel = 4;

    internal async Task<Problem?> RefusalAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.RecoverAdmins, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.BelongsAsync(person, agency, ct) is not Belonging.Present)
        {
            return Refusals.NotHere;
        }

        if (await NotYouAsync(act, agency, person, ct) is not { } notYou)
        {
            return await keys.WhyAsync(person, ct) is null ? RecoveryRefusals.NoAdministrator : null;
        }

        db.Note(new RecoveryDecisionRefused(person, agency, notYou.Code));
        await db.CommitAsync(act, ct);
        return notYou;
    }

    /// <summary>Whether somebody could decide on it today, signed in as surely as they must be: for those who are asked, and for what was decided a day ago.</summary>
    internal async Task<bool> MayAsync(Act act, PersonId decider, AgencyId agency, PersonId person, CancellationToken ct)
    {
        var theirs = act with { By = decider, Level = SurestLevel };
        return await authority.JudgeAsync(theirs, AgencyTask.RecoverAdmins, agency, ct) is AgencyAccess.Allowed && await NotYouAsync(theirs, agency, person, ct) is null;
    }

    private async Task<Problem?> NotYouAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        // Neither a program nor the account behind the glass counts for one of two people.
        if (act.By is not { } by || !(await people.TraitsOfAsync([by], ct)).Values.Any(t => t.IsProved))
        {
            return RecoveryRefusals.NotAPerson;
        }

        if (await people.IsSameAsync(by, person, ct))
        {
            return RecoveryRefusals.Own;
        }

        // There is nobody outside the department above it: its own other operators decide.
        if (agency != await walk.RootAsync(ct) && await posts.AnyOfAsync(await people.RecordsOfAsync(by, ct), agency, ct))
        {
            return RecoveryRefusals.OwnAgency;
        }

        foreach (var place in await places.OfAsync(person, ct))
        {
            if (await authority.JudgeAsync(act, AgencyTask.RecoverAdmins, place, ct) is not AgencyAccess.Allowed)
            {
                return RecoveryRefusals.NotAbove;
            }
        }

        return null;
    }
}

/// <summary>All agencies over which somebody has a say: where they work, what they oversee; of those with a role for the whole country, the department.</summary>
public sealed class PlacesOfAdministrators(IPeople people, IRoles roles, IRights rights, IAgencyWalk walk)
{
    private static readonly string[] _wholeCountry = [Role.DlaOperator, Role.Auditor, Role.Integrator];

    internal async Task<IReadOnlySet<AgencyId>> OfAsync(PersonId person, CancellationToken ct)
    {
        var places = (await people.PostsOfAsync(person, ct)).Select(p => p.Agency.Id).ToHashSet();
        var isCentral = false;
        foreach (var agency in places)
        {
            // A role that sleeps may wake: it counts as much.
            isCentral |= (await rights.OfPersonAsync(person, agency, ct)).Any(r => r.State is not RightState.Ended && _wholeCountry.Contains(r.Group));
        }

        foreach (var role in _wholeCountry)
        {
            isCentral |= await roles.HoldsAsync(person, role, ct);
        }

        places.UnionWith(await roles.AgenciesAsync(person, Role.Overseer, ct));
        if (isCentral && await walk.RootAsync(ct) is { } root)
        {
            places.Add(root);
        }

        return places;
    }
}
