using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Handovers;

/// <param name="Until">The last day of whoever acts, or null for as long as group and post allow; of no matter for a new head.</param>
public sealed record LegOrder(PersonId To, AppointmentKind? Capacity, DateOnly Day, DateOnly? Until, GivenLetter Letter);

/// <summary>What a leg must fulfil, whoever plans it.</summary>
public sealed class LegRules(IPosts posts, IAccounts accounts, IPeople people)
{
    private const int MonthsAhead = 12;

    /// <summary>The new head, and the three ways to act for one.</summary>
    public static IReadOnlyList<AppointmentKind> Capacities { get; } =
        [AppointmentKind.Acting, AppointmentKind.ActingInPost, AppointmentKind.SigningFor, AppointmentKind.Substantive];

    /// <param name="before">The legs of the case that count: done, or to come.</param>
    internal async Task<Problem?> LackAsync(AgencyId agency, PersonId? head, LegOrder order, IReadOnlyList<HandoverLeg> before, DateOnly today, CancellationToken ct)
    {
        if (order.Capacity is not { } capacity || !Capacities.Contains(capacity))
        {
            return HandoverRefusals.NoCapacity;
        }

        if (order.Day < today || order.Day > today.AddMonths(MonthsAhead))
        {
            return HandoverRefusals.DayPast;
        }

        if (order.Until < order.Day && capacity is not AppointmentKind.Substantive)
        {
            return HandoverRefusals.EndsBefore;
        }

        if (before.Any(l => (l.IsToCome ? l.Day >= order.Day : l.Day > order.Day) || l.Capacity is AppointmentKind.Substantive))
        {
            return HandoverRefusals.NotAfter;
        }

        // Whoever acts may become the head, or act on under a new order; whoever stands there on that day takes nothing over.
        if (Standing(head, before, order.Day) == order.To && (before.Count == 0 || capacity is not AppointmentKind.Substantive))
        {
            return HandoverRefusals.SamePerson;
        }

        return await accounts.StateOfAsync(order.To, ct) is not AccountState.Active ? HandoverRefusals.NoAccount
            : !await HoldsPostAsync(order.To, agency, order.Day, ct) ? HandoverRefusals.NoPost
            : null;
    }

    /// <summary>Nobody decides on a headship that they give up or take over, under whatever record (invariant 3).</summary>
    internal async Task<bool> IsOwnAsync(PersonId by, IEnumerable<PersonId> concerned, CancellationToken ct)
    {
        var number = await people.NumberOfAsync(by, ct);
        foreach (var person in concerned.Distinct())
        {
            if (person == by || (number is { } known && await people.HasNumberAsync(person, known, ct)))
            {
                return true;
            }
        }

        return false;
    }

    private static PersonId? Standing(PersonId? head, IReadOnlyList<HandoverLeg> before, DateOnly day) =>
        before.Count == 0 ? head
        : before[^1] is var last && last.Until < day ? null
        : last.IsToCome ? last.To
        : head;

    private async Task<bool> HoldsPostAsync(PersonId person, AgencyId agency, DateOnly day, CancellationToken ct) =>
        (await posts.HistoryAsync(person, agency, ct)).Any(p => p.EndedAt is null && p.From <= day && (p.Until is null || p.Until >= day));
}
