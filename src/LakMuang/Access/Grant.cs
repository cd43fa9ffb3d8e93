using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

public enum GrantState
{
    Active,
    Suspended,
    Ended,
}

/// <summary>One person's right to act as a member of one user group, for one agency, under one letter (B-1).</summary>
/// <remarks>Ended, never deleted: reviews and audits ask who could do what on a past day. It cannot outlive its appointment.</remarks>
public sealed partial class Grant : Entity
{
    private Grant()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PersonId Holder { get; private init; }

    public AgencyId Agency { get; private init; }

    public string System { get; private init; } = "";

    public string Group { get; private init; } = "";

    /// <summary>Whether the group is that of a unit's head: the database lets nobody else hold it there meanwhile (invariant 4).</summary>
    public bool HeadsUnit { get; private init; }

    /// <summary>The appointment it rests on.</summary>
    public Guid Appointment { get; private set; }

    public LetterId Letter { get; private set; }

    /// <summary>The letter it was first given under, for a right that an announcement has carried over from a merged agency: it falls with either. Else null.</summary>
    public LetterId? FirstLetter { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day, or null where the group sets no limit.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The last day that was decided on, where the post has cut it since: it counts again should the post run on. Else null.</summary>
    public DateOnly? DecidedUntil { get; private set; }

    /// <summary>Whether it was given for a day to come, which has not come yet.</summary>
    public bool AwaitsItsDay { get; private set; }

    public GrantState State { get; private set; }

    /// <summary>The day by which a real letter must be named, for a right that came by a migration order; null for others.</summary>
    public DateOnly? ConfirmBy { get; private set; }

    public PersonId? DecidedBy { get; private init; }

    public DateTimeOffset GivenAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public EndOfGrant? EndedBecause { get; private set; }

    public DateTimeOffset? SuspendedAt { get; private set; }

    public ReasonToSuspend? SuspendedBecause { get; private set; }

    public static Grant Give(Act act, PersonId holder, AgencyId agency, UserGroup group, Guid appointment, LetterId letter, DateOnly from, DateOnly? until)
    {
        var grant = new Grant
        {
            Holder = holder,
            Agency = agency,
            System = group.System,
            Group = group.Code,
            HeadsUnit = group.Kind is GroupKind.Head,
            Appointment = appointment,
            Letter = letter,
            From = from,
            Until = until,
            AwaitsItsDay = from > ThaiDate.Day(act.At),
            DecidedBy = act.By,
            GivenAt = act.At,
        };
        grant.Raise(new GrantGiven(holder, agency, group.Code, letter, from, until));
        return grant;
    }

    /// <summary>The same right in the successor of a merged agency: never for longer, and suspended where it was suspended.</summary>
    /// <param name="until">Its last day there: its own, or one before it.</param>
    internal Grant Carry(Act act, AgencyId into, Guid appointment, LetterId announcement, DateOnly? until)
    {
        var today = ThaiDate.Day(act.At);
        var grant = new Grant
        {
            Holder = Holder,
            Agency = into,
            System = System,
            Group = Group,
            HeadsUnit = HeadsUnit,
            Appointment = appointment,
            Letter = announcement,
            FirstLetter = FirstLetter ?? Letter,
            From = From > today ? From : today,
            Until = until,
            AwaitsItsDay = AwaitsItsDay,
            ConfirmBy = ConfirmBy,
            DecidedBy = DecidedBy,
            GivenAt = act.At,
            State = State,
            SuspendedAt = SuspendedAt,
            SuspendedBecause = SuspendedBecause,
        };
        grant.Raise(new GrantGiven(Holder, into, Group, announcement, grant.From, until));
        if (SuspendedBecause is { } because)
        {
            // Never in force there: the record of past days says so.
            grant.Raise(new GrantSuspended(grant.Id, Holder, into, System, Group, because) { WasInForce = false });
        }

        return grant;
    }

    /// <summary>Takes the right out of force from this instant, and keeps it on the list of what somebody must decide.</summary>
    public void Suspend(Act act, ReasonToSuspend because)
    {
        if (State is not GrantState.Active)
        {
            return;
        }

        (State, SuspendedAt, SuspendedBecause) = (GrantState.Suspended, act.At, because);
        Raise(new GrantSuspended(Id, Holder, Agency, System, Group, because) { WasInForce = From <= ThaiDate.Day(act.At) });
    }

    /// <summary>Puts a suspended right back into force.</summary>
    public void Resume()
    {
        if (State is not GrantState.Suspended)
        {
            return;
        }

        (State, SuspendedAt, SuspendedBecause) = (GrantState.Active, null, null);
        Raise(new GrantResumed(Id, Holder, Agency, System, Group));
    }

    /// <summary>It stays suspended, for another reason than before.</summary>
    public void StaySuspended(ReasonToSuspend because) => SuspendedBecause = because;

    /// <summary>Ends the right from this instant. Ending it twice keeps the first end.</summary>
    public void End(Act act, EndOfGrant because)
    {
        if (State is GrantState.Ended)
        {
            return;
        }

        var wasInForce = State is GrantState.Active && From <= ThaiDate.Day(act.At);
        (State, EndedAt, EndedBecause) = (GrantState.Ended, act.At, because);
        Raise(new GrantEnded(Holder, Agency, System, Group, because) { WasInForce = wasInForce });
    }
}
