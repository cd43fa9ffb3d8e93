using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>What a leg does, always within a transaction of the caller's: one right ends, the other begins, and the post of whoever acted ends with it.</summary>
public sealed class CarryOutLeg(LakMuangDb db, IHeadships headships, IPosts posts, IDirectory directory, IAccounts accounts, HandoverPost post)
{
    /// <returns>What stands in the way. Then the transaction must be dropped.</returns>
    internal async Task<Problem?> RunAsync(Act act, Handover handover, HandoverLeg leg, CancellationToken ct)
    {
        if (await accounts.StateOfAsync(leg.To, ct) is not AccountState.Active)
        {
            return HandoverRefusals.NoAccount;
        }

        if (await posts.MainAsync(leg.To, handover.Agency, ct) is null)
        {
            return HandoverRefusals.NoPost;
        }

        var authorised = act with { Authority = leg.Letter, Agency = handover.Agency };
        var today = ThaiDate.Day(act.At);
        var others = await db.HandoverLegs.Where(l => l.Handover == handover.Id && l.Id != leg.Id).OrderBy(l => l.Day).ToListAsync(ct);
        var own = leg.Capacity is AppointmentKind.Substantive ? await OwnPostAsync(handover, leg, today, ct) : null;
        var made = own is null
            ? directory.Appoint(authorised, new(
                leg.To, handover.Agency, leg.Capacity, handover.Position, handover.Unit, handover.Office, today,
                leg.Capacity is AppointmentKind.Substantive ? null : leg.Until, leg.Letter))
            : (Guid?)null;
        // The post first, within the caller's transaction: rules about duties let heads do what others may not, and ask who is one.
        await db.CommitAsync(authorised, ct);
        var right = new NewRight(leg.To, handover.Agency, handover.Group, own ?? made!.Value, leg.Letter, today, leg.Capacity is AppointmentKind.Substantive ? null : leg.Until);
        if (!(await headships.TakeOverAsync(authorised, right, ct)).Ok(out var taken, out var problem))
        {
            return problem;
        }

        await EndActingAsync(authorised, others, ct);
        leg.Finish(act, taken.Grant, made);
        handover.Change(new LegDone(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, leg.Capacity, leg.Letter));
        foreach (var late in others.Where(l => l.IsToCome && (l.Day <= leg.Day || leg.Capacity is AppointmentKind.Substantive)))
        {
            late.Drop(act, HandoverRefusals.Overtaken);
            handover.Change(new LegDropped(handover.Id, late.Id, handover.Agency, handover.Group, late.To, HandoverRefusals.Overtaken));
        }

        if (leg.Capacity is AppointmentKind.Substantive)
        {
            handover.Close(act with { By = handover.DecidedBy }, HandoverState.Done, null);
        }

        await post.TellDoneAsync(authorised, handover, leg, taken.Ended, ct);
        return null;
    }

    // Those who acted in this case until now: their posts were made for it.
    private async Task EndActingAsync(Act act, IEnumerable<HandoverLeg> others, CancellationToken ct)
    {
        foreach (var acting in others.Where(l => l is { State: LegState.Done, MadePost: not null }))
        {
            await posts.EndAsync(act, acting.MadePost!.Value, EndOfPost.ChangeOfDuties, ct);
        }
    }

    // A new head who was appointed already has the post under the right.
    private async Task<Guid?> OwnPostAsync(Handover handover, HandoverLeg leg, DateOnly today, CancellationToken ct) =>
        (await posts.HistoryAsync(leg.To, handover.Agency, ct)).FirstOrDefault(p =>
            p.EndedAt is null && p.From <= today && (p.Until is null || p.Until >= today) && p.Kind is AppointmentKind.Substantive
            && (handover.Office is { } office ? p.Office == office : p.Position == handover.Position))?.Appointment;
}
