using LakMuang.Kernel;

namespace LakMuang.Staff;

public enum LeaverReportState
{
    Waiting,

    /// <summary>The person's posts were ended, or their account suspended.</summary>
    Acted,

    /// <summary>It was not so, with a reason.</summary>
    Dismissed,
}

/// <summary>A colleague or superior says that somebody's duties have ended or will (แจ้งพ้นหน้าที่, L2-4).</summary>
/// <remarks>Answered by the SSO admins of the agency; unanswered for one working day it climbs to the office above.</remarks>
public sealed class LeaverReport : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    public required AgencyId Agency { get; init; }

    public required PersonId ReportedBy { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>The last day of duty, as far as the reporter knows.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>In the words of the reporter.</summary>
    public required string Words { get; init; }

    public LeaverReportState State { get; private set; }

    /// <summary>The agency whose turn it is: the person's own, then the offices above it.</summary>
    public AgencyId At { get; private set; }

    /// <summary>The last day for an answer there.</summary>
    public DateOnly AnswerBy { get; private set; }

    public PersonId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was dismissed, or null.</summary>
    public string? Answer { get; private set; }

    internal static LeaverReport Of(Act act, PersonId person, AgencyId agency, DateOnly lastDay, string words, DateOnly answerBy)
    {
        var report = new LeaverReport
        {
            Person = person,
            Agency = agency,
            ReportedBy = act.Person,
            ReportedAt = act.At,
            LastDay = lastDay,
            Words = words,
            At = agency,
            AnswerBy = answerBy,
        };
        report.Raise(new LeaverReported(report.Id, person, agency, lastDay));
        return report;
    }

    internal void Act(Act act) => Close(act, LeaverReportState.Acted, null);

    internal void Dismiss(Act act, string why) => Close(act, LeaverReportState.Dismissed, why);

    internal void Climb(AgencyId office, DateOnly answerBy)
    {
        (At, AnswerBy) = (office, answerBy);
        Raise(new LeaverReportClimbed(Id, Person, Agency, office));
    }

    internal void StayUntil(DateOnly answerBy) => AnswerBy = answerBy;

    private void Close(Act act, LeaverReportState state, string? answer)
    {
        (State, AnsweredBy, AnsweredAt, Answer) = (state, act.By, act.At, answer);
        Raise(new LeaverReportAnswered(Id, Person, Agency, state));
    }
}

public sealed record LeaverReported(Guid Report, PersonId Person, AgencyId Agency, DateOnly LastDay) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record LeaverReportClimbed(Guid Report, PersonId Person, AgencyId Agency, AgencyId Office) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record LeaverReportAnswered(Guid Report, PersonId Person, AgencyId Agency, LeaverReportState State) : Fact
{
    public override PersonId? Subject => Person;
}
