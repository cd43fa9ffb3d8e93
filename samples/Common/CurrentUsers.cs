using LakMuang.Client;

namespace LakMuang.Samples.Common;

/// <summary>Who uses the system for one agency.</summary>
/// <param name="IsCurrent">False while LakMuang cannot be asked: the lines are then what sign-ins have shown.</param>
/// <param name="At">As of when.</param>
public sealed record AgencyUsers(bool IsCurrent, DateTimeOffset At, IReadOnlyList<UserLine> Lines);

public enum UserState
{
    InForce,

    /// <summary>Out of force, and waiting for somebody's decision.</summary>
    Suspended,
    Ended,
}

/// <summary>One person in one group.</summary>
/// <param name="Person">Their <c>sub</c>.</param>
/// <param name="Positions">As of the latest sign-in; none for somebody who never came.</param>
/// <param name="LastSeen">Null for somebody who never came.</param>
public sealed record UserLine(
    string Person, string Name, IReadOnlyList<string> Positions, string Group, string? Letter, DateOnly Since, DateOnly? Until, UserState State, DateTimeOffset? LastSeen)
{
    public bool Works => State == UserState.InForce;
}

/// <summary>Puts together what LakMuang says now and what sign-ins have shown: only LakMuang knows of those who cannot come in any more, and of those who never did.</summary>
public sealed class CurrentUsers(SeenUsers seen, LakMuangRights rights, TimeProvider clock)
{
    /// <returns>Those in force first, each in the order of names.</returns>
    public async Task<AgencyUsers> OfAsync(string agency, CancellationToken ct)
    {
        var known = await seen.OfAsync(agency, ct);
        var told = await rights.OfAgencyAsync(agency, ct);
        var lines = told is null ? FromSignIns(known) : [.. Told(told, known), .. Past(told, known)];
        var at = told is not null ? clock.GetUtcNow() : known.Select(u => u.LastSeen).DefaultIfEmpty(clock.GetUtcNow()).Max();
        return new(told is not null, at, [.. lines.OrderBy(l => l.State).ThenBy(l => l.Name, StringComparer.Ordinal)]);
    }

    // A right that was suspended for good may stand beside the new one of the same group: the one in force says what is.
    private static IEnumerable<UserLine> Told(IReadOnlyList<SystemRight> told, IReadOnlyList<SeenUser> known) =>
        told.OrderByDescending(r => r.IsInForce).DistinctBy(r => (r.Subject, r.Group)).Select(r =>
        {
            var user = known.FirstOrDefault(u => u.Person == r.Subject);
            return new UserLine(r.Subject, r.Name, user?.Positions ?? [], r.Group, r.Letter, r.From, r.Until, r.IsInForce ? UserState.InForce : UserState.Suspended, user?.LastSeen);
        });

    private static IEnumerable<UserLine> Past(IReadOnlyList<SystemRight> told, IReadOnlyList<SeenUser> known)
    {
        var held = told.Select(r => (r.Subject, r.Group)).ToHashSet();
        return known.SelectMany(u => u.Groups.Where(g => g.Ended is not null || !held.Contains((u.Person, g.Code))).Select(g => Line(u, g, UserState.Ended)));
    }

    private List<UserLine> FromSignIns(IReadOnlyList<SeenUser> known)
    {
        var today = ThaiDay.Today(clock);
        return [.. known.SelectMany(u => u.Groups.Select(g => Line(u, g, g.IsLiving(today) ? UserState.InForce : UserState.Ended)))];
    }

    private static UserLine Line(SeenUser user, SeenGroup group, UserState state) => new(
        user.Person, user.Name, user.Positions, group.Code, group.Letter, DateOnly.FromDateTime(group.Since.ToOffset(TimeSpan.FromHours(7)).DateTime), group.Until, state, user.LastSeen);
}
