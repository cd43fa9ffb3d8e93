using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

/// <summary>The days that somebody asks for, held against the group's longest time and the post.</summary>
internal static class DaysOfRight
{
    private const int MonthsAhead = 12;

    /// <summary>The last day that a right of a group may have.</summary>
    public static DateOnly Latest(UserGroup group, DateOnly from, TermOfPost term)
    {
        var longest = group.LongestFrom(from);
        return term.Until < longest ? term.Until.Value : longest;
    }

    /// <summary>The days that a right gets, cut to what the group and the post allow. Without days in common the last one lies before the first.</summary>
    public static (DateOnly From, DateOnly Until) Of(UserGroup group, DateOnly from, DateOnly? until, TermOfPost term)
    {
        var first = from > term.From ? from : term.From;
        var latest = Latest(group, first, term);
        return (first, until < latest ? until.Value : latest);
    }

    /// <returns>What is wrong with the days, said beside their field; null where they are in order.</returns>
    public static Problem? Check(DateOnly from, DateOnly? until, DateOnly latest, DateOnly today) =>
        until < from ? GrantingRefusals.EndsBeforeStart
        : until < today ? GrantingRefusals.EndsBeforeToday
        : latest < from ? Refusals.NoDays
        : until > latest ? GrantingRefusals.TooLong(latest)
        : null;

    public static Problem? CheckBegin(DateOnly from, DateOnly today) =>
        from < today ? GrantingRefusals.BeginsBeforeToday : from > today.AddMonths(MonthsAhead) ? GrantingRefusals.TooFarAhead : null;
}
