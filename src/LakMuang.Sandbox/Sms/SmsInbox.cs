namespace LakMuang.Sandbox.Sms;

internal sealed record SmsMessage(string To, string Text, DateTimeOffset At);

internal enum SmsFault { None, Error500, Hang }

/// <summary>The last 500 messages, newest first.</summary>
internal sealed class SmsInbox
{
    private readonly Lock _lock = new();
    private readonly LinkedList<SmsMessage> _messages = [];
    private volatile SmsFault _fault;

    public SmsFault Fault { get => _fault; set => _fault = value; }

    public void Add(SmsMessage message)
    {
        lock (_lock)
        {
            _messages.AddFirst(message);
            if (_messages.Count > 500)
            {
                _messages.RemoveLast();
            }
        }
    }

    public IReadOnlyList<SmsMessage> List(string? to)
    {
        lock (_lock)
        {
            return [.. _messages.Where(message => string.IsNullOrEmpty(to) || message.To == to)];
        }
    }
}
