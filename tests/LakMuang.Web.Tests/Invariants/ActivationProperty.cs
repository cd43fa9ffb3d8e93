using FsCheck;
using FsCheck.Fluent;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Activation;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 5 on two nodes at once: an activation code makes one SSO admin, however many claimants race with it.</summary>
public sealed class ActivationProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public void An_activation_code_makes_one_admin()
    {
        using var node = server.SecondNode();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(4),
            Prop.ForAll(Gen.Choose(2, 5).ToArbitrary(), racers => AdminsAfterRace(node, racers).GetAwaiter().GetResult() == (1, racers - 1)));
    }

    /// <returns>SSO admins there are, and claimants who were told that somebody was faster.</returns>
    private async Task<(long Admins, int Told)> AdminsAfterRace(LakMuangNode node, int racers)
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var code = await land.CodeAsync(office);
        var browsers = new List<TestBrowser>();
        try
        {
            for (var i = 0; i < racers; i++)
            {
                // Cookies know no ports, so the same browser may go to either node.
                var browser = server.NewBrowser();
                browsers.Add(browser);
                await land.EnterAsync(browser, agency, code);
                await land.FillInAsync(browser, Territory.NewCitizenId(), $"r{i}-{agency}@tests.example");
            }

            var answers = await Task.WhenAll(browsers.Select(async (browser, i) =>
            {
                var form = browser.Page.Forms.First(f => f.Action.EndsWith("/check", StringComparison.Ordinal));
                using var body = new FormUrlEncodedContent(form.Fields);
                using var answer = await browser.Http.PostAsync(new Uri(i % 2 == 0 ? server.Address : node.Address, form.Action), body);
                Assert.InRange((int)answer.StatusCode, 200, 499);
                return (int)answer.StatusCode;
            }));
            return (
                await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1 AND office = 'SsoAdmin'", office.Value),
                answers.Count(status => status == 422));
        }
        finally
        {
            browsers.ForEach(browser => browser.Dispose());
        }
    }
}
