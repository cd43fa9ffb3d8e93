using System.Net;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Admin;

/// <summary>A secret is changed without a break: the old one opens beside the new one, until its time by the database's clock.</summary>
public sealed class SecretOverlapTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task The_old_secret_opens_until_its_time_and_the_new_one_after_it()
    {
        using var old = await RelyingParty.For(server, "info");
        using var fresh = RelyingParty.Known(server, old.Id, (await Rotated(old.Id, TimeSpan.FromDays(7))).Secret!);

        Assert.Equal(HttpStatusCode.OK, await Opens(old));
        Assert.Equal(HttpStatusCode.OK, await Opens(fresh));
        await server.PassAsync(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await Opens(old));
        await server.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(old));
        Assert.Equal(HttpStatusCode.OK, await Opens(fresh));
    }

    [Fact]
    public async Task An_operator_ends_the_old_secret_at_once_on_the_page()
    {
        using var old = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));
        await browser.Get($"/admin/clients/{old.Id}");
        using var fresh = RelyingParty.Known(server, old.Id, ClientPagesTests.SecretOn(await browser.Submit(null, ("Overlap", "14"))));
        Assert.Equal(HttpStatusCode.OK, await Opens(old));

        await browser.Get($"/admin/clients/{old.Id}");
        var page = await browser.Submit(browser.Page.Forms.First(f => f.Action.EndsWith("handler=EndOld", StringComparison.Ordinal)), null);

        Assert.Contains("ยกเลิกความลับเดิมแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(old));
        Assert.Equal(HttpStatusCode.OK, await Opens(fresh));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'ClientOldSecretEnded' AND by_person IS NOT NULL AND details ->> 'client_id' = $1", old.Id));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_secret()
    {
        using var old = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));
        await browser.Get($"/admin/clients/{old.Id}");
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("Overlap"));

        using var fresh = RelyingParty.Known(server, old.Id, ClientPagesTests.SecretOn(await browser.Submit(form, null, ("Overlap", "0"))));
        var again = await browser.Submit(form, null, ("Overlap", "0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(HttpStatusCode.OK, await Opens(fresh));
        Assert.Equal(HttpStatusCode.Unauthorized, await Opens(old));
    }

    [Theory]
    [InlineData("31")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("soon")]
    public async Task An_overlap_outside_nought_to_thirty_days_is_refused(string days)
    {
        using var old = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));
        await browser.Get($"/admin/clients/{old.Id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Overlap", days))).Status);
        Assert.Equal(HttpStatusCode.OK, await Opens(old));
    }

    [Fact]
    public async Task A_third_secret_waits_until_the_first_has_ended()
    {
        using var old = await RelyingParty.For(server, "info");
        await Rotated(old.Id, TimeSpan.FromDays(7));

        var result = await Rotate(old.Id, TimeSpan.FromDays(7));

        Assert.Equal("client.secret.overlapping", result.Problem?.Code);
        Assert.Equal(HttpStatusCode.OK, await Opens(old));
    }

    private static async Task<HttpStatusCode> Opens(RelyingParty party) => (await ClientPagesTests.Credentials(party)).StatusCode;

    private async Task<RegisteredClient> Rotated(string id, TimeSpan overlap) =>
        (await Rotate(id, overlap)).Ok(out var client, out var problem) ? client : throw new InvalidOperationException(problem.Message.En);

    private Task<Result<RegisteredClient>> Rotate(string id, TimeSpan overlap) => server.Ask<RotateClientSecret, Result<RegisteredClient>>(
        rotate => rotate.RunAsync(_world.Act(), id, overlap, null, TestContext.Current.CancellationToken));
}
