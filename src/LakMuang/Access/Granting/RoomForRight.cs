using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>A person holds a group once at a time. What stands in the way of a new right, and is dead, ends for it.</summary>
/// <remarks>Two who give at once are told apart by a constraint of the database (docs/adr/0046).</remarks>
public sealed class RoomForRight(LakMuangDb db)
{
    /// <returns>The refusal where the right is held on any of the days; then nothing has ended.</returns>
    public Task<Problem?> MakeAsync(Act act, NewRight right, DateOnly from, DateOnly until, CancellationToken ct) => MakeAsync(
        act, db.Grants.Where(g => g.Holder == right.Holder && g.Agency == right.Agency && g.Group == right.Group && g.State != GrantState.Ended),
        g => g.Holder == right.Holder && g.Agency == right.Agency && g.Group == right.Group,
        right.Appointment, from, until, grant => grant.State is GrantState.Active ? Refusals.HeldAlready : Refusals.HeldSuspended, ct);

    /// <summary>The same for the headship of a unit, which somebody else may hold.</summary>
    public Task<Problem?> MakeForHeadAsync(Act act, NewRight right, DateOnly from, DateOnly until, CancellationToken ct) => MakeAsync(
        act, db.Grants.Where(g => g.HeadsUnit && g.Agency == right.Agency && g.Group == right.Group && g.Holder != right.Holder && g.State != GrantState.Ended),
        g => g.HeadsUnit && g.Agency == right.Agency && g.Group == right.Group && g.Holder != right.Holder,
        right.Appointment, from, until, _ => Refusals.HeadThere, ct);

    private async Task<Problem?> MakeAsync(
        Act act, IQueryable<Grant> inTheWay, Func<Grant, bool> isInTheWay, Guid appointment, DateOnly from, DateOnly until, Func<Grant, Problem> refusal, CancellationToken ct)
    {
        var open = (await inTheWay.Select(g => new { Grant = g, IsPostHeld = LakMuangDb.AppointmentIsHeld(g.Appointment) }).ToListAsync(ct))
            .Where(x => x.Grant.State is not GrantState.Ended && x.Grant.Meets(from, until)).Select(x => new InTheWay(x.Grant, x.IsPostHeld)).ToList();
        var today = ThaiDate.Day(act.At);
        if ((open.Find(one => !one.IsDead(appointment, today))?.Grant ?? FreshOnes().Find(g => isInTheWay(g) && g.Meets(from, until))) is { } living)
        {
            return refusal(living);
        }

        open.ForEach(one => one.End(act, appointment, today));
        return null;
    }

    /// <summary>The same for many rights that are written by a statement of their own: what is dead ends before it, within the running transaction.</summary>
    /// <param name="coming">Rights of which none is held.</param>
    public async Task ClearAsync(Act act, IReadOnlyCollection<Grant> coming, CancellationToken ct)
    {
        var holders = coming.Select(g => g.Holder).Distinct().ToList();
        var today = ThaiDate.Day(act.At);
        var open = (await db.Grants.Where(g => holders.Contains(g.Holder) && g.State != GrantState.Ended)
            .Select(g => new { Grant = g, IsPostHeld = LakMuangDb.AppointmentIsHeld(g.Appointment) }).ToListAsync(ct))
            .ToLookup(x => (x.Grant.Holder, x.Grant.Agency, x.Grant.Group), x => new InTheWay(x.Grant, x.IsPostHeld));
        foreach (var one in coming)
        {
            foreach (var dead in open[(one.Holder, one.Agency, one.Group)].Where(x => x.Grant.Meets(one.From, one.Until) && x.IsDead(one.Appointment, today)))
            {
                dead.End(act, one.Appointment, today);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    // Of this very commit. Looked through without comparing everything that is tracked: many rights come one by one.
    private List<Grant> FreshOnes()
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<Grant>().Where(e => e.State is EntityState.Added && e.Entity.State is not GrantState.Ended).Select(e => e.Entity)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}

/// <summary>A right of the same group whose days meet those of a new one.</summary>
internal sealed record InTheWay(Grant Grant, bool IsPostHeld)
{
    /// <summary>Whether its authority is gone for good, or its post ran out without anybody saying so.</summary>
    /// <param name="appointment">The post of the new right.</param>
    public bool IsDead(Guid appointment, DateOnly today) => Grant.IsWithoutAuthority || IsOver(appointment, today);

    public void End(Act act, Guid appointment, DateOnly today) => Grant.End(act, IsOver(appointment, today) ? EndOfGrant.LeftPost : EndOfGrant.Replaced);

    private bool IsOver(Guid appointment, DateOnly today) => Grant.From <= today && !IsPostHeld && Grant.Appointment != appointment;
}
