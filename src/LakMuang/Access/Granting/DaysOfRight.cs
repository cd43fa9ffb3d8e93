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
