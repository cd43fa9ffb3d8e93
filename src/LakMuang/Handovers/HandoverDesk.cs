using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>What beginning a handover, adding a leg and deciding have in common.</summary>
public sealed class HandoverDesk(LakMuangDb db, IHeadships headships, IPosts posts, ILetterBook book, IFiles files, LegRules rules, CarryOutLeg carryOut, IHeadFormsUnderWay forms, HandoverPost post)
{
    /// <summary>The group of heads, and who stands there today: in force before suspended.</summary>
    internal async Task<(GroupFacts Group, HeadRight? Head)?> FindAsync(AgencyId agency, string group, CancellationToken ct) =>
        (await headships.GroupsAsync(agency, ct)).FirstOrDefault(g => g.Code == group) is not { } found ? null
        : (found, (await headships.OfAsync(agency, ct)).Where(h => h.Group == group && h.State is RightState.InForce or RightState.Suspended).MinBy(h => h.State));

    /// <summary>A new case with the names that its posts will have.</summary>
    internal async Task<Handover> NewAsync(Act act, AgencyId agency, GroupFacts group, HeadRight? head, CancellationToken ct)
    {
        var last = await LastPostAsync(agency, group.Code, head, ct);
        var begun = new Handover
        {
            Agency = agency,
            System = group.System,
            Group = group.Code,
            From = head?.Holder,
            Position = last?.Position ?? group.Name.Th,
            Unit = last?.Unit ?? "",

            // Nothing else goes along: an SSO admin is confirmed by the office above, and mayor and clerk come by another order.
            Office = last?.Office is Office.HeadOfFinance ? Office.HeadOfFinance : null,
            StartedBy = act.By,
            StartedAt = act.At,
        };
        db.Handovers.Add(begun);
        return begun;
    }

    // The post of the head of today, or of who headed a vacant unit last: whoever follows gets the same.
    private async Task<PastPost?> LastPostAsync(AgencyId agency, string group, HeadRight? head, CancellationToken ct)
    {
        if (head is not null)
        {
            return (await posts.HistoryAsync(head.Holder, agency, ct)).FirstOrDefault(p => p.Appointment == head.Appointment);
        }

        var gone = await db.Vacancies.Where(v => v.Agency == agency && v.Group == group).OrderByDescending(v => v.Since).Select(v => (PersonId?)v.Last).FirstOrDefaultAsync(ct);
        return gone is { } person ? (await posts.HistoryAsync(person, agency, ct)).OrderByDescending(p => p.Office is Office.HeadOfFinance).ThenBy(p => p.Office is not null).ThenByDescending(p => p.From).FirstOrDefault() : null;
    }

    internal async Task<Handover?> OpenAsync(AgencyId agency, string group, CancellationToken ct) =>
        await db.Handovers.SingleOrDefaultAsync(h => h.Agency == agency && h.Group == group && (h.State == HandoverState.Proposed || h.State == HandoverState.Open), ct);

    /// <summary>The legs that count, in their order.</summary>
    internal Task<List<HandoverLeg>> LegsAsync(Guid handover, CancellationToken ct) =>
        db.HandoverLegs.Where(l => l.Handover == handover && l.State != LegState.Dropped).OrderBy(l => l.Day).ThenBy(l => l.Id).ToListAsync(ct);

    /// <summary>Enters the letter and the leg; nothing is carried out yet.</summary>
    internal async Task<Result<HandoverLeg>> PlanAsync(Act act, Handover handover, PersonId? head, LegOrder order, CancellationToken ct)
    {
        // Two ways at once would undo each other: whichever is decided last.
        if (await forms.WaitsAsync(handover.Agency, handover.Group, ct))
        {
            return HandoverRefusals.FormWaits;
        }

        var before = await LegsAsync(handover.Id, ct);
        if (await rules.LackAsync(handover.Agency, head, order, before, ThaiDate.Day(act.At), ct) is { } lack)
        {
            return lack;
        }

        // Whoever the leg itself names may be the one to come. How long a new head stays is the matter of their post: that is asked where the right is given.
        if (order.Capacity is not AppointmentKind.Substantive
            && await headships.ToComeAsync(handover.Agency, handover.Group, order.Day, order.Until, order.To, ct) is { } taken)
        {
            return HandoverRefusals.HeadToCome(taken);
        }

        if (!(await order.Letter.EnterAsync(book, files, act, handover.Agency, "ส่งมอบหน้าที่หัวหน้าในระบบ", ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var leg = new HandoverLeg
        {
            Handover = handover.Id,
            To = order.To,
            Capacity = order.Capacity!.Value,
            Day = order.Day,
            Until = order.Capacity is AppointmentKind.Substantive ? null : order.Until,
            Letter = letter,
            PlannedBy = act.By,
            PlannedAt = act.At,
        };
        db.HandoverLegs.Add(leg);
        handover.Change(new LegPlanned(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, leg.Capacity, leg.Day, letter));
        return leg;
    }

    /// <summary>Carries out what is due, and saves all.</summary>
    internal async Task<Result<Guid>> CommitAsync(Act act, Handover handover, HandoverLeg? leg, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (leg is not null && handover.State is HandoverState.Open)
            {
                if (leg.Day > ThaiDate.Day(act.At))
                {
                    await post.TellPlannedAsync(act, handover, leg, ct);
                }
                else if (await carryOut.RunAsync(act, handover, leg, ct) is { } problem)
                {
                    db.ChangeTracker.Clear();
                    return problem;
                }
            }

            await db.CommitAsync(leg is null ? act : act with { Authority = leg.Letter }, ct);
            await transaction.CommitAsync(ct);
            return handover.Id;
        }
        catch (Exception e) when (e.IsLostRace())
        {
            // Somebody began another one, gave the right, or changed this one in the same moment. Nothing is saved.
            db.ChangeTracker.Clear();
            return (e is DbUpdateException update ? book.NumberTaken(update) : null) ?? HandoverRefusals.Stale;
        }
    }
}
