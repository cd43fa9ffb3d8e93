using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Past;

public enum ForceOnDay
{
    /// <summary>From midnight to midnight.</summary>
    WholeDay,

    /// <summary>Given, ended or suspended in the course of the day.</summary>
    PartOfDay,

    /// <summary>Suspended from midnight to midnight.</summary>
    Suspended,

    /// <summary>Its days hold that day, and it was entered into LakMuang only afterwards: nobody could enter by it yet.</summary>
    EnteredLater,
}

/// <summary>A right on one day, with the instants within the day at which it began, paused and ended.</summary>
/// <param name="Begins">Null where it was in force from midnight.</param>
/// <param name="Ends">Null where it did not end in the course of the day.</param>
public sealed record RightOnDay(PastRight Right, ForceOnDay Force, DateTimeOffset? Begins, DateTimeOffset? Ends, IReadOnlyList<PauseOfRight> Pauses)
{
    internal static RightOnDay Of(PastRight right, DateOnly day)
    {
        var (from, until) = (ThaiDate.StartOf(day), ThaiDate.StartOf(day.AddDays(1)));
        var begins = right.GivenAt > from ? right.GivenAt : (DateTimeOffset?)null;
        var ends = right.EndedAt < until ? right.EndedAt : null;
        var force = right.GivenAt >= until ? ForceOnDay.EnteredLater
            : IsPausedThroughout(right, begins ?? from, ends ?? until) ? ForceOnDay.Suspended
            : begins is null && ends is null && right.Pauses.Count == 0 ? ForceOnDay.WholeDay
            : ForceOnDay.PartOfDay;
        return new(right, force, begins, ends, right.Pauses);
    }

    private static bool IsPausedThroughout(PastRight right, DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var pause in right.Pauses)
        {
            if (pause.From > from)
            {
                return false;
            }

            from = pause.Until is not { } end || end >= until ? until : end > from ? end : from;
        }

        return from >= until;
    }
}
