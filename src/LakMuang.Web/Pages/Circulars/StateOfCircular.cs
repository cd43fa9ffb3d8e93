using LakMuang.Circulars;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>How a circular stands for one agency, in a tag.</summary>
internal static class StateOfCircular
{
    public static (string Kind, Text Word) Of(CircularState state, Following? followsAs, DateOnly? dueOn, bool isAcknowledged, DateOnly today) => state switch
    {
        CircularState.Withdrawn => ("", Words.Withdrawn),
        CircularState.Corrected => ("", Words.Corrected),
        _ when isAcknowledged => ("ok", Words.Acknowledged),
        _ when followsAs is Following.Withdraws || dueOn is null => ("i", Words.ForReading),
        _ when dueOn < today => ("b", Words.Overdue.With(ThaiDate.InTable(dueOn.Value))),
        _ => ("w", Words.DueOn.With(ThaiDate.InTable(dueOn.Value))),
    };
}
