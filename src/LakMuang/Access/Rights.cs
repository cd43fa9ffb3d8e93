using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Rights(LakMuangDb db, GrantGate gate, IAgencyFacts agencies, IPosts posts, RoomForRight room, StandStill still, IPeople people, IAccounts accounts, TimeProvider clock) : IRights
{
    public Task<IReadOnlyList<GroupFacts>> GroupsAsync(CancellationToken ct) =>
        GroupsAsync(db.Systems.Where(s => s.State == SystemState.Live), null, ct);

    public async Task<IReadOnlyList<GroupFacts>> GroupsAsync(AgencyId agency, CancellationToken ct)
    {
        var type = (await agencies.OfAsync([agency], ct)).GetValueOrDefault(agency)?.Type.ToString() ?? "";
        var pilots = db.PilotAgencies.Where(p => p.Agency == agency);
        var open = db.Systems.Where(s => (s.Serves.Length == 0 || s.Serves.Contains(type))
            && (s.State == SystemState.Live || (s.State == SystemState.Pilot && pilots.Any(p => p.System == s.Code))));
        return await GroupsAsync(open, type, ct);
    }

    // For a type of agency, or for all.
    private async Task<IReadOnlyList<GroupFacts>> GroupsAsync(IQueryable<InformationSystem> systems, string? type, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        return await db.Groups
            .Where(g => (g.ValidUntil == null || g.ValidUntil >= today) && (g.ValidFrom == null || g.ValidFrom <= today))
            .Join(systems, group => group.System, system => system.Code, (group, system) => new { group, system })
            .Where(x => type == null || x.group.Serves.Length == 0 || x.group.Serves.Contains(type))
            .Where(x => x.system.Code != BuiltInSystems.Sso && x.system.Code != BuiltInSystems.Open)
            .OrderBy(x => x.system.Rank).ThenBy(x => x.group.Code)
            .Select(x => new GroupFacts(
                x.group.Code, x.system.Code, new Text(x.system.NameTh, x.system.NameEn), new Text(x.group.NameTh, x.group.NameEn),
                new Text(x.group.DutiesTh, x.group.DutiesEn), x.group.IsSensitive, x.group.Decider, x.group.LongestMonths, x.group.Kind))
            .ToListAsync(ct);
    }

    public async Task<Result<Guid>> GiveAsync(Act act, NewRight right, CancellationToken ct)
    {
        var given = await GiveHeldAsync(act, right, ct);
        if (given.Problem is not null)
        {
            await db.ReleaseAsync();
        }

        return given;
    }

    private async Task<Result<Guid>> GiveHeldAsync(Act act, NewRight right, CancellationToken ct)
    {
        // Invariant 3, by whatever path it came here.
        if (await people.IsSelfAsync(act, right.Holder, ct))
        {
            return Refusals.Own;
        }

        if (await still.RefusalAsync(right.Letter, [right.Holder], ct) is { } gone)
        {
            return gone;
        }

        await LastDayOfGroup.HoldAsync(db, right.Group, ct);
        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Code == right.Group, ct) is not { } group)
        {
            return Refusals.NoSuchGroup;
        }

        // Behind the locks: somebody may have been stopped since whoever decides looked. Newcomers' accounts open in this commit; roles inside are asked for at every step.
        if (group.System != BuiltInSystems.Sso && await accounts.StateOfAsync(right.Holder, ct) is AccountState.Suspended or AccountState.Closed)
        {
            return GrantingRefusals.NoAccount;
        }

        await posts.RefreshAsync(right.Appointment, ct);
        if (await posts.TermAsync(right.Appointment, ct) is not { } term || term.Person != right.Holder || term.Agency != right.Agency)
        {
            return Refusals.NoPost;
        }

        var (from, until) = DaysOfRight.Of(group, right.From, right.Until, term);
        if (until < from)
        {
            return group.ValidUntil < from ? Refusals.GroupOver : Refusals.NoDays;
        }

        // Before anything dead makes room: a refusal leaves all as it was.
        if (await gate.RefusalAsync(right with { From = from }, group, until, ct) is { } refusal)
        {
            return refusal;
        }

        if (await room.MakeAsync(act, right, from, until, ct) is { } held)
        {
            return held;
        }

        if (group.Kind is GroupKind.Head && await room.MakeForHeadAsync(act, right, from, until, ct) is { } headed)
        {
            return headed;
        }

        var grant = Grant.Give(act, right.Holder, right.Agency, group, right.Appointment, right.Letter, from, until);
        db.Grants.Add(grant);
        return grant.Id;
    }

    public async Task<IReadOnlyList<RightOfPerson>> OfPersonAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var found = await db.Grants.AsNoTracking().Where(g => g.Holder == person && g.Agency == agency)
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new { x.grant, x.group, system })
            .Select(x => new
            {
                x.grant,
                Holds = LakMuangDb.AppointmentIsHeld(x.grant.Appointment) && LakMuangDb.LetterIsLiving(x.grant.Letter)
                    && (x.grant.FirstLetter == null || LakMuangDb.LetterIsLiving(x.grant.FirstLetter.Value)),
                Names = new { x.system.NameTh, x.system.NameEn, x.system.Rank, GroupTh = x.group.NameTh, GroupEn = x.group.NameEn, x.group.IsSensitive },
            }).ToListAsync(ct);
        return
        [
            .. found.Select(x => (x.Names.Rank, Right: new RightOfPerson(
                    x.grant.Id, x.grant.System, new(x.Names.NameTh, x.Names.NameEn), x.grant.Group, new(x.Names.GroupTh, x.Names.GroupEn), x.Names.IsSensitive,
                    x.grant.Letter, x.grant.Appointment, x.grant.From, x.grant.Until, StateOf(x.grant, x.Holds, today), x.grant.SuspendedBecause,
                    x.grant.EndedAt, x.grant.EndedBecause)))
                .OrderBy(x => x.Right.State is RightState.Ended).ThenBy(x => x.Rank).ThenBy(x => x.Right.Group, StringComparer.Ordinal)
                .ThenByDescending(x => x.Right.From).Select(x => x.Right),
        ];
    }

    internal static RightState StateOf(Grant grant, bool holds, DateOnly today) => grant.State switch
    {
        GrantState.Ended => RightState.Ended,
        GrantState.Suspended => RightState.Suspended,
        _ when grant.Until < today => RightState.Ended,
        _ when grant.From > today => RightState.Scheduled,
        _ => holds ? RightState.InForce : RightState.Suspended,
    };

    public async Task<Result<Guid>> EndAsync(Act act, Guid grant, CancellationToken ct)
    {
        if (await db.Grants.SingleOrDefaultAsync(g => g.Id == grant && g.State != GrantState.Ended, ct) is not { } right)
        {
            return Refusals.NothingToEnd;
        }

        right.End(act, EndOfGrant.Revoked);
        return right.Id;
    }

    public async Task<IReadOnlySet<Guid>> RestingAsync(IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        (await db.Grants.Where(g => appointments.Contains(g.Appointment)).Select(g => g.Appointment).Distinct().ToListAsync(ct)).ToHashSet();
}
