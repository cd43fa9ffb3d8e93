using LakMuang.Secrets;

namespace LakMuang.Notifications;

/// <summary>A promise to the outside world, written in the same commit as what caused it.</summary>
internal sealed class OutboxMessage
{
    public const string PayloadColumn = "outbox_message.payload";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    /// <summary>Who is told: messages of one lane wait for each other, and for no other lane.</summary>
    public required string Lane { get; init; }

    /// <summary>Unique: a repeated request does not send twice.</summary>
    public required string Key { get; init; }

    /// <summary>Null once delivered or given up: it may have held a code.</summary>
    public required Sealed? Payload { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public int Tries { get; private init; }

    /// <summary>When it may be tried (again); while a worker has it, until when that worker is believed to be alive.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; private init; }

    public DateTimeOffset? GivenUpAt { get; private init; }
}
