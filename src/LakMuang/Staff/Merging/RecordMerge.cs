using LakMuang.Kernel;

namespace LakMuang.Staff.Merging;

/// <summary>Two records of one human being became one: who did it, why, under which letter (B-1). Kept for ever, as the old record is.</summary>
public sealed class RecordMerge : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The record that lives on: the one whose citizen ID is proved.</summary>
    public required PersonId Kept { get; init; }

    /// <summary>The record that remains as a sign to the other one.</summary>
    public required PersonId Gone { get; init; }

    /// <summary>For which agency it was done.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>In the words of whoever did it.</summary>
    public required string Reason { get; init; }

    /// <summary>Null where none was needed: both records give the same citizen ID.</summary>
    public required LetterId? Letter { get; init; }

    public required PersonId? By { get; init; }

    public required DateTimeOffset At { get; init; }

    internal static RecordMerge Of(Act act, PersonId gone, PersonId kept, AgencyId agency, string reason, LetterId? letter)
    {
        var merge = new RecordMerge { Kept = kept, Gone = gone, Agency = agency, Reason = reason, Letter = letter, By = act.By, At = act.At };
        merge.Raise(new PeopleMerged(gone, kept, agency, letter));
        return merge;
    }
}

/// <summary>One record of a person went into another: the trail knows both.</summary>
public sealed record PeopleMerged(PersonId Gone, PersonId Person, AgencyId Agency, LetterId? Letter) : Fact
{
    public override PersonId? Subject => Person;
}
