using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using Npgsql;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>A headship is never held by two (invariant 4), whoever gives the right and by whatever path.</summary>
public sealed class OneHeadTests(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
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

        Assert.Equal("access.grant.head", (await desk.Give(desk.Operator, desk.Next)).Problem?.Code);
        Assert.Null(await desk.Suspend(desk.Chief));
        Assert.Equal("access.grant.head", (await desk.Give(desk.Operator, desk.Next)).Problem?.Code);
        Assert.Null(await desk.Reinstate(desk.Chief));
        Assert.True(await desk.IsHead(desk.Chief));
    }

    [Fact]
    public async Task A_head_whose_letter_was_withdrawn_makes_room_for_the_next_one()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);
        Assert.Null(await desk.Withdraw(new(await server.Sql<Guid>("SELECT letter FROM access_grant WHERE holder = $1 AND user_group = $2", desk.Deputy.Id.Value, HeadDesk.Head))));
        Assert.False(await desk.IsHead(desk.Deputy));

        Assert.Null((await desk.Give(desk.Operator, desk.Next)).Problem);

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
        var life = await HeadLife.Begin(server, seed);
        for (var step = 0; step < 60; step++)
        {
            var deed = await life.Step();
            Assert.True(await life.DoubleHeads() == 0, $"step {step}, {deed}: two heads");
        }

        await life.Desk.Jobs();
        await life.Desk.Jobs();
        Assert.Equal(await life.IsHeaded() ? 0 : 1, await life.Desk.Vacancies());
        output.WriteLine(life.Done);
        output.WriteLine(life.Tried);
        Assert.True(life.Kinds > 7, $"Too little was done: {life.Done}.");
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
