using LakMuang.Kernel;

namespace LakMuang.Oversight;

public enum RoleWish
{
    Give,
    End,
}

public enum RoleChangeState
{
    Waiting,
    Confirmed,
    Refused,
    Expired,
}

/// <summary>One operator proposes that somebody gets or loses a role in LakMuang itself; another operator answers (two-person rule).</summary>
public sealed class RoleChange : Entity
{
    private RoleChange()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public RoleWish Wish { get; private init; }

    /// <summary>Code of a group of the built-in system.</summary>
    public string Role { get; private init; } = "";

    public PersonId Person { get; private init; }

    /// <summary>The agency that the role is held for: the one where the person works.</summary>
    public AgencyId Agency { get; private init; }

    /// <summary>The post that the right rests on.</summary>
    public Guid Appointment { get; private init; }

    /// <summary>The right: given at the confirmation, or the one to end.</summary>
    public Guid? Grant { get; private set; }

    public LetterId Letter { get; private init; }

    /// <summary>The last day asked for, or null for as long as the role allows.</summary>
    public DateOnly? Until { get; private init; }

    public RoleChangeState State { get; private set; }

    public PersonId? ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Nobody may confirm it from then on.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Reason { get; private set; }

    public static RoleChange ToGive(
        Act act, string role, PersonId person, AgencyId agency, Guid appointment, LetterId letter, DateOnly? until, string reason, TimeSpan lives) => Made(new()
        {
            Wish = RoleWish.Give,
            Role = role,
            Person = person,
            Agency = agency,
            Appointment = appointment,
            Letter = letter,
            Until = until,
            Reason = reason,
            ProposedBy = act.By,
            ProposedAt = act.At,
            ExpiresAt = act.At + lives,
        });

    public static RoleChange ToEnd(Act act, string role, PersonId person, AgencyId agency, Guid grant, LetterId letter, string reason, TimeSpan lives) => Made(new()
    {
        Wish = RoleWish.End,
        Role = role,
        Person = person,
        Agency = agency,
        Grant = grant,
        Letter = letter,
        Reason = reason,
        ProposedBy = act.By,
        ProposedAt = act.At,
        ExpiresAt = act.At + lives,
    });

    public void Confirm(Act act, Guid grant)
    {
        Grant = grant;
        Decide(act, RoleChangeState.Confirmed);
    }

    public void Refuse(Act act, string reason)
    {
        Reason = reason;
        Decide(act, RoleChangeState.Refused);
    }

    public void Expire(Act act) => Decide(act, RoleChangeState.Expired);

    private void Decide(Act act, RoleChangeState state)
    {
        (State, DecidedBy, DecidedAt) = (state, act.By, act.At);
        Raise(new RoleChangeDecided(Id, Person, Agency, Role, Wish, state));
    }

    private static RoleChange Made(RoleChange change)
    {
        change.Raise(new RoleChangeProposed(change.Id, change.Person, change.Agency, change.Role, change.Wish, change.Letter));
        return change;
    }
}

public sealed record RoleChangeProposed(Guid Change, PersonId Person, AgencyId Agency, string Group, RoleWish Wish, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record RoleChangeDecided(Guid Change, PersonId Person, AgencyId Agency, string Group, RoleWish Wish, RoleChangeState State) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>Somebody tried to confirm alone what two people must do.</summary>
public sealed record RoleDecisionRefused(Guid Change, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}

/// <summary>An operator was made on the command line.</summary>
public sealed record OperatorAdded(PersonId Person, AgencyId Agency, LetterId Letter, bool Forced) : Fact
{
    public override PersonId? Subject => Person;
}
