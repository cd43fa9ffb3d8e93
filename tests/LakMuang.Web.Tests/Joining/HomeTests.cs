using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Joining;

/// <summary>The home of an SSO admin says what ends, and by when (B-1, B-2).</summary>
public sealed class HomeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Letters_under_which_something_ends_are_named_with_what_ends()
    {
        var land = await Country.Of(server);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        var admin = await land.Person(land.Town, Office.SsoAdmin, until: today.AddDays(40));
        var later = await land.Person(land.Town, until: today.AddDays(91));
        var holder = await land.Person(land.Town, roles: ["info-viewer"]);
        await server.Sql<int>("UPDATE access_grant SET until_day = $2 WHERE holder = $1", holder.Id.Value, today.AddDays(10));

        var page = await Home(land, admin);

        Assert.Contains($"{await NumberOf(admin)}", page.Text, StringComparison.Ordinal);
        Assert.Contains("ครบกำหนด: ตำแหน่ง 1", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{await NumberOf(holder)}", page.Text, StringComparison.Ordinal);
        Assert.Contains("ครบกำหนด: สิทธิ 1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{await NumberOf(later)}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_ends_the_home_says_so()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);

        Assert.Contains("ไม่มีตำแหน่งหรือสิทธิที่ครบกำหนดภายใน 90 วัน", (await Home(land, admin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Age_ends_a_post_of_a_permanent_official_and_none_that_is_elected()
    {
        var land = await Country.Of(server);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        var (admin, mayor) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        foreach (var person in new[] { admin, mayor })
        {
            await server.Sql<int>("UPDATE person SET retires_on = $2 WHERE id = $1", person.Id.Value, today.AddDays(20));
        }

        await server.Sql<int>("UPDATE appointment SET is_elected = true WHERE id = $1", mayor.Appointment);

        var leavers = await server.Ask<ListLeavers, Result<IReadOnlyList<Leaver>>>(list => list.RunAsync(land.As(admin), land.Town, 90, default));
        Assert.True(leavers.Ok(out var found, out _));
        Assert.Equal([(admin.Id, EndOfPost.Retirement)], found!.Select(l => (l.Person, l.Because)));
    }

    [Theory]
    [InlineData("นายกองค์การบริหารส่วนตำบล", true)]
    [InlineData("สมาชิกสภาเทศบาล", true)]
    [InlineData("เลขานุการนายกเทศมนตรี", true)]
    [InlineData("ปลัดเทศบาล รักษาราชการแทนนายกเทศมนตรี", false)]
    [InlineData("นักวิชาการคลัง", false)]
    public void Elected_posts_are_known_by_their_names(string position, bool isElected) =>
        Assert.Equal(isElected, ElectedPosts.Includes(position));

    private async Task<TestPage> Home(Country land, Somebody admin)
    {
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}");
        Assert.Equal(HttpStatusCode.OK, desk.Page.Status);
        return desk.Page;
    }

    private async Task<string> NumberOf(Somebody one) => (await server.Sql<string>("SELECT number FROM letter WHERE id = $1", one.Letter.Value))!;
}
