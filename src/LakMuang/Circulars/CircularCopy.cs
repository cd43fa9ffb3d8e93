using LakMuang.Kernel;

namespace LakMuang.Circulars;

/// <summary>A circular as one agency has it. An agency acknowledges once, whoever of it does.</summary>
public sealed class CircularCopy : Entity
{
    public required Guid Circular { get; init; }

    public required AgencyId Agency { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When mails about this round were promised; null while that is to be done.</summary>
    public DateTimeOffset? ToldAt { get; private init; }

    /// <summary>0 for the first mail, then one more for each reminder.</summary>
    public int Round { get; private init; }

    /// <summary>The day of the last reminder, or null. One a day, whoever asks for it.</summary>
    public DateOnly? RemindedOn { get; private init; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public PersonId? AcknowledgedBy { get; private set; }

    internal void Acknowledge(Act act)
    {
        (AcknowledgedAt, AcknowledgedBy) = (act.At, act.By);
        Raise(new CircularAcknowledged(Circular, Agency));
    }
}
