using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Invariants;

namespace LakMuang.Web.Tests.Requests;

/// <summary>
/// Invariant 3 on requests: random people of random offices ask for themselves and for others, name each other as deputies, climb and decide; nobody ever gets a right by
/// their own word, and nobody decides from elsewhere in the tree.
/// </summary>
public sealed class RequestProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 140;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Theory]
    [InlineData(2569u)]
    [InlineData(1009u)]
    public async Task Nobody_gets_a_right_by_their_own_word(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var desk = await RequestDesk.Of(server);
        var land = desk.Land;
        var heads = new List<Somebody> { desk.Chief };
        var people = new List<Somebody> { desk.Chief, desk.Admin, desk.Clerk };
        for (var i = 0; i < 9; i++)
        {
            var agency = dice.Roll(3) == 0 ? land.Neighbour : land.Town;
            var head = dice.Roll(4) == 0;
            var one = await land.Person(agency, dice.Roll(3) == 0 ? Office.SsoAdmin : null, head ? [RequestDesk.Head] : []);
            people.Add(one);
            if (head)
            {
                heads.Add(one);
            }
        }

        Somebody[] above = [await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"])];
        var stranger = await land.Person(land.OtherProvince, roles: ["overseer"]);
        people.AddRange([.. above, stranger]);
        var standIns = new Dictionary<PersonId, List<PersonId>>();
        var asked = new List<(Guid Id, Somebody Requester, Somebody Beneficiary, AgencyId Agency)>();
        var (approved, refused) = (0, 0);

        for (var step = 0; step < Steps; step++)
        {
            var by = dice.Pick(people);
            switch (dice.Roll(6))
            {
                case 0 or 1:
                    var beneficiary = dice.Roll(2) == 0 ? by : dice.Pick(dice.Roll(5) == 0 ? people : people.FindAll(p => p.Agency == by.Agency));
                    var form = new RequestForm(
                        by.Agency, beneficiary.Id, "elaas", RequestKind.NewUser,
                        [dice.Pick([RequestDesk.Voucher, RequestDesk.Reader, RequestDesk.Maker, RequestDesk.Head])], "ปฏิบัติหน้าที่ตามคำสั่ง", null, "", null);
                    var (id, problem) = await desk.Send(by, form);
                    if (problem?.Code == "request.user-already")
                    {
                        (id, problem) = await desk.Send(by, form with { Kind = RequestKind.AddGroups });
                    }

                    if (problem is null)
                    {
                        asked.Add((id, by, beneficiary, by.Agency));
                    }

                    break;
                case 2 when dice.Roll(3) == 0:
                    var deputy = dice.Pick(people);
                    var named = await land.Try<NameDeputy, Guid>(name => name.RunAsync(
                        land.As(by), by.Agency, new(deputy.Id, Today, Today.AddDays(5), new($"คำสั่ง ที่ {seed}-{step}/2569", Today, null, null)), Ct));
                    if (named is null)
                    {
                        (standIns.TryGetValue(deputy.Id, out var known) ? known : standIns[deputy.Id] = []).Add(by.Id);
                    }

                    break;
                case 3 when asked.Count > 0:
                    await desk.Late(dice.Pick(asked).Id);
                    await desk.Climb();
                    break;
                default:
                    if (asked.Count > 0)
                    {
                        var one = dice.Pick(asked);
                        var group = await server.Sql<string>("SELECT user_groups[1] FROM access_request WHERE id = $1", one.Id);
                        var decided = await desk.Approve(by, one.Id, [group!]);
                        (approved, refused) = decided is null ? (approved + 1, refused) : (approved, refused + 1);
                        Assert.False(decided is null && (by.Id == one.Requester.Id || by.Id == one.Beneficiary.Id), $"step {step}: decided for themselves");
                        Assert.False(decided is null && by.Id == stranger.Id, $"step {step}: decided from another province");
                        Assert.False(
                            decided is null && by.Agency != one.Agency && !above.Contains(by), $"step {step}: decided from beside");
                        Assert.False(
                            decided is null && standIns.GetValueOrDefault(by.Id) is { } stands && !heads.Contains(by) && by != desk.Admin && !above.Contains(by)
                                && stands.TrueForAll(s => s == one.Requester.Id || s == one.Beneficiary.Id) && await IsNoAdmin(by),
                            $"step {step}: decided in the place of the one whose own it was");
                    }

                    break;
            }
        }

        output.WriteLine($"{asked.Count} asked, {approved} approved, {refused} refused");
        Assert.True(asked.Count > 8 && approved > 2 && refused > 5, $"Too little happened: {asked.Count} asked, {approved} approved, {refused} refused.");
        Assert.Equal(0, await server.Sql<long>(
            "SELECT count(*) FROM access_request WHERE state = 'Approved' AND kind <> 'Cancel' AND decided_by IN (requester, beneficiary)"));
        Assert.Equal(0, await server.Sql<long>("""
            SELECT count(*) FROM access_request r WHERE r.state = 'Approved' AND r.kind IN ('NewUser', 'AddGroups') AND NOT EXISTS (
                SELECT 1 FROM access_grant g WHERE g.letter = r.letter AND g.holder = r.beneficiary AND g.decided_by = r.decided_by)
            """));

        async Task<bool> IsNoAdmin(Somebody one) => !await land.IsAdmin(one, one.Agency);
    }
}
