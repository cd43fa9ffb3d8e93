using LakMuang.Kernel;

namespace LakMuang.Handovers;

/// <summary>Nobody heads a unit that had a head (ว่าง): shown to the agency, told by mail, and after a working day to the office above, until somebody does.</summary>
public sealed class Vacancy : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required AgencyId Agency { get; init; }

    public required string System { get; init; }

    public required string Group { get; init; }

    /// <summary>Who headed it last.</summary>
    public required PersonId Last { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The office whose turn it is: the agency, then those above it.</summary>
    public AgencyId At { get; private set; }

    /// <summary>The last day on which it may lie there.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    internal Vacancy Open(DateOnly answerBy)
    {
        (At, AnswerBy) = (Agency, answerBy);
        Raise(new HeadshipVacant(Agency, System, Group, Last));
        return this;
    }

    internal void Climb(AgencyId office, DateOnly answerBy)
    {
        var isFarther = office != At;
        (At, AnswerBy) = (office, answerBy);
        if (isFarther)
        {
            Raise(new VacancyClimbed(Agency, Group, office));
        }
    }

    /// <summary>Somebody heads the unit again.</summary>
    internal void Fill(Act act) => End(act, new HeadshipFilled(Agency, System, Group));

    /// <summary>The agency, the system or the group is gone, or does not go with the others any more.</summary>
    internal void Drop(Act act) => End(act, new HeadshipUnwanted(Agency, System, Group));

    private void End(Act act, Fact fact)
    {
        EndedAt = act.At;
        Raise(fact);
    }
}
