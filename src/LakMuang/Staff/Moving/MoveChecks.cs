using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Moving;

/// <summary>What every move must satisfy, whoever begins it: the days, the post, the account.</summary>
public sealed class MoveChecks(IAccounts accounts, IAgencyTree tree)
{
    private const int DaysBack = 90;
    private const int MonthsAhead = 12;
    private const int LongestMonths = 24;
    private const int DaysToAnswer = 30;
    private const int LongestName = 200;

    internal static DateOnly ExpiresOn(DateOnly today, DateOnly day) => (day > today ? day : today).AddDays(DaysToAnswer);

    internal static Problem? OfDay(DateOnly today, DateOnly day) =>
        day < today.AddDays(-DaysBack) || day > today.AddMonths(MonthsAhead) ? MoveRefusals.OddDay : null;

    internal static Problem? OfEnd(DateOnly today, DateOnly day, DateOnly? until) =>
        until is not { } last || last < day || last < today || last > day.AddMonths(LongestMonths) ? MoveRefusals.OddEnd : null;

    /// <summary>The post in the new agency as somebody typed it.</summary>
    internal static Result<(string Position, string Unit)> Post(string? position, string? unit)
    {
        var (post, place) = (TypedName.Clean(position), TypedName.Clean(unit));
        return post.Length is 0 or > LongestName ? MoveRefusals.NoPosition
            : place.Length > LongestName ? MoveRefusals.LongUnit
            : (post, place);
    }

    /// <summary>Nobody is moved silently whose account is stopped: somebody decides on that first. Those without an account may move.</summary>
    internal async Task<Problem?> OfAccountAsync(PersonId person, CancellationToken ct) => await accounts.StateOfAsync(person, ct) switch
    {
        AccountState.Suspended => MoveRefusals.Suspended,
        AccountState.Closed => MoveRefusals.Closed,
        _ => null,
    };

    internal async Task<bool> IsOtherAgencyAsync(AgencyId here, AgencyId there, CancellationToken ct) => here != there && await tree.IsActiveAsync(there, ct);
}
