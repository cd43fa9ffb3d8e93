using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Leaving;

/// <summary>Of oneself: the posts whose last day lies within 90 days, the nearest first.</summary>
public sealed class OwnLastDays(ILastDays days)
{
    private const int Days = 90;

    public Task<IReadOnlyList<EndingPost>> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        return days.OfPersonAsync(act.Person, today, today.AddDays(Days), ct);
    }
}
