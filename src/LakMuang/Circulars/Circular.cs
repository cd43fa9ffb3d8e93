using LakMuang.Kernel;

namespace LakMuang.Circulars;

public enum CircularState
{
    Draft,
    Sent,

    /// <summary>A following circular says it anew: that one is to be acknowledged.</summary>
    Corrected,

    /// <summary>Taken back by a following circular, or with its letter.</summary>
    Withdrawn,
}

/// <summary>How a circular follows an earlier one.</summary>
public enum Following
{
    /// <summary>Passes on, under a letter of its own, what came from above.</summary>
    Forwards,
    Corrects,
    Withdraws,
}

/// <summary>A notice with its letter to the agencies below an office (หนังสือเวียน, L2-8).</summary>
/// <remarks>Whatever it says is fixed when it is sent. Afterwards only a following circular can change what agencies are to do.</remarks>
public sealed class Circular : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose letter it is.</summary>
    public required AgencyId Office { get; init; }

    /// <summary>Rises with every change: of two who write at once, the second is told.</summary>
    public int Version { get; private set; } = 1;

    public CircularState State { get; private set; }

    public required PersonId WrittenBy { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>Plain text with line ends.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Of the letter, as printed; empty while the draft has none.</summary>
    public string Number { get; private set; } = "";

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The scan of the letter, or null.</summary>
    public FileId? File { get; private set; }

    /// <summary>The last day for acknowledging; null in drafts only.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Names of the types of agency that it goes to; empty for all.</summary>
    public string[] Types { get; private set; } = [];

    /// <summary>Offices with whatever is below them; empty, with <see cref="Chosen"/>, for all below the sender.</summary>
    public Guid[] Under { get; private set; } = [];

    /// <summary>Single agencies.</summary>
    public Guid[] Chosen { get; private set; } = [];

    /// <summary>Whether it goes only to those that nobody administers today.</summary>
    public bool WithoutAdmin { get; private set; }

    /// <summary>Whether agencies get it that join the tree below later.</summary>
    public bool IncludesLater { get; private set; }

    /// <summary>The earlier circular that it follows, or null.</summary>
    public Guid? Follows { get; init; }

    public Following? FollowsAs { get; init; }

    /// <summary>In the register since it was sent.</summary>
    public LetterId? Letter { get; private set; }

    public PersonId? SentBy { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The circular that corrected it or took it back; null where its letter was withdrawn.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>When agencies were reminded without anybody's doing, before the due day and after it.</summary>
    public DateOnly? RemindedBefore { get; private set; }

    public DateOnly? RemindedAfter { get; private set; }

    /// <summary>State of the tree when later agencies were looked for last (<see cref="Storage.Registry"/>).</summary>
    public long TreeVersion { get; private set; }

    /// <summary>Whether agencies still have to acknowledge it.</summary>
    public bool IsOpen => State is CircularState.Sent && FollowsAs is not Following.Withdraws;

    internal void Write(Act act, CircularText text, Audience audience)
    {
        MustBeDraft();
        (Subject, Body, Number, IssuedOn, DueOn) = (text.Subject, text.Body, text.Number, text.IssuedOn, text.DueOn);
        (Types, Under, Chosen) = (audience.Types, audience.Under, audience.Chosen);
        (WithoutAdmin, IncludesLater) = (audience.WithoutAdmin, audience.IncludesLater);
        Touch(act);
    }

    internal void Attach(Act act, FileId file)
    {
        MustBeDraft();
        File = file;
        Touch(act);
    }

    internal void Send(Act act, LetterId letter, int agencies, long treeVersion)
    {
        MustBeDraft();
        (State, Letter, SentBy, SentAt, TreeVersion) = (CircularState.Sent, letter, act.By, act.At, treeVersion);
        Touch(act);
        Raise(new CircularSent(Id, Office, letter, agencies, DueOn, FollowsAs, Follows));
    }

    internal void Supersede(Act act, Circular by)
    {
        State = by.FollowsAs is Following.Corrects ? CircularState.Corrected : CircularState.Withdrawn;
        SupersededBy = by.Id;
        Touch(act);
        Raise(new CircularSuperseded(Id, Office, State, by.Id));
    }

    internal void WithdrawWithLetter(Act act)
    {
        State = CircularState.Withdrawn;
        Touch(act);
        Raise(new CircularSuperseded(Id, Office, State, null));
    }

    internal void RemindBefore(DateOnly day) => RemindedBefore = day;

    internal void RemindAfter(DateOnly day) => RemindedAfter = day;

    internal void LookedForLater(long treeVersion) => TreeVersion = treeVersion;

    private void Touch(Act act)
    {
        Version++;
        ChangedAt = act.At;
    }

    private void MustBeDraft()
    {
        if (State is not CircularState.Draft)
        {
            throw new InvalidOperationException("What was sent never changes.");
        }
    }
}
