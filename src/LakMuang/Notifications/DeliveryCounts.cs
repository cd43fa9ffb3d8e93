using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LakMuang.Notifications;

/// <summary>How deliveries went on this node, for the metrics: one set of counters for each kind, such as lakmuang.sms.delivered.</summary>
public sealed class DeliveryCounts
{
    public const string MeterName = "LakMuang.Notifications";

    private readonly ConcurrentDictionary<string, Counter<long>> _counters = new();
    private readonly Meter _meter;
    private readonly Counter<long> _parts;

    public DeliveryCounts(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _parts = _meter.CreateCounter<long>("lakmuang.sms.parts", null, "Parts of the short messages that a gateway took: what it charges.");
    }

    internal void Delivered(string kind) => Counter(kind, "delivered").Add(1);

    /// <summary>A try that will be repeated.</summary>
    internal void Failed(string kind) => Counter(kind, "failed").Add(1);

    internal void GivenUp(string kind) => Counter(kind, "given_up").Add(1);

    internal void Parts(int parts) => _parts.Add(parts);

    private Counter<long> Counter(string kind, string what) => _counters.GetOrAdd($"lakmuang.{kind}.{what}", name => _meter.CreateCounter<long>(name));
}
