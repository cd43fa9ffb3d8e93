using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Somebody who held a post in an agency on a day, with the posts of that day.</summary>
public sealed record BelongedOn(PersonId Person, PersonName Name, IReadOnlyList<PastPost> Posts);

public sealed record BelongedPage(int Total, IReadOnlyList<BelongedOn> People);

/// <summary>Who belonged to an agency on a past day. The days of begin and end count as whole days.</summary>
public interface IPastPosts
{
    /// <param name="day">In Bangkok. A post that was ended by an instant of that day is held on it.</param>
    Task<BelongedPage> OnDayAsync(AgencyId agency, DateOnly day, int skip, int take, CancellationToken ct);

    /// <summary>The same, a portion at a time by the ids of people: a name that is corrected meanwhile moves nobody.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    Task<Portion<BelongedOn>> NextOnDayAsync(AgencyId agency, DateOnly day, PersonId? after, int most, CancellationToken ct);
}
