using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Invariants;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>Invariant 3 on nominations: in random trees, with random people who try everything, nobody becomes an admin but by somebody truly above.</summary>
public sealed class NominationProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 150;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2569u)]
    [InlineData(1121u)]
    public async Task No_path_leads_past_the_office_above(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var land = await Country.Of(server);
        var parents = new Dictionary<AgencyId, AgencyId>();
        List<AgencyId> all = [land.Root];
        for (var i = 0; i < 8; i++)
        {
            var parent = dice.Pick(all);
            var type = i < 4 ? AgencyType.ProvincialOffice : AgencyType.SubdistrictMunicipality;
            var agency = await land.Agency(type, parent);
            parents[agency] = parent;
            all.Add(agency);
        }

        var people = new List<(Somebody Who, bool IsOverseer, bool IsOperator)>();
        for (var i = 0; i < 16; i++)
        {
            // Every agency has an admin, and half of the others oversee from where they sit.
            var (overseer, central) = (i >= 8 && dice.Roll(4) > 0, i == 15);
            string[] roles = [.. overseer ? new[] { "overseer" } : [], .. central ? new[] { "dla-operator" } : []];
            people.Add((await land.Person(all[1 + (i % 8)], i < 8 ? Office.SsoAdmin : null, roles), overseer, central));
        }

        var confirmed = 0;
        var proposals = new List<(Guid Id, AgencyId Agency, Somebody Nominee, Somebody Proposer)>();
        for (var step = 0; step < Steps; step++)
        {
            var (by, agency) = (dice.Pick(people), all[dice.Roll(all.Count - 1) + 1]);
            if (proposals.Count == 0 || dice.Roll(2) == 0)
            {
                var nominee = dice.Pick(people).Who;
                agency = dice.Roll(4) == 0 ? agency : nominee.Agency;
                by = dice.Roll(2) == 0 ? by : people[all.IndexOf(agency) - 1];
                var letter = new GivenLetter($"มท {seed}/{step}", new(2026, 11, 1), null, null);
                var result = await land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
                    land.As(by.Who), agency, new(nominee.Id, AdminRank.Deputy, new(2026, 11, 1), null, null, letter), Ct));
                if (result.Ok(out var id, out _))
                {
                    Assert.True(nominee.Agency == agency, $"step {step}: a stranger was nominated");
                    proposals.Add((id, agency, nominee, by.Who));
                }

                continue;
            }

            var asked = dice.Pick(proposals);
            var address = dice.Roll(4) == 0 ? agency : asked.Agency;
            var problem = await land.Try<DecideNomination, Guid>(use => use.RunAsync(land.As(by.Who), address, asked.Id, true, null, Ct));
            if (problem is null)
            {
                confirmed++;
                var isAbove = by.IsOperator || (by.IsOverseer && Above(asked.Agency).Contains(by.Who.Agency));
                Assert.True(isAbove && address == asked.Agency, $"step {step}: confirmed from elsewhere");
                Assert.True(by.Who.Id != asked.Nominee.Id && by.Who.Id != asked.Proposer.Id && by.Who.Agency != asked.Agency, $"step {step}: confirmed for themselves");
            }
        }

        Assert.Equal(0, await server.Sql<long>("""
            SELECT count(*) FROM appointment a WHERE a.office = 'SsoAdmin' AND a.kind = 'Assigned'
                AND NOT EXISTS (SELECT 1 FROM admin_nomination n WHERE n.appointment = a.id AND n.state = 'Confirmed' AND n.decided_by <> n.person)
            """));
        output.WriteLine($"{proposals.Count} proposed, {confirmed} confirmed");
        Assert.True(proposals.Count > 3 && confirmed > 0);

        IEnumerable<AgencyId> Above(AgencyId agency)
        {
            while (parents.TryGetValue(agency, out var parent))
            {
                yield return agency = parent;
            }
        }
    }
}
