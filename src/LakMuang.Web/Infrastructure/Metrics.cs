using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace LakMuang.Web.Infrastructure;

/// <summary>Sums up the counters of this process as Prometheus text. Tags are left out: some would name people's paths.</summary>
internal sealed class Metrics : IDisposable
{
    private static readonly string[] _meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", SignOn.TimeToEnd.MeterName, Notifications.DeliveryCounts.MeterName];

    private readonly ConcurrentDictionary<string, (double Sum, long Count)> _values = new();
    private readonly MeterListener _listener = new();

    public Metrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (_meters.Contains(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Note(instrument, value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Note(instrument, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Note(instrument, value));
        _listener.Start();
    }

    public string AsText()
    {
        foreach (var name in _values.Keys.Where(name => name.EndsWith("_now", StringComparison.Ordinal)))
        {
            _values.TryRemove(name, out _);
        }

        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (name, (sum, count)) in _values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum {sum}\n{name}_count {count}\n");
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_') + (instrument.IsObservable ? "_now" : "");
        _values.AddOrUpdate(name, (value, 1), (_, old) => (old.Sum + value, old.Count + 1));
    }
}
