using LakMuang.Kernel;

namespace LakMuang.Access.Conflicts;

public enum EndOfExcuse
{
    /// <summary>Its last day is over.</summary>
    Expired,
    TakenBack,
    LetterWithdrawn,

    /// <summary>The agency was merged or dissolved.</summary>
    AgencyClosed,

    /// <summary>A later one for the same person and rule has taken its place.</summary>
    Replaced,
}

/// <summary>One person may hold two duties that a rule keeps apart: for one agency, under a letter, until a day (B-6).</summary>
public sealed class DutyExcuse : Entity
{
    private DutyExcuse()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid Rule { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>The agency that it was given for; for a rule that reaches anywhere it counts everywhere.</summary>
    public AgencyId Agency { get; private init; }

    public LetterId Letter { get; private init; }

    public string Reason { get; private init; } = "";

    /// <summary>The last day, in Bangkok.</summary>
    public DateOnly Until { get; private init; }

    public PersonId? GivenBy { get; private init; }

    public DateTimeOffset GivenAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public EndOfExcuse? EndedBecause { get; private set; }

    public PersonId? EndedBy { get; private set; }

    internal static DutyExcuse Give(Act act, Guid rule, PersonId person, AgencyId agency, LetterId letter, string reason, DateOnly until)
    {
        var excuse = new DutyExcuse
        {
            Rule = rule,
            Person = person,
            Agency = agency,
            Letter = letter,
            Reason = reason,
            Until = until,
            GivenBy = act.By,
            GivenAt = act.At,
        };
        excuse.Raise(new DutyExcuseGiven(excuse.Id, rule, person, agency, letter, until));
        return excuse;
    }

    internal void End(Act act, EndOfExcuse because)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndedBecause, EndedBy) = (act.At, because, act.By);
            Raise(new DutyExcuseEnded(Id, Rule, Person, Agency, because));
        }
    }
}

public sealed record DutyExcuseGiven(Guid Excuse, Guid Rule, PersonId Person, AgencyId Agency, LetterId Letter, DateOnly Until) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record DutyExcuseEnded(Guid Excuse, Guid Rule, PersonId Person, AgencyId Agency, EndOfExcuse Reason) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}
