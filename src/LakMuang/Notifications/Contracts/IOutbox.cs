using LakMuang.Kernel;

namespace LakMuang.Notifications.Contracts;

/// <summary>A mail in both languages, Thai first. It never holds a link that signs anybody in.</summary>
/// <param name="Subject">Thai; what people search their mailbox for.</param>
/// <param name="Code">Digits to type, shown large, once in each part of the mail; or null.</param>
/// <param name="Reference">Letters by which the person recognises the message; or null.</param>
public sealed record Mail(
    string To, string Subject, Text Heading, IReadOnlyList<Text> Paragraphs, string? Code = null, string? Reference = null);

/// <summary>Promises to the outside world, kept at least once after any crash (invariant 8).</summary>
public interface IOutbox
{
    /// <summary>Adds a mail to the running commit. Nothing is sent if that commit fails.</summary>
    /// <param name="key">One message for each key, however often it is queued.</param>
    void Queue(Act act, string key, Mail mail);

    /// <summary>Adds a short message to the running commit.</summary>
    /// <param name="key">One message for each key, however often it is queued.</param>
    /// <exception cref="ArgumentException">The text takes more than <see cref="Sms.MostParts"/> parts.</exception>
    void QueueSms(Act act, string key, Sms sms);

    /// <param name="kind">Which <see cref="IDeliver"/> is to keep this promise.</param>
    /// <param name="payload">What it needs for that. Stored encrypted, erased once delivered.</param>
    /// <param name="lane">Who is told, 100 characters at most: a receiver that is silent keeps nobody waiting but those of its own lane.</param>
    void Queue(Act act, string key, string kind, string payload, string lane = "");

    /// <summary>Whether a message with this key was queued before, whatever has become of it.</summary>
    Task<bool> HoldsAsync(string key, CancellationToken ct);

    /// <summary>How many messages still wait whose keys begin so: whoever has thousands to say waits for the line to get short.</summary>
    Task<int> WaitingAsync(string beginning, CancellationToken ct);
}

/// <summary>Keeps one kind of promise. Called again with the same payload until it answers <see langword="true"/> or the tries are used up.</summary>
public interface IDeliver
{
    string Kind { get; }

    /// <summary>How many messages of one lane a node has under way; of a named one a quarter, before it took anything and after a failure.</summary>
    int AtOnce => 4;

    /// <summary>How often it is tried before it is given up.</summary>
    int Tries { get; }

    /// <summary>The time to wait after a failed try.</summary>
    /// <param name="tries">Failed tries so far, from 1.</param>
    TimeSpan PauseAfter(int tries);

    /// <summary>Whether it has come too late to say anything: then it is given up without a further try.</summary>
    bool IsTooLate(string payload, DateTimeOffset now) => false;

    /// <returns>False to be called again later. An exception counts as false.</returns>
    Task<bool> DeliverAsync(string payload, CancellationToken ct);

    /// <summary>Told once when the tries are used up.</summary>
    Task GiveUpAsync(string payload, CancellationToken ct);
}
