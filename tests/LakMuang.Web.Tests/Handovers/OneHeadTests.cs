using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Invariants;
using Npgsql;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>A headship is never held by two (invariant 4), whoever gives the right and by whatever path.</summary>
public sealed class OneHeadTests(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_refuses_a_second_head_by_whatever_statement()
    {
        var desk = await HeadDesk.Of(server);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Second(desk));

        Assert.Equal("ex_access_grant_one_head", refused.ConstraintName);
    }

    [Fact]
    public async Task An_operator_who_gives_it_by_hand_is_told_that_somebody_stands_there()
    {
        var desk = await HeadDesk.Of(server);
        var @operator = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);

        Assert.Equal("access.grant.head", (await desk.Give(@operator, desk.Next)).Problem?.Code);
        Assert.Null(await desk.Suspend(desk.Chief));
        Assert.Equal("access.grant.head", (await desk.Give(@operator, desk.Next)).Problem?.Code);
        Assert.Null(await desk.Reinstate(desk.Chief));
        Assert.True(await desk.IsHead(desk.Chief));
    }

    [Fact]
    public async Task A_head_whose_letter_was_withdrawn_makes_room_for_the_next_one()
    {
        var desk = await HeadDesk.Of(server);
        var @operator = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);
        Assert.Null(await desk.Withdraw(new(await server.Sql<Guid>("SELECT letter FROM access_grant WHERE holder = $1 AND user_group = $2", desk.Deputy.Id.Value, HeadDesk.Head))));
        Assert.False(await desk.IsHead(desk.Deputy));

        Assert.Null((await desk.Give(@operator, desk.Next)).Problem);

        Assert.True(await desk.IsHead(desk.Next));
    }

    [Fact]
    public async Task Heads_of_before_that_were_two_are_told_apart_and_the_later_one_is_suspended()
    {
        var desk = await HeadDesk.Of(server);
        await server.Sql<int>("ALTER TABLE access_grant DROP CONSTRAINT ex_access_grant_one_head");
        try
        {
            await Second(desk);
            Assert.Equal(1, await server.Sql<long>(HeadDesk.TwoHeads, desk.Land.Town.Value, HeadDesk.Head));
            await server.Sql<int>(Storage.Migrations.HeadshipStatements.HeadsOfBefore);
            Assert.Equal(0, await server.Sql<long>(HeadDesk.TwoHeads, desk.Land.Town.Value, HeadDesk.Head));
        }
        finally
        {
            await server.Sql<int>(OneHeadConstraint());
        }

        Assert.True(await desk.IsHead(desk.Chief));
        Assert.Equal("Suspended SecondHead", await server.Sql<string>(
            "SELECT concat(state, ' ', suspended_because) FROM access_grant WHERE holder = $1 AND user_group = $2", desk.Next.Id.Value, HeadDesk.Head));
    }

    [Theory]
    [InlineData(48u)]
    [InlineData(2569u)]
    [InlineData(90210u)]
    public async Task No_history_of_heads_leaves_two_of_them_or_silently_none(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var desk = await HeadDesk.Of(server);
        var @operator = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        var above = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Somebody[] people = [desk.Chief, desk.Deputy, desk.Next, desk.Admin];
        var done = 0;
        for (var step = 0; step < 40; step++)
        {
            done += await Step(dice, desk, people, [desk.Admin, above], @operator) ? 1 : 0;
            Assert.True(await server.Sql<long>(HeadDesk.TwoHeads, desk.Land.Town.Value, HeadDesk.Head) == 0, $"step {step}: two heads");
        }

        await desk.Jobs();
        await desk.Jobs();
        var headed = false;
        foreach (var one in people)
        {
            headed |= await desk.IsHead(one);
        }

        Assert.Equal(headed ? 0 : 1, await desk.Vacancies());
        Assert.True(done > 5, $"Only {done} steps did anything.");
    }

    private async Task<bool> Step(Dice dice, HeadDesk desk, Somebody[] people, Somebody[] deciders, Somebody @operator)
    {
        var (whom, by) = (dice.Pick(people), dice.Pick(deciders));
        var open = await server.Sql<Guid>("SELECT id FROM handover WHERE agency = $1 AND state IN ('Proposed', 'Open')", desk.Land.Town.Value);
        switch (dice.Roll(11))
        {
            case 0 or 1 or 2:
                return (await desk.Plan(by, whom, dice.Pick(LegRules.Capacities), dice.Roll(4), dice.Roll(2) == 0 ? null : 4 + dice.Roll(20))).Problem is null;
            case 3:
                return (await desk.Propose(whom, dice.Pick(people), dice.Pick(LegRules.Capacities), dice.Roll(3))).Problem is null;
            case 4:
                return await desk.Agree(by, open) is null;
            case 5:
                return await desk.CallOff(by, open) is null;
            case 6:
                return (await desk.Give(@operator, whom, desk.Today.AddDays(dice.Roll(5)), desk.Today.AddDays(5 + dice.Roll(30)))).Problem is null;
            case 7 when whom != desk.Admin:
                return await (dice.Roll(2) == 0 ? desk.Suspend(whom) : desk.Reinstate(whom)) is null;
            case 8:
                var right = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND user_group = $2 AND state <> 'Ended' LIMIT 1", whom.Id.Value, HeadDesk.Head);
                return (await server.Ask<EndRight, Result<Guid>>(use => use.RunAsync(desk.Land.As(@operator), desk.Land.Town, whom.Id, right, GrantingDesk.Decision(), Ct))).Problem is null;
            case 9:
                var letter = await server.Sql<Guid>("SELECT letter FROM handover_leg l JOIN handover h ON h.id = l.handover WHERE h.agency = $1 ORDER BY l.id DESC LIMIT 1", desk.Land.Town.Value);
                return dice.Roll(3) == 0 && letter != default && await desk.Withdraw(new(letter)) is null;
            default:
                await desk.Pass(dice.Roll(4));
                await desk.Jobs();
                return true;
        }
    }

    // As somebody would who has the database.
    private async Task Second(HeadDesk desk) => await server.Sql<int>(
        """
        INSERT INTO access_grant (id, holder, agency, system, user_group, appointment, letter, from_day, until_day, state, given_at)
        VALUES (gen_random_uuid(), $1, $2, 'elaas', $3, $4, $5, '2026-02-01', '2030-09-30', 'Active', lakmuang_now())
        """, desk.Next.Id.Value, desk.Land.Town.Value, HeadDesk.Head, desk.Next.Appointment, desk.Next.Letter.Value);

    private static string OneHeadConstraint()
    {
        var all = Storage.Migrations.HeadshipStatements.OneHead;
        var from = all.IndexOf("ALTER TABLE", StringComparison.Ordinal);
        return all[from..(all.IndexOf(';', from) + 1)];
    }
}
