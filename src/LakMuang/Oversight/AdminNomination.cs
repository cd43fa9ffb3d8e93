using LakMuang.Kernel;

namespace LakMuang.Oversight;

public enum NominationWish
{
    Appoint,
    End,
}

public enum AdminRank
{
    Principal,
    Deputy,
}

public enum NominationState
{
    Waiting,
    Confirmed,
    Refused,
    Withdrawn,
}

/// <summary>An agency, or an office above it, proposes who becomes or ceases to be its SSO admin, under a letter; somebody above answers (L2-3).</summary>
/// <remarks>Never deleted: it says by which letter each admin came, and who confirmed it.</remarks>
public sealed class AdminNomination : Entity
{
    private AdminNomination()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public AgencyId Agency { get; private init; }

    public PersonId Person { get; private init; }

    public NominationWish Wish { get; private init; }

    public AdminRank Rank { get; private init; }

    /// <summary>The first day, or for an end the day of the proposal.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day of the term, or null.</summary>
    public DateOnly? Until { get; private init; }

    public LetterId Letter { get; private init; }

    /// <summary>The appointment whose holder makes room, or null.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>The SSO admin's own appointment: from the confirmation on, or from the start where it was effective before.</summary>
    public Guid? Appointment { get; private set; }

    /// <summary>Whether the admin came by an activation letter: already effective, and checked afterwards.</summary>
    public bool IsFirst { get; private init; }

    public NominationState State { get; private set; }

    /// <summary>Null where nobody was signed in.</summary>
    public PersonId? ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused or is asked to end, in the words of the person; or null.</summary>
    public string? Reason { get; private set; }

    public static AdminNomination ToAppoint(
        Act act, AgencyId agency, PersonId person, AdminRank rank, DateOnly from, DateOnly? until, LetterId letter, Guid? replaces) =>
        Made(new()
        {
            Agency = agency,
            Person = person,
            Wish = NominationWish.Appoint,
            Rank = rank,
            From = from,
            Until = until,
            Letter = letter,
            Replaces = replaces,
            ProposedBy = act.By,
            ProposedAt = act.At,
        });

    public static AdminNomination OfFirst(Act act, AgencyId agency, PersonId person, Guid appointment, LetterId letter) => Made(new()
    {
        Agency = agency,
        Person = person,
        Wish = NominationWish.Appoint,
        Rank = AdminRank.Principal,
        From = ThaiDate.Day(act.At),
        Letter = letter,
        Appointment = appointment,
        IsFirst = true,
        ProposedBy = person,
        ProposedAt = act.At,
    });

    public static AdminNomination ToEnd(Act act, AgencyId agency, PersonId person, AdminRank rank, Guid appointment, LetterId letter, string reason) => Made(new()
    {
        Agency = agency,
        Person = person,
        Wish = NominationWish.End,
        Rank = rank,
        From = ThaiDate.Day(act.At),
        Letter = letter,
        Appointment = appointment,
        ProposedBy = act.By,
        ProposedAt = act.At,
        Reason = reason,
    });

    public void Confirm(Act act, Guid appointment)
    {
        Appointment = appointment;
        Decide(act, NominationState.Confirmed, Reason);
        Raise(new AdminConfirmed(Id, Person, Agency, appointment, Wish, Letter));
    }

    public void Refuse(Act act, string reason)
    {
        Decide(act, NominationState.Refused, reason);
        Raise(new AdminRefused(Id, Person, Agency, Wish));
    }

    public void Withdraw(Act act)
    {
        Decide(act, NominationState.Withdrawn, Reason);
        Raise(new NominationWithdrawn(Id, Person, Agency));
    }

    private void Decide(Act act, NominationState state, string? reason) => (State, DecidedBy, DecidedAt, Reason) = (state, act.By, act.At, reason);

    private static AdminNomination Made(AdminNomination nomination)
    {
        nomination.Raise(new AdminNominated(
            nomination.Id, nomination.Person, nomination.Agency, nomination.Wish, nomination.Rank, nomination.IsFirst, nomination.Letter));
        return nomination;
    }
}
