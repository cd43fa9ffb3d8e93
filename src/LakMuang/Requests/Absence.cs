using LakMuang.Kernel;

namespace LakMuang.Requests;

/// <summary>Somebody is away, and a colleague decides in their place for some days, under a letter (การมอบหมายระหว่างไม่อยู่).</summary>
/// <remarks>It carries the deciding of requests alone: no right in a system and no office goes over.</remarks>
public sealed class Absence : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    public required PersonId Deputy { get; init; }

    public required AgencyId Agency { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    public required LetterId Letter { get; init; }

    public required PersonId GivenBy { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    internal static Absence Of(Act act, PersonId person, PersonId deputy, AgencyId agency, DateOnly from, DateOnly until, LetterId letter)
    {
        var absence = new Absence { Person = person, Deputy = deputy, Agency = agency, From = from, Until = until, Letter = letter, GivenBy = act.Person };
        absence.Raise(new DeputyNamed(person, deputy, agency, letter, from, until));
        return absence;
    }

    internal void End(Act act)
    {
        if (EndedAt is not null)
        {
            return;
        }

        EndedAt = act.At;
        Raise(new DeputyEnded(Person, Deputy, Agency));
    }
}

public sealed record DeputyNamed(PersonId Person, PersonId Deputy, AgencyId Agency, LetterId Letter, DateOnly From, DateOnly Until) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record DeputyEnded(PersonId Person, PersonId Deputy, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}
