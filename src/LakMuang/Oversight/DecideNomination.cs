using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>An office above confirms or refuses an SSO admin. Confirming appoints in the same commit, and ends whoever is replaced (L2-3).</summary>
public sealed class DecideNomination(
    LakMuangDb db, IAuthority authority, DecidersOfNominations deciders, IPosts posts, IAccounts accounts, IDirectory directory, ILetterBook book,
    TellOfDecision tell, FindAdminTroubles find)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, Guid id, bool confirm, string? typedReason, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ConfirmAdmins, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Nominations.SingleOrDefaultAsync(n => n.Id == id && n.Agency == agency, ct) is not { } nomination)
        {
            return Refusals.NoNomination;
        }

        if (nomination.State is not NominationState.Waiting)
        {
            return Refusals.DecidedAlready(nomination.State, nomination.DecidedAt!.Value);
        }

        if (await deciders.RefusalAsync(act, nomination, ct) is { } notYou)
        {
            db.Note(new AdminDecisionRefused(nomination.Id, agency, notYou.Code));
            await db.CommitAsync(act, ct);
            return notYou;
        }

        if (!Reasons.TryRead(typedReason, out var reason) && !confirm)
        {
            return Refusals.ReasonMissing;
        }

        if ((confirm ? await ConfirmAsync(act, nomination, ct) : await RefuseAsync(act, nomination, reason, ct)) is { } problem)
        {
            return problem;
        }

        return await CommitAsync(act, nomination, ct);
    }

    private async Task<Problem?> ConfirmAsync(Act act, AdminNomination nomination, CancellationToken ct)
    {
        if (nomination.Wish is NominationWish.End)
        {
            await posts.EndAsync(act, nomination.Appointment!.Value, EndOfPost.ChangeOfDuties, ct);
            nomination.Confirm(act, nomination.Appointment.Value);
            return null;
        }

        if (await posts.MainAsync(nomination.Person, nomination.Agency, ct) is not { } main)
        {
            return Refusals.NotAColleague with { Field = null };
        }

        if (await accounts.StateOfAsync(nomination.Person, ct) is not AccountState.Active)
        {
            return Refusals.NoAccount with { Field = null };
        }

        if (!await book.IsLivingAsync(nomination.Letter, ct))
        {
            return Refusals.LetterGone;
        }

        var today = ThaiDate.Day(act.At);
        if (nomination.Until < today)
        {
            return Refusals.TermOver;
        }

        if (nomination.Replaces is { } replaced)
        {
            // Nobody leaves before somebody stands there.
            await (nomination.From > today
                ? posts.EndAfterAsync(act, replaced, nomination.From.AddDays(-1), ct)
                : posts.EndAsync(act, replaced, EndOfPost.ChangeOfDuties, ct));
        }

        nomination.Confirm(act, nomination.Appointment ?? Appoint(act, nomination, main));
        return null;
    }

    // No right begins before somebody has confirmed it, whatever day the letter says.
    private Guid Appoint(Act act, AdminNomination nomination, Holding main)
    {
        var today = ThaiDate.Day(act.At);
        return directory.Appoint(act, new(
            nomination.Person, nomination.Agency, AppointmentKind.Assigned, main.Position, "", Office.SsoAdmin,
            nomination.From > today ? nomination.From : today, nomination.Until, nomination.Letter));
    }

    private async Task<Problem?> RefuseAsync(Act act, AdminNomination nomination, string reason, CancellationToken ct)
    {
        // The first admin of an activation letter was effective already.
        if (nomination is { IsFirst: true, Appointment: { } effective })
        {
            await posts.EndAsync(act, effective, EndOfPost.Other, ct);
        }

        nomination.Refuse(act, reason);
        return null;
    }

    private async Task<Result<Guid>> CommitAsync(Act act, AdminNomination nomination, CancellationToken ct)
    {
        await tell.QueueAsync(act, nomination, ct);
        try
        {
            await db.CommitAsync(act with { Authority = nomination.Letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Whichever row the other decider wrote first: the nomination, or the mail about it.
            db.ChangeTracker.Clear();
            var decided = await db.Nominations.AsNoTracking().SingleAsync(n => n.Id == nomination.Id, ct);
            return Refusals.DecidedAlready(decided.State, decided.DecidedAt ?? act.At);
        }

        await find.OfAsync(act, [nomination.Agency], ct);
        return nomination.Id;
    }
}

/// <summary>Nobody decides about themselves, about what they proposed, or about the agency they work in; and some types of agency are the department's.</summary>
public sealed class DecidersOfNominations(IPeople people, IPosts posts, IRoles roles, IAgencyWalk walk, Microsoft.Extensions.Options.IOptions<OversightOptions> options)
{
    /// <returns>Null for whoever may decide, as far as the nomination is concerned; the guard is asked apart from this.</returns>
    public async Task<Problem?> RefusalAsync(Act act, AdminNomination nomination, CancellationToken ct)
    {
        if (act.By is not { } decider)
        {
            return null;
        }

        if (await people.IsSelfAsync(act, nomination.Person, ct))
        {
            return Refusals.OwnNomination;
        }

        if (await people.IsSelfAsync(act, nomination.ProposedBy, ct))
        {
            return Refusals.OwnProposal;
        }

        var agency = await walk.NodeAsync(nomination.Agency, ct);

        // There is nobody outside the department above it: its own other operators decide.
        if (agency?.Parent is not null && await posts.AnyOfAsync(await people.RecordsOfAsync(decider, ct), nomination.Agency, ct))
        {
            return Refusals.OwnAgency;
        }

        return agency is not null && options.Value.ConfirmerOf(agency.Type) is Confirmer.Department && !await roles.HoldsAsync(decider, Role.DlaOperator, ct)
            ? Refusals.DepartmentOnly
            : null;
    }
}
