using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

/// <param name="MayDecide">Whether whoever looks may give it.</param>
/// <param name="Held">The right of this group that the person has already, in force, to come or suspended, the one that ends last; or null. Another one may follow it.</param>
/// <param name="Latest">The last day that it could have if it began today; null without a post.</param>
public sealed record RightOffer(GroupFacts Group, bool MayDecide, RightOfPerson? Held, DateOnly? Latest);

/// <param name="Obstacle">What keeps the person from getting any right today, or null.</param>
/// <param name="PostUntil">The last day of the post or of service, which no right outlives; or null.</param>
public sealed record RightOffers(PersonName Name, Text? Obstacle, DateOnly? PostUntil, IReadOnlyList<RightOffer> Groups);

/// <summary>What could be given to somebody of an agency: the groups of the systems that serve it, by system.</summary>
public sealed class OfferRights(GrantGuard guard, PostForRight post, IRights rights, IPeople people, IAccounts accounts, TimeProvider clock)
{
    public async Task<Result<RightOffers>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(clock.GetUtcNow());
        var term = (await post.OnAsync(person, agency, today, ct))?.Term;
        var obstacle = await accounts.StateOfAsync(person, ct) is not AccountState.Active ? GrantingRefusals.NoAccount : term is null ? Refusals.NoPost : null;
        var held = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.State is not RightState.Ended).ToLookup(r => r.Group);
        var offers = new List<RightOffer>();
        foreach (var group in await GroupsAsync(agency, ct))
        {
            var latest = LongestTerm.LastDay(today, group.LongestMonths);
            offers.Add(new(
                group, await guard.MayDecideAsync(act, agency, group.Decider, ct), held[group.Code].MaxBy(r => r.Until ?? DateOnly.MaxValue),
                term is null ? null : term.Until < latest ? term.Until : latest));
        }

        return new RightOffers((await people.NameOfAsync(person, ct))!, obstacle?.Message, term?.Until, offers);
    }

    /// <summary>The groups that people of an agency can have.</summary>
    internal Task<IReadOnlyList<GroupFacts>> GroupsAsync(AgencyId agency, CancellationToken ct) => rights.GroupsAsync(agency, ct);
}
