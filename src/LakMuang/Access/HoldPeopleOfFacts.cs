using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>Where many lose an account or a post in one commit, they are locked together and by id before anybody's rights follow: two such commits never wait for each other (docs/adr/0046).</summary>
internal sealed class HoldPeopleOfFacts(StandStill still) : IPrepareForFacts
{
    public async Task PrepareAsync(IReadOnlyCollection<Fact> facts, CancellationToken ct)
    {
        if (facts.Select(PersonOf).OfType<PersonId>().Distinct().ToList() is { Count: > 1 } people)
        {
            await still.HoldAsync(people, ct);
        }
    }

    // Those whose reactions hold their person one by one.
    private static PersonId? PersonOf(Fact fact) => fact switch
    {
        AccountSuspended or AccountClosed or AccountReinstated or PersonLeftPost or PostEndsOn or PostRunsOn => fact.Subject,
        _ => null,
    };
}
