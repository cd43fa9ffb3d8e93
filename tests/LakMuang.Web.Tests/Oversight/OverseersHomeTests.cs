using LakMuang.TestKit;
using LakMuang.Web.Tests.Requests;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>Whoever looks after agencies finds that work first at home, and is not told that there is nothing to do.</summary>
public sealed class OverseersHomeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task What_somebody_looks_after_stands_before_their_own_pages()
    {
        var desk = await RequestDesk.Of(server);
        var @operator = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        using var browser = server.NewBrowser();

        var home = await new ThaIdJourney(server).SignIn(browser, @operator, "/");

        Assert.Contains("งานที่ท่านดูแล", home.Text, StringComparison.Ordinal);
        Assert.InRange(home.Html.IndexOf("href=\"/admin\"", StringComparison.Ordinal), 0, home.Html.IndexOf("href=\"/circulars\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_looks_after_nothing_sees_no_such_heading()
    {
        var desk = await RequestDesk.Of(server);
        using var browser = server.NewBrowser();

        var home = await new ThaIdJourney(server).SignIn(browser, desk.Clerk, "/");

        Assert.DoesNotContain("งานที่ท่านดูแล", home.Text, StringComparison.Ordinal);
    }
}
