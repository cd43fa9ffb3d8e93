using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing;
using LakMuang.Importing.Reconciling;
using LakMuang.Importing.Work;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Importing;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Random rights, random lists of a system's users. After each list a difference lives exactly where an account and a right in force disagree; the same list twice gives
/// nothing new; and once a decision about rights has taken the cause of a difference away, it is settled. Judged over the tables, apart from the product's functions.
/// </summary>
public sealed class ReconcilingProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Rounds = 6;

    private const string Today = "(lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date";

    /// <summary>Rights of the system $1 in force today, with the names by which a list may mean them.</summary>
    private const string Living = $"""
        living AS (
            SELECT g.id, g.holder, g.agency, g.user_group, lower(u.name_en) AS name_en, u.name_th
            FROM access_grant g JOIN user_group u ON u.code = g.user_group JOIN appointment p ON p.id = g.appointment
                JOIN letter own ON own.id = g.letter JOIN letter post ON post.id = p.letter
            WHERE g.system = $1 AND g.state = 'Active' AND g.from_day <= {Today} AND (g.until_day IS NULL OR g.until_day >= {Today})
                AND p.ended_at IS NULL AND own.state = 'Living' AND post.state = 'Living')
        """;

    /// <summary>$2 is the number of the list, $3 the only agency that it is about, or null, $4 the department.</summary>
    private static readonly string _disagreeing = $"""
        WITH {Living}, judged AS (
            SELECT o.*, CASE
                WHEN o.agency IS NULL THEN 'UnknownAgency'
                WHEN o.person IS NULL THEN 'UnknownPerson'
                WHEN NOT EXISTS (SELECT 1 FROM living r WHERE r.holder = o.person AND r.agency = o.agency) THEN 'AccountWithoutRight'
                WHEN o.named <> '' AND NOT EXISTS (SELECT 1 FROM living r WHERE r.holder = o.person AND r.agency = o.agency AND {Matching("o.named")}) THEN 'OtherGroup' END AS kind
            FROM listed o WHERE o.list = $2 AND o.is_open),
        wanted AS (
            SELECT kind, CASE WHEN agency IS NULL OR person IS NULL THEN '?' ELSE person::text END AS who, coalesce(agency, $4) AS agency, named FROM judged WHERE kind IS NOT NULL
            UNION ALL
            SELECT 'RightWithoutAccount', r.holder::text, r.agency, r.user_group FROM living r
            WHERE ($3::uuid IS NULL OR r.agency = $3) AND NOT EXISTS (
                SELECT 1 FROM judged j WHERE j.person = r.holder AND j.agency = r.agency AND (j.named = '' OR j.kind = 'OtherGroup' OR {Matching("j.named")}))),
        found AS (
            SELECT kind::text, coalesce(person::text, '?'), agency, user_group::text FROM account_difference
            WHERE system = $1 AND state IN ('Open', 'ToClose', 'Explained') AND ($3::uuid IS NULL OR agency = $3))
        SELECT string_agg(x.said, '; ') FROM (
            (SELECT 'lacking ' || w::text AS said FROM (SELECT * FROM wanted EXCEPT ALL SELECT * FROM found) w)
            UNION ALL (SELECT 'needless ' || f::text FROM (SELECT * FROM found EXCEPT ALL SELECT * FROM wanted) f)) x
        """;

    private static readonly string _lingering = $"""
        WITH {Living}
        SELECT string_agg(d.kind || ' ' || d.user_group, '; ') FROM account_difference d WHERE d.system = $1 AND d.state IN ('Open', 'ToClose') AND CASE d.kind
            WHEN 'AccountWithoutRight' THEN EXISTS (SELECT 1 FROM living r WHERE r.holder = d.person AND r.agency = d.agency)
            WHEN 'OtherGroup' THEN EXISTS (SELECT 1 FROM living r WHERE r.holder = d.person AND r.agency = d.agency AND {Matching("d.user_group")})
            WHEN 'RightWithoutAccount' THEN NOT EXISTS (SELECT 1 FROM living r WHERE r.holder = d.person AND r.agency = d.agency AND r.user_group = d.user_group)
            ELSE false END
        """;

    private static int _numbers;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2569u)]
    [InlineData(4711u)]
    public async Task A_difference_lives_exactly_where_account_and_right_disagree(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var desk = await CatalogueDesk.Of(server);
        var (land, code) = (desk.Land, await desk.System());
        await server.Sql<int>("CREATE TABLE IF NOT EXISTS listed (list int, number text, person uuid, agency uuid, named text, is_open boolean)");
        var (overseer, admin) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin));
        var people = new List<Somebody> { admin };
        for (var i = 0; i < 10; i++)
        {
            people.Add(await land.Person(i % 3 == 0 ? land.Neighbour : land.Town));
        }

        for (var round = 0; round < Rounds; round++)
        {
            var said = $"seed {seed}, round {round}";
            for (var deed = 0; deed < 7; deed++)
            {
                await Deed(dice, desk, overseer, dice.Pick(people), code);
            }

            await Settle(desk);
            Assert.True(await server.Sql<string>(_lingering, code) is null, $"{said}, lingers: {await server.Sql<string>(_lingering, code)}");

            var isOwn = round % 3 == 2;
            var (number, csv) = await List(dice, desk, people, code, isOwn);
            var before = await Others(code, land.Town);
            await Compare(desk, isOwn ? admin : desk.First, isOwn ? new(land.Town, IsOfAccounts: true) : ImportPlace.Central, code, csv);
            await Exact($"{said}, list {number}");
            Assert.True(!isOwn || before == await Others(code, land.Town), $"{said}: a list of one agency changed others");

            await Answer(dice, desk, overseer, code);
            var (count, explained) = (await Count(code), await Count(code, "Explained"));
            await Compare(desk, isOwn ? admin : desk.First, isOwn ? new(land.Town, IsOfAccounts: true) : ImportPlace.Central, code, csv);
            await Exact($"{said}, list {number} again");
            Assert.True((count, explained) == (await Count(code), await Count(code, "Explained")), $"{said}: the same list again found something new");
            Assert.True(0 == await server.Sql<long>("SELECT count(*) FROM account_difference WHERE system = $1 AND state = 'ToClose' AND ($2 OR agency = $3)", code, !isOwn, land.Town.Value), said);

            async Task Exact(string when)
            {
                var wrong = await server.Sql<string>(_disagreeing, code, number, isOwn ? land.Town.Value : (object)DBNull.Value, land.Root.Value);
                Assert.True(wrong is null, $"{when}: {wrong}");
            }
        }

        var kinds = await server.Sql<long>("SELECT count(DISTINCT kind) FROM account_difference WHERE system = $1", code);
        var states = await server.Sql<string>("SELECT string_agg(DISTINCT state, ' ' ORDER BY state) FROM account_difference WHERE system = $1", code);
        output.WriteLine($"{await Count(code)} differences, {states}");
        Assert.True(kinds == 5, "Too little came up to say anything.");
        Assert.Contains("RightGiven", states!, StringComparison.Ordinal);
        Assert.Contains("RightEnded", states!, StringComparison.Ordinal);
    }

    private static string Matching(string named) => $"(lower({named}) IN (lower(r.user_group), r.name_en) OR {named} = r.name_th)";

    private static async Task Deed(Dice dice, CatalogueDesk desk, Somebody overseer, Somebody whom, string code)
    {
        var group = $"{code}-{dice.Pick<string>(["a", "b", "c"])}";
        switch (dice.Roll(8))
        {
            case < 4:
                await desk.Give(whom, group, until: dice.Roll(2) == 0 ? null : desk.Today.AddDays(40));
                break;
            case 4:
                await desk.Give(whom, group, from: desk.Today.AddDays(5));
                break;
            case 5 or 6:
                await desk.End(whom, group);
                break;
            default:
                if (await desk.Land.Try<SuspendPerson, Guid>(use => use.RunAsync(
                    desk.Land.As(overseer), whom.Agency, whom.Id, new(ReasonOfSuspension.Other, "ทดลองระงับ", null), Ct)) is not null)
                {
                    await desk.Land.Try<ReinstatePerson, Guid>(use => use.RunAsync(desk.Land.As(overseer), whom.Agency, whom.Id, "คืนให้แล้ว", Ct));
                }

                break;
        }
    }

    /// <summary>A list of the system's users, and the same in a table of the test's own.</summary>
    private async Task<(int Number, string Csv)> List(Dice dice, CatalogueDesk desk, List<Somebody> people, string code, bool isOwn)
    {
        var number = Interlocked.Increment(ref _numbers);
        var csv = new StringBuilder("เลขประจำตัวประชาชน,ชื่อ-สกุล,รหัสหน่วยงาน,กลุ่ม,สถานะ\r\n");
        var (land, seen) = (desk.Land, new HashSet<(string, AgencyId?, string)>());
        string[] names = ["", $"{code}-a", $"{code}-B", "กลุ่ม b", "Group c", "ผู้ตรวจ"];
        foreach (var one in people)
        {
            for (var i = dice.Roll(3); i > 0; i--)
            {
                AgencyId? agency = isOwn ? land.Town : dice.Roll(8) switch { 0 => null, 1 => land.Far, _ => one.Agency };
                await Add(one.CitizenId.Digits, one.Id.Value, agency, dice.Pick(names), dice.Roll(5) > 0);
            }
        }

        await Add(Desk.NewNumber(), null, land.Town, dice.Pick(names), true);
        return (number, csv.ToString());

        async Task Add(string digits, Guid? person, AgencyId? agency, string named, bool isOpen)
        {
            if (seen.Add((digits, agency, named)))
            {
                csv.Append(Desk.Row(digits, "สุ่ม", agency is { } known ? land.CodeOf(known) : "99999999", named, isOpen ? "ใช้งาน" : "ปิด"));
                await server.Sql<int>(
                    "INSERT INTO listed VALUES ($1, $2, $3, $4, $5, $6)", number, digits, person ?? (object)DBNull.Value, agency?.Value ?? (object)DBNull.Value, named, isOpen);
            }
        }
    }

    private async Task Compare(CatalogueDesk desk, Somebody by, ImportPlace place, string code, string csv)
    {
        var begun = await desk.Land.Ask<BeginImport, Result<Guid>>(use => use.RunAsync(
            desk.Land.As(by), place, ImportKind.Accounts, "a.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)), Ct, code, isWhole: place == ImportPlace.Central));
        Assert.True(begun.Ok(out var id, out var problem), problem?.Code);
        await Work();
        Assert.Empty(await desk.Land.Ask<DecideImport, IReadOnlyList<Problem>>(use => use.CarryOutAsync(
            desk.Land.As(by), place, id, new($"รายชื่อสุ่ม {Interlocked.Increment(ref _numbers)}/2569", "5/1/2569", "เทียบบัญชี"), Ct)));
        await Work();
        Assert.Equal("Done 0", await server.Sql<string>("SELECT state || ' ' || wrong FROM import WHERE id = $1", id));

        async Task Work()
        {
            while (await server.Sql<bool>("SELECT state IN ('Checking', 'CarryingOut') FROM import WHERE id = $1", id))
            {
                await server.Ask<WorkOnImports, bool>(work => work.RunAsync(desk.Land.Job(), Ct, id));
            }
        }
    }

    private async Task Answer(Dice dice, CatalogueDesk desk, Somebody overseer, string code)
    {
        foreach (var answer in new[] { DifferenceState.Explained, DifferenceState.ToClose })
        {
            var open = await server.Sql<Guid[]>("SELECT array_agg(id ORDER BY id) FROM account_difference WHERE system = $1 AND agency = $2 AND state = 'Open'", code, desk.Land.Town.Value);
            if (open is { Length: > 0 })
            {
                await desk.Land.Try<AnswerDifference, Guid>(use => use.RunAsync(desk.Land.As(overseer), desk.Land.Town, dice.Pick(open), answer, "ตรวจสอบแล้ว", Ct));
            }
        }
    }

    private async Task Settle(CatalogueDesk desk)
    {
        while (await server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM account_look)"))
        {
            await desk.Land.Ask<SettleDifferences, bool>(use => use.RunAsync(desk.Land.Job(), Ct));
        }
    }

    private Task<long> Count(string code, string? state = null) =>
        server.Sql<long>("SELECT count(*) FROM account_difference WHERE system = $1 AND ($2 = '' OR state = $2)", code, state ?? "");

    private Task<string?> Others(string code, AgencyId town) => server.Sql<string>(
        "SELECT md5(coalesce(string_agg(d::text, '|' ORDER BY id), '')) FROM account_difference d WHERE system = $1 AND agency <> $2", code, town.Value);
}
