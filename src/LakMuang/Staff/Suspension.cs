using LakMuang.Kernel;

namespace LakMuang.Staff;

public enum ReasonOfSuspension
{
    /// <summary>Duties have ended, or are about to, and the letter is on its way.</summary>
    LeftDuties,

    /// <summary>The person, or whoever uses the account, does what they may not.</summary>
    Misuse,

    /// <summary>Somebody else may have the password, the phone or the card.</summary>
    LostCredential,

    /// <summary>An order, such as one during an inquiry.</summary>
    Ordered,
    Other,
}

/// <summary>An account that was stopped at once, why, and under which letter (L2-4, B-1). Kept for ever.</summary>
public sealed class Suspension : Entity
{
    /// <summary>How long the letter may take, in days.</summary>
    public const int DaysForLetter = 7;

    private AgencyId _agency;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    /// <summary>For which agency it was done; that agency, or an office above, ends it.</summary>
    public required AgencyId Agency { get => _agency; init => _agency = value; }

    public required ReasonOfSuspension Because { get; init; }

    /// <summary>In the words of whoever did it.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for a job.</summary>
    public required PersonId? By { get; init; }

    public LetterId? Letter { get; private set; }

    /// <summary>The last day for naming the letter.</summary>
    public required DateOnly LetterDue { get; init; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public PersonId? LiftedBy { get; private set; }

    /// <summary>Why it was lifted, in words; or null.</summary>
    public string? LiftedFor { get; private set; }

    public bool IsOpen => LiftedAt is null;

    internal static Suspension Of(Act act, PersonId person, AgencyId agency, ReasonOfSuspension because, string reason, LetterId? letter)
    {
        var suspension = new Suspension
        {
            Person = person,
            Agency = agency,
            Because = because,
            Reason = reason,
            At = act.At,
            By = act.By,
            Letter = letter,
            LetterDue = ThaiDate.Day(act.At).AddDays(DaysForLetter),
        };
        suspension.Raise(new PersonSuspended(suspension.Id, person, agency, because, letter));
        return suspension;
    }

    internal void Name(LetterId letter)
    {
        Letter = letter;
        Raise(new SuspensionLetterNamed(Id, Person, Agency, letter));
    }

    /// <summary>The person is transferred: the new agency answers for it from now on.</summary>
    internal void HandOver(AgencyId agency)
    {
        _agency = agency;
        Raise(new Moving.SuspensionHandedOver(Id, Person, agency));
    }

    internal void Lift(Act act, string why)
    {
        (LiftedAt, LiftedBy, LiftedFor) = (act.At, act.By, why);
        Raise(new PersonReinstated(Id, Person, Agency));
    }
}

public sealed record PersonSuspended(Guid Suspension, PersonId Person, AgencyId Agency, ReasonOfSuspension Reason, LetterId? Letter) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}

public sealed record SuspensionLetterNamed(Guid Suspension, PersonId Person, AgencyId Agency, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record PersonReinstated(Guid Suspension, PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}
