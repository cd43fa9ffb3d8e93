using System.Diagnostics.Metrics;

namespace LakMuang.SignOn;

/// <summary>How long linked systems take to throw somebody out (B-3), for whoever watches the service: histograms of the meter <c>LakMuang.SignOn</c>, in milliseconds.</summary>
public sealed class TimeToEnd
{
    public const string MeterName = "LakMuang.SignOn";

    private readonly Histogram<double> _all;
    private readonly Histogram<double> _each;

    public TimeToEnd(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _all = meter.CreateHistogram<double>("lakmuang.time_to_end", "ms", "From the end of somebody's sessions to the last system's confirmation.");
        _each = meter.CreateHistogram<double>("lakmuang.logout_confirmation", "ms", "From the end of a session to one system's confirmation.");
    }

    /// <summary>From the click to the confirmation of the last system that had to be told of it.</summary>
    internal void All(TimeSpan took) => _all.Record(took.TotalMilliseconds);

    /// <summary>From the click to the confirmation of one system.</summary>
    internal void Each(TimeSpan took) => _each.Record(took.TotalMilliseconds);
}
