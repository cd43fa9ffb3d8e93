using LakMuang.Access.Recertifying;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Granting;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Posts, templates, rights, suspensions and decisions in random order. No template and no change of position gives anybody a right; nobody decides on their own; and once
/// the day of a review has passed, what nobody decided on is not in force, by whatever way it might come back (L2-1, B-2). Judged over the tables.
/// </summary>
public sealed class RecertifyProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 60;

    private const string Today = "(lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date";

    // A right that a living template names for a post that is held may stay without a decision.
    private const string Undecided = $"""
        SELECT count(*) FROM recertification c JOIN access_grant g ON g.holder = c.person AND g.agency = c.agency
        WHERE c.person = $1 AND c.due_on < {Today} AND g.system = $2 AND g.state = 'Active' AND g.from_day <= {Today} AND (g.until_day IS NULL OR g.until_day >= {Today})
            AND g.given_at < c.since AND NOT EXISTS (SELECT 1 FROM grant_decision d WHERE d.access_grant = g.id AND d.at >= c.since)
            AND NOT EXISTS (SELECT 1 FROM position_template t JOIN appointment p ON starts_with(p.position, t.position)
                WHERE g.user_group = ANY (t.user_groups) AND p.person = c.person AND p.agency = c.agency)
        """;

    private static readonly (string What, string Sql)[] _wrongs =
    [
        ("a right that no decision gave", """
            SELECT count(*) FROM access_grant g WHERE g.holder = $1 AND g.system = $2 AND NOT EXISTS (SELECT 1 FROM grant_decision d WHERE d.access_grant = g.id AND d.deed = 'Given')
            """),
        ("decided by its holder", "SELECT count(*) FROM access_grant g JOIN grant_decision d ON d.access_grant = g.id WHERE g.holder = $1 AND g.system = $2 AND d.by = g.holder"),
        ("a review that is open after its day", $"SELECT count(*) FROM recertification WHERE person = $1 AND state = 'Open' AND due_on < {Today} AND $2 <> ''"),
        ("undecided and in force after its day", Undecided),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2569u)]
    [InlineData(811u)]
    public async Task Nothing_but_a_decision_gives_a_right_and_nothing_undecided_outlives_its_day(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var desk = await CatalogueDesk.Of(server);
        var (land, code) = (desk.Land, await desk.System());
        var granting = await GrantingDesk.Of(server, land);
        Somebody[] admins = [await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"])];
        Somebody[] people = [admins[0], await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town)];
        for (var step = 0; step < Steps; step++)
        {
            await Step(dice, desk, granting, dice.Pick(admins), dice.Pick(people), code);
            await Jobs(desk);
            foreach (var one in people)
            {
                foreach (var (what, sql) in _wrongs)
                {
                    Assert.True(await server.Sql<long>(sql, one.Id.Value, code) == 0, $"seed {seed}, step {step}: {what}");
                }
            }
        }

        var ended = await server.Sql<string>("SELECT string_agg(DISTINCT state, ' ' ORDER BY state) FROM recertification WHERE agency = $1", land.Town.Value);
        output.WriteLine(ended ?? "");
        Assert.Contains("Lapsed", ended!, StringComparison.Ordinal);
    }

    private async Task Step(Dice dice, CatalogueDesk desk, GrantingDesk granting, Somebody by, Somebody whom, string code)
    {
        var land = desk.Land;
        var group = $"{code}-{dice.Pick<string>(["a", "b", "c"])}";
        var position = $"{code}งาน{dice.Roll(3)}";
        switch (dice.Roll(14))
        {
            case < 4:
                await granting.Give(by, whom, [group]);
                break;
            case 4 or 5 or 6:
                await using (var scope = server.Services.CreateAsyncScope())
                {
                    scope.ServiceProvider.GetRequiredService<IDirectory>().Appoint(land.Job(), new(
                        whom.Id, land.Town, AppointmentKind.Substantive, position, "กองคลัง", null, desk.Today, null, whom.Letter));
                    await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), Ct);
                }

                break;
            case 7 when dice.Roll(3) == 0:
                await land.Try<KeepTemplates, Guid>(use => use.AddAsync(desk.Act, new(position, null, [], [group]), CatalogueDesk.Letter(), Ct));
                break;
            case 8 or 9:
                if (await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(by), land.Town, whom.Id, new(ReasonOfSuspension.Other, "ทดลองระงับ", null), Ct)) is not null)
                {
                    await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(by), land.Town, whom.Id, "คืนให้แล้ว", Ct));
                }

                break;
            case 10:
                await Decide(dice, desk, by, whom);
                break;
            case 11:
                await granting.Resume(by, whom, await granting.RightOf(whom, group));
                break;
            default:
                await server.PassAsync(TimeSpan.FromDays(1 + dice.Roll(12)));
                break;
        }
    }

    private static async Task Decide(Dice dice, CatalogueDesk desk, Somebody by, Somebody whom)
    {
        var view = await desk.Land.Ask<ListRecertifications, Result<RecertificationView>>(use => use.OfPersonAsync(desk.Land.As(by), desk.Land.Town, whom.Id, Ct));
        if (view.Ok(out var open, out _))
        {
            var answers = open.Rights.Where(_ => dice.Roll(3) > 0).ToDictionary(r => r.Grant.Id, _ => dice.Pick<RightAnswer>([RightAnswer.Keep, RightAnswer.End]));
            await desk.Land.Ask<DecideRecertification, Result<int>>(use => use.RunAsync(desk.Land.As(by), desk.Land.Town, whom.Id, answers, GrantingDesk.Decision(), Ct));
        }
    }

    private static async Task Jobs(CatalogueDesk desk)
    {
        await desk.Land.Ask<LakMuang.Access.KeepRights, bool>(keep => keep.RunAsync(desk.Land.Job(), Ct));
        while (await desk.Land.Ask<KeepRecertifications, bool>(use => use.RunAsync(desk.Land.Job(), Ct)))
        {
        }
    }
}
