using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access;

/// <summary>What a person is to one agency.</summary>
[Flags]
internal enum Standing
{
    None = 0,

    /// <summary>Its own SSO admin, by an appointment that is held today.</summary>
    SsoAdmin = 1,

    /// <summary>Overseer of an agency above it.</summary>
    Overseer = 2,
    DlaOperator = 4,
    Auditor = 8,

    /// <summary>Overseer of the agency itself: sees what is below it, and no more of its own office.</summary>
    OverseerHere = 16,

    /// <summary>Its mayor or clerk, or who acts for them.</summary>
    Head = 32,

    /// <summary>Holds any post there today.</summary>
    Member = 64,
}

internal sealed class Authority(LakMuangDb db, IRoles roles, IOffices offices, IPosts posts, IAgencyTree tree, IClientPermits permits) : IAuthority
{
    /// <summary>A code by e-mail carries reading, and no work on others.</summary>
    private const int LeastToRead = 2;

    /// <summary>What is meant for everybody of an agency, a password may read where no more is asked yet (L1-5).</summary>
    private const int LeastOfAll = 1;
    private const int LeastToWork = 3;

    /// <summary>What can still be read of an agency that was merged or dissolved: its registers are kept, and nobody works in them any more.</summary>
    private static readonly HashSet<AgencyTask> _readWhenClosed = [AgencyTask.ReadPeople, AgencyTask.ReadLetters, AgencyTask.ReadCirculars];

    private const Standing OfClosed = Standing.Overseer | Standing.DlaOperator | Standing.Auditor;

    private const Standing Central = Standing.DlaOperator;
    private const Standing Above = Standing.Overseer | Standing.DlaOperator;
    private const Standing Own = Standing.SsoAdmin | Above;

    private static readonly Dictionary<AgencyTask, (Standing Who, int Level)> _table = new()
    {
        [AgencyTask.ReadPeople] = (Own | Standing.Auditor, LeastToRead),
        [AgencyTask.DecideRegistrations] = (Own, LeastToWork),
        [AgencyTask.Invite] = (Own, LeastToWork),
        [AgencyTask.ReadLetters] = (Own | Standing.Auditor, LeastToRead),
        [AgencyTask.KeepLetters] = (Own, LeastToWork),
        [AgencyTask.ProposeAdmins] = (Own, LeastToWork),
        [AgencyTask.ConfirmAdmins] = (Above, LeastToWork),
        [AgencyTask.Oversee] = (Above | Standing.OverseerHere, LeastToRead),
        [AgencyTask.MakeActivationLetters] = (Above, LeastToWork),
        [AgencyTask.ManagePeople] = (Own, LeastToWork),
        [AgencyTask.MergePeople] = (Above, LeastToWork),
        [AgencyTask.RecoverAdmins] = (Above, LeastToWork),
        [AgencyTask.ChangeOperators] = (Central, LeastToWork),
        [AgencyTask.Import] = (Own, LeastToWork),
        [AgencyTask.ImportCentrally] = (Central, LeastToWork),
        [AgencyTask.ChangeTree] = (Central, LeastToWork),
        [AgencyTask.ReadCirculars] = (Own | Standing.Auditor | Standing.Member, LeastOfAll),
        [AgencyTask.AcknowledgeCirculars] = (Standing.SsoAdmin | Standing.Head | Standing.OverseerHere, LeastToRead),
        [AgencyTask.SendCirculars] = (Above | Standing.OverseerHere, LeastToWork),
        [AgencyTask.PermitClients] = (Central, LeastToWork),
        [AgencyTask.ManageRights] = (Own, LeastToWork),
        [AgencyTask.GiveRightsAbove] = (Above, LeastToWork),
        [AgencyTask.GiveRightsCentrally] = (Central, LeastToWork),
        [AgencyTask.KeepCatalogue] = (Central, LeastToWork),
        [AgencyTask.ReadConflicts] = (Own | Standing.Auditor, LeastToRead),
        [AgencyTask.ExcuseConflicts] = (Above, LeastToWork),
    };

