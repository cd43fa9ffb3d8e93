using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>What becomes of a right after it was given.</summary>
public sealed partial class Grant
{
    /// <summary>Whether the days of another right of the same group meet its own.</summary>
    internal bool Meets(DateOnly from, DateOnly? until) => (Until is null || Until >= from) && (until is null || From <= until);

    /// <summary>
    /// Whether its authority is gone for good: only a new decision brings it back, and a new right may take its place. What somebody decided, or what comes back by itself, is
    /// not of this kind.
    /// </summary>
    internal bool IsWithoutAuthority => State is GrantState.Suspended && IsDead(SuspendedBecause);

    internal static bool IsDead(ReasonToSuspend? because) =>
        because is ReasonToSuspend.LetterWithdrawn or ReasonToSuspend.AppointmentLetterWithdrawn or ReasonToSuspend.NotConfirmed
            or ReasonToSuspend.NotRecertified or ReasonToSuspend.SecondHead;

    /// <summary>Its first day has come. It begins only where nothing has stopped it before.</summary>
    internal void Begin()
    {
        AwaitsItsDay = false;
        if (State is GrantState.Active)
        {
            Raise(new GrantBegan(Id, Holder, Agency, System, Group));
        }
    }

    /// <summary>Gives it other days, by a decision with a letter of its own.</summary>
    internal void ChangeDays(Act act, DateOnly from, DateOnly? until, LetterId letter)
    {
        (From, Until, DecidedUntil) = (from, until, null);
        AwaitsItsDay = from > ThaiDate.Day(act.At);
        RestOn(letter, Appointment);
        Raise(new GrantChanged(Id, Holder, Agency, System, Group, From, Until));
    }

    /// <summary>The post under it ends: no right outlives its appointment. One that has not begun by then never does.</summary>
    internal void CutTo(Act act, DateOnly lastDay)
    {
        if (From > lastDay)
        {
            End(act, EndOfGrant.LeftPost);
        }
        else if (Until is null || Until > lastDay)
        {
            (DecidedUntil, Until) = (DecidedUntil ?? Until, lastDay);
            Raise(new GrantChanged(Id, Holder, Agency, System, Group, From, Until));
        }
    }

    /// <summary>The post under it runs on after all, as far as was decided for the right itself.</summary>
    /// <param name="lastDay">Of the post, or null where it has none.</param>
    internal void RunOn(DateOnly? lastDay)
    {
        if (DecidedUntil is not { } decided || State is GrantState.Ended)
        {
            return;
        }

        var isCut = lastDay < decided;
        (Until, DecidedUntil) = (isCut ? lastDay : decided, isCut ? decided : null);
        Raise(new GrantChanged(Id, Holder, Agency, System, Group, From, Until));
    }

    /// <summary>Puts it back into force by a new decision, which has its own letter and may rest on another post.</summary>
    internal void ResumeUnder(LetterId letter, Guid appointment, DateOnly? until)
    {
        (Until, DecidedUntil) = (until, null);
        RestOn(letter, appointment);
        Resume();
    }

    /// <summary>Somebody decides that it stays out of force, whatever it was suspended for before: it does not come back with the account, or from a secondment.</summary>
    internal void SuspendForItself()
    {
        SuspendedBecause = ReasonToSuspend.Decided;
        Raise(new GrantSuspended(Id, Holder, Agency, System, Group, ReasonToSuspend.Decided) { WasInForce = false });
    }

    /// <summary>Nobody decided in time that it stays after a change of position. One that was out of force already does not come back with the account, or from a secondment.</summary>
    internal void Lapse(Act act)
    {
        // One that a rule keeps out of force stays so for that reason: it never comes back without being asked about duties.
        if (State is GrantState.Suspended && SuspendedBecause is ReasonToSuspend.DutyConflict)
        {
            return;
        }

        if (State is GrantState.Suspended)
        {
            SuspendedBecause = ReasonToSuspend.NotRecertified;
            Raise(new GrantSuspended(Id, Holder, Agency, System, Group, ReasonToSuspend.NotRecertified) { WasInForce = false });
        }

        Suspend(act, ReasonToSuspend.NotRecertified);
    }

    /// <summary>It waits until whoever decides in its agency names a letter for it.</summary>
    internal void AwaitLetter(Act act, DateOnly by)
    {
        ConfirmBy = by;
        Suspend(act, ReasonToSuspend.NotConfirmed);
    }

    /// <summary>Names the real letter of a right that came by a migration order.</summary>
    internal void Confirm(LetterId letter)
    {
        RestOn(letter, Appointment);
        Raise(new GrantConfirmed(Id, Holder, Agency, letter));
    }

    // What was decided anew stands for itself: neither the older letter nor the day for a real one counts any more.
    private void RestOn(LetterId letter, Guid appointment) => (Letter, FirstLetter, ConfirmBy, Appointment) = (letter, null, null, appointment);
}
