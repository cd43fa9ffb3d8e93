using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

/// <summary>What is proposed for a right after a change of position.</summary>
public enum RightProposal
{
    /// <summary>A template names it for a post that the person holds.</summary>
    Stays,

    /// <summary>The post under it is over, or templates name it for other positions only.</summary>
    Ends,

    /// <summary>No template speaks of it.</summary>
    NeedsDecision,
}

/// <summary>A right that a change of position touches.</summary>
/// <param name="Position">Of the post that it rests on; empty where that is not known any more.</param>
public sealed record RightToDecide(Grant Grant, UserGroup Group, Text SystemName, string Position, RightProposal Proposal);

/// <summary>The rights of a case, as they stand now: in force, to come, or out of force for a while, given before the position changed, and not decided on since.</summary>
public sealed class RightsToDecide(LakMuangDb db, IPosts posts, TemplateShelf shelf)
{
    /// <summary>Those of somebody in an agency that are in force, or come back without anybody deciding on them: with the account, from a secondment, under an exception.</summary>
    internal static IQueryable<Grant> LivingOrAsleep(IQueryable<Grant> grants, PersonId person, AgencyId agency) =>
        LivingOrAsleep(grants).Where(g => g.Holder == person && g.Agency == agency);

    internal static IQueryable<Grant> LivingOrAsleep(IQueryable<Grant> grants) => grants.Where(g =>
        g.System != BuiltInSystems.Sso
        && (g.State == GrantState.Active || (g.State == GrantState.Suspended
            && (g.SuspendedBecause == ReasonToSuspend.AccountSuspended || g.SuspendedBecause == ReasonToSuspend.Seconded || g.SuspendedBecause == ReasonToSuspend.DutyConflict))));

    /// <summary>Whether a right is out of force for a while, and comes back without anybody deciding on it.</summary>
    internal static bool IsAsleep(Grant right) =>
        right is { State: GrantState.Suspended, SuspendedBecause: ReasonToSuspend.AccountSuspended or ReasonToSuspend.Seconded or ReasonToSuspend.DutyConflict };

    internal async Task<IReadOnlyList<RightToDecide>> OfAsync(Recertification opened, DateOnly today, CancellationToken ct)
    {
        var decisions = db.GrantDecisions;
        var before = Undecided(db.Grants, decisions, opened.Since);

        // A plan that moved a right into another group decided nothing about this person: it is the right of before.
        var found = await LivingOrAsleep(db.Grants, opened.Person, opened.Agency)
            .Where(g => (g.Until == null || g.Until >= today) && !decisions.Any(d => d.Grant == g.Id && d.At >= opened.Since)
                && (g.GivenAt < opened.Since || (g.FirstLetter != null && before.Any(old =>
                    old.Holder == g.Holder && old.Appointment == g.Appointment && old.EndedBecause == EndOfGrant.GroupAbolished && old.EndedAt == g.GivenAt))))
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Join(db.Systems, x => x.grant.System, s => s.Code, (x, s) => new { x.grant, x.group, s.NameTh, s.NameEn, s.Rank })
            .OrderBy(x => x.Rank).ThenBy(x => x.group.Code).ToListAsync(ct);
        if (found.Count == 0)
        {
            return [];
        }

        var history = await posts.HistoryAsync(opened.Person, opened.Agency, ct);
        var book = await shelf.OfAsync(opened.Agency, ct);
        var named = book.Of(history, today);
        return
        [
            .. found.Select(x => (x.grant, x.group, System: new Text(x.NameTh, x.NameEn), Post: history.FirstOrDefault(p => p.Appointment == x.grant.Appointment)))
                .Select(x => new RightToDecide(x.grant, x.group, x.System, x.Post?.Position ?? "", Propose(x.grant.Group, x.Post, named, book, today))),
        ];
    }

    private static IQueryable<Grant> Undecided(IQueryable<Grant> grants, IQueryable<GrantDecision> decisions, DateTimeOffset since) =>
        grants.Where(g => g.GivenAt < since && !decisions.Any(d => d.Grant == g.Id && d.At >= since));

    private static RightProposal Propose(string group, PastPost? post, IReadOnlySet<string> named, TemplateBook book, DateOnly today) =>
        post is null or { EndedAt: not null } || post.Until < today ? RightProposal.Ends
        : named.Contains(group) ? RightProposal.Stays
        : book.All.Contains(group) ? RightProposal.Ends
        : RightProposal.NeedsDecision;
}
