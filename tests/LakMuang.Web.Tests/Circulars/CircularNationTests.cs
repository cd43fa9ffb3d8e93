using System.Diagnostics;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>A circular to the whole country: 8,800 agencies have it at once, and the sender's page stays quick. Times are printed, never asserted.</summary>
public sealed class CircularNationTests(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Agencies = 8_800;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_country_has_it_at_once_and_is_followed_by_twenty()
    {
        var land = await Country.Of(server);
        var (sender, post) = (await land.Person(land.Root, roles: ["dla-operator"]), new Post(server, land));
        await server.Ask<LoadDirectory, bool>(async load =>
        {
            await load.AgenciesAsync(Enumerable.Range(0, Agencies).Select(i => new NewAgency(
                AgencyId.New(), $"09{i:D6}", AgencyType.SubdistrictAdministration, $"อบต.แดนไกล{i:D5}", $"Far {i}", land.District, "36", "3601", null)), Ct);
            return true;
        });
        Assert.True((await post.Write(sender, land.Root, post.Form())).Ok(out var id, out _));

        await Timed("preview", () => server.Ask<PreviewCircular, Result<CircularPreview>>(use => use.RunAsync(land.As(sender), land.Root, id, 1, Ct)));
        var sent = await Timed("send", () => post.Send(sender, land.Root, id));
        Assert.True(sent.Ok(out var reached, out _) && reached >= Agencies);
        await server.Sql<int>("UPDATE circular_copy SET acknowledged_at = now(), acknowledged_by = $2 WHERE circular = $1 AND get_byte(decode(replace(agency::text, '-', ''), 'hex'), 15) < 100", id, sender.Id.Value);

        for (var i = 0; i < 3; i++)
        {
            var view = await Timed("follow", () => post.Follow(sender, land.Root, id));
            Assert.Equal((reached, FollowCircular.PageSize), (view.Agencies, view.Lines.Count));
        }

        Assert.Single((await Timed("follow, one agency", () => post.Follow(sender, land.Root, id, new(Words: "แดนไกล00043")))).Lines);
        await Timed("follow, page 400", () => post.Follow(sender, land.Root, id, new(Page: 400)));
        await Timed("list of what was sent", () => server.Ask<ListSent, Result<SentPage>>(use => use.RunAsync(land.As(sender), land.Root, false, 1, Ct)));
        await Timed("first portion of mails", () => server.Ask<TellAgencies, bool>(tell => tell.RunAsync(land.Job(), Ct)));
    }

    private async Task<T> Timed<T>(string what, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        output.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
        return result;
    }
}
