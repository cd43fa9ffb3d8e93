using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Granting;

/// <summary>Who locks many people locks them in one order and not for long; where two stand in each other's way all the same, one of them is told in the usual words.</summary>
public sealed class LockOrderTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Lock = "SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE";

    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_people_of_a_letter_are_locked_by_id_whatever_the_order_of_their_posts()
    {
        var (land, desk, admin, letter, people) = await Begin();
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do(Lock, people[0]);

        var withdrawing = desk.Withdraw(admin, letter);
        Assert.True(await elsewhere.IsWaitedFor(withdrawing));

        // Whoever waits for the first holds none of the others.
        await elsewhere.Do("SELECT 1 FROM person WHERE id = ANY ($1) FOR NO KEY UPDATE NOWAIT", people[1..]);
        await elsewhere.Commit();
        Assert.Null(await withdrawing);
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE letter = $1 AND ended_because = 'LetterWithdrawn'", letter.Value));
    }

    [Fact]
    public async Task Of_two_that_wait_for_each_other_the_one_that_the_database_ends_is_told_that_somebody_was_faster()
    {
        var (land, desk, admin, letter, people) = await Begin();
        await using var gate = await Elsewhere.Begin(server);
        await using var elsewhere = await Elsewhere.Begin(server);
        await gate.Do(Lock, people[1]);
        await elsewhere.Do(Lock, people[2]);

        // It looks for a standstill so late that the other side, which begins to wait after it, finds it and is ended.
        await elsewhere.Do("SET LOCAL deadlock_timeout = '10min'");
        var withdrawing = desk.Withdraw(admin, letter);
        Assert.True(await gate.IsWaitedFor(withdrawing));
        var waiting = elsewhere.Do(Lock, people[0]);
        while (!await server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query = $1 AND wait_event_type = 'Lock')", Lock))
        {
        }

        await gate.Commit();
        await waiting;
        await elsewhere.Commit();

        Assert.Equal("letter.stale-preview", (await withdrawing)?.Code);
        Assert.Equal("Living", await server.Sql<string>("SELECT state FROM letter WHERE id = $1", letter.Value));
        Assert.Null(await desk.Withdraw(admin, letter));
    }

    [Fact]
    public async Task Many_rights_are_given_in_small_portions()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var csv = new System.Text.StringBuilder("เลขประจำตัวประชาชน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n");
        for (var i = 0; i < 120; i++)
        {
            csv.Append(Importing.Desk.Row((await land.Person(land.Town)).CitizenId.Digits, "info-viewer", ""));
        }

        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");
        var id = await desk.Checked(csv.ToString());
        Assert.Equal("120 0 0 0 0 0", await desk.Counts(id));

        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));

        Assert.Equal(100L, await server.Sql<long>(
            "SELECT max(n) FROM (SELECT count(*) AS n FROM import_row WHERE import = $1 AND state = 'CarriedOut' GROUP BY writer) portions", id));
        Assert.Equal("120 0 0 0 120 0", await desk.Counts(id));
    }

    /// <summary>A letter with three posts, entered in the opposite order of their people's ids.</summary>
    private async Task<(Country Land, GrantingDesk Desk, Somebody Admin, LetterId Letter, Guid[] People)> Begin()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var people = new List<Somebody> { await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town) };
        var ids = await server.Sql<Guid[]>("SELECT array_agg(id ORDER BY id) FROM person WHERE id = ANY ($1)", people.Select(p => p.Id.Value).ToArray());
        var letter = LetterId.New();
        await server.NewWorld().Do<LoadDirectory>(async load =>
        {
            await load.LettersAsync([new(letter, $"คำสั่ง ลำดับ {Interlocked.Increment(ref _letters)}/2569", LetterKind.Order, land.Town, new(2026, 1, 5), "มอบหมาย")], Ct);
            foreach (var person in Enumerable.Reverse(ids!))
            {
                await load.AppointmentsAsync(
                    [new(Guid.CreateVersion7(), new(person), land.Town, AppointmentKind.Assigned, "นักวิชาการ", "", null, new(2026, 1, 5), null, letter)], Ct);
            }
        });
        return (land, desk, admin, letter, ids!);
    }
}
