using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>A head gives mayor and clerk read access by their own decision (L5-4).</summary>
public sealed class ReadersTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Mayor_and_clerk_are_found_by_their_posts_and_get_it_in_one_go_until_their_posts_end()
    {
        var desk = await HeadDesk.Of(server);
        var mayor = await desk.Land.Person(desk.Land.Town, Office.Mayor);
        var clerk = await desk.Land.Person(desk.Land.Town, Office.Clerk);

        var given = await Give(desk, desk.Chief);

        Assert.True(given.Ok(out var count, out var problem), problem?.Code);
        Assert.Equal(2, count);
        Assert.True(await Reads(mayor));
        Assert.True(await Reads(clerk));
        Assert.Equal("DecidedRequest", await server.Sql<string>(
            "SELECT l.kind FROM access_grant g JOIN letter l ON l.id = g.letter WHERE g.holder = $1 AND g.user_group = $2", mayor.Id.Value, HeadDesk.Reader));
        Assert.Equal("handover.readers", (await Give(desk, desk.Chief)).Problem?.Code);

        Assert.Null(await desk.Land.Try<EndPosts, int>(use => use.RunAsync(
            desk.Land.As(desk.Admin), desk.Land.Town, clerk.Id, new(EndOfPost.Transfer, desk.Today.AddDays(-1), GrantingDesk.Letter()), default)));
        Assert.False(await Reads(clerk));
    }

    [Fact]
    public async Task Nobody_but_the_head_gives_it_and_nobody_to_themselves()
    {
        var desk = await HeadDesk.Of(server);
        var clerk = await desk.Land.Person(desk.Land.Town, Office.Clerk);

        Assert.Equal("handover.not-head", (await Give(desk, desk.Admin)).Problem?.Code);
        Assert.Equal("handover.not-head", (await Give(desk, clerk)).Problem?.Code);
        Assert.Null((await desk.Plan(desk.Admin, clerk, AppointmentKind.Acting)).Problem);
        Assert.Equal("handover.readers", (await Give(desk, clerk)).Problem?.Code);
        Assert.False(await Reads(clerk));
    }

    private Task<Result<int>> Give(HeadDesk desk, Somebody by) =>
        server.Ask<GiveReaders, Result<int>>(use => use.RunAsync(desk.Land.As(by), desk.Land.Town, HeadDesk.Head, TestContext.Current.CancellationToken));

    private Task<bool> Reads(Somebody one) => server.Sql<bool>(
        "SELECT EXISTS (SELECT 1 FROM living_rights($1, 'elaas') WHERE user_group = $2)", one.Id.Value, HeadDesk.Reader);
}