    public async Task<AgencyAccess> JudgeAsync(Act act, AgencyTask task, AgencyId agency, CancellationToken ct)
    {
        if (act.By is not { } person)
        {
            // Whoever has the command line has the database.
            return act.Job is not null || (act.Client is { } client && await IsPermittedAsync(client, task, agency, ct)) ? AgencyAccess.Allowed : AgencyAccess.Refused;
        }

        var (who, level) = _table[task];
        who = await tree.IsActiveAsync(agency, ct) ? who : _readWhenClosed.Contains(task) ? who & OfClosed : Standing.None;
        return (await StandingAsync(person, agency, who, ct) & who) == 0 ? AgencyAccess.Refused
            : act.Level < level ? AgencyAccess.NeedsStrongerSignIn
            : AgencyAccess.Allowed;
    }

    public async Task<Problem?> RefusalAsync(Act act, AgencyTask task, AgencyId agency, CancellationToken ct)
    {
        var access = await JudgeAsync(act, task, agency, ct);
        if (access is not AgencyAccess.Refused)
        {
            return access is AgencyAccess.Allowed ? null : AuthorityRefusals.StrongerSignIn;
        }

        db.Note(new AgencyTaskRefused(task, agency));
        await db.CommitAsync(act, ct);
        return AuthorityRefusals.NotYours;
    }

    // What is missing from the table takes a person, whatever an operator has written down.
    private async Task<bool> IsPermittedAsync(string client, AgencyTask task, AgencyId agency, CancellationToken ct)
    {
        if (!ApiScopes.OfClients.TryGetValue(task, out var scopes) || !await tree.IsActiveAsync(agency, ct))
        {
            return false;
        }

        var places = (await permits.LivingAsync(client, ct)).Where(p => p.Scopes.Intersect(scopes).Any()).Select(p => p.Agency).ToHashSet();
        return places.Contains(agency) || (places.Count > 0 && (await tree.AboveAsync(agency, ct)).Any(places.Contains));
    }

    private async Task<Standing> StandingAsync(PersonId person, AgencyId agency, Standing asked, CancellationToken ct)
    {
        if (asked.HasFlag(Standing.SsoAdmin) && await offices.HoldsAsync(person, Office.SsoAdmin, agency, ct))
        {
            return Standing.SsoAdmin;
        }

        if (asked.HasFlag(Standing.Head) && (await offices.HoldsAsync(person, Office.Mayor, agency, ct) || await offices.HoldsAsync(person, Office.Clerk, agency, ct)))
        {
            return Standing.Head;
        }

        if (asked.HasFlag(Standing.Member) && await posts.MainAsync(person, agency, ct) is not null)
        {
            return Standing.Member;
        }

        if (asked.HasFlag(Standing.OverseerHere) && (await roles.AgenciesAsync(person, Role.Overseer, ct)).Contains(agency))
        {
            return Standing.OverseerHere;
        }

        if (asked.HasFlag(Standing.Overseer) && await OverseesAsync(person, agency, ct))
        {
            return Standing.Overseer;
        }

        return asked.HasFlag(Standing.DlaOperator) && await roles.HoldsAsync(person, Role.DlaOperator, ct) ? Standing.DlaOperator
            : asked.HasFlag(Standing.Auditor) && await roles.HoldsAsync(person, Role.Auditor, ct) ? Standing.Auditor
            : Standing.None;
    }

    // An overseer's own office is judged by the office above it.
    private async Task<bool> OverseesAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        var over = await roles.AgenciesAsync(person, Role.Overseer, ct);
        return over.Count > 0 && (await tree.AboveAsync(agency, ct)).Intersect(over).Any();
    }
}

internal sealed record AgencyTaskRefused(AgencyTask Task, AgencyId Agency) : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}
