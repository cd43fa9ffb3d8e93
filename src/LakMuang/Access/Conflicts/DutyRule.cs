using LakMuang.Kernel;

namespace LakMuang.Access.Conflicts;

/// <summary>Within what one person may not hold both.</summary>
public enum DutyReach
{
    SameAgency,
    Anywhere,
}

public enum DutyWeight
{
    /// <summary>Never, and no letter helps.</summary>
    Block,

    /// <summary>Only under an exception: by letter, with an end, by whoever oversees the agency.</summary>
    NeedsException,
}

/// <summary>Two duties that one person may not hold (separation of duties, B-6). Ended, never deleted.</summary>
public sealed class DutyRule : Entity
{
    private DutyRule()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The one of the two groups whose code comes first.</summary>
    public string GroupA { get; private init; } = "";

    public string GroupB { get; private init; } = "";

    public DutyReach Reach { get; private init; }

    public DutyWeight Weight { get; private init; }

    /// <summary>Whether heads of finance may hold both in their own agency: their office administers what they also work in (L5-2). It is reported all the same.</summary>
    public bool ExceptHeadOfFinance { get; private init; }

    /// <summary>Why, for whoever is refused.</summary>
    public string ReasonTh { get; private init; } = "";

    public string ReasonEn { get; private init; } = "";

    public DateOnly Since { get; private init; }

    public LetterId Letter { get; private init; }

    public PersonId? AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public PersonId? EndedBy { get; private set; }

    public LetterId? EndLetter { get; private set; }

    internal Text Reason => new(ReasonTh, ReasonEn);

    internal static DutyRule Add(
        Act act, string one, string other, DutyReach reach, DutyWeight weight, bool exceptHead, Text reason, LetterId letter)
    {
        var (a, b) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        var rule = new DutyRule
        {
            GroupA = a,
            GroupB = b,
            Reach = reach,
            Weight = weight,
            ExceptHeadOfFinance = exceptHead,
            ReasonTh = reason.Th,
            ReasonEn = reason.En,
            Since = ThaiDate.Day(act.At),
            Letter = letter,
            AddedBy = act.By,
            AddedAt = act.At,
        };
        rule.Raise(new DutyRuleAdded(rule.Id, reach, weight, letter));
        return rule;
    }

    internal string OtherOf(string group) => group == GroupA ? GroupB : GroupA;

    internal bool Names(string group) => group == GroupA || group == GroupB;

    internal void End(Act act, LetterId letter)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndedBy, EndLetter) = (act.At, act.By, letter);
            Raise(new DutyRuleEnded(Id, letter));
        }
    }
}

public sealed record DutyRuleAdded(Guid Rule, DutyReach Reach, DutyWeight Weight, LetterId Letter) : Fact;

public sealed record DutyRuleEnded(Guid Rule, LetterId Letter) : Fact;
