using FsCheck;
using FsCheck.Fluent;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 5 on two nodes at once: a one-time code and an authorization code work once, however they are raced.</summary>
public sealed class SingleUseProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public void A_mailed_code_opens_one_session()
    {
        using var node = server.SecondNode();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(8),
            Prop.ForAll(Gen.Choose(2, 12).ToArbitrary(), racers => SessionsAfterRace(node, racers).GetAwaiter().GetResult() == 1));
    }

    [Fact]
    public void An_authorization_code_brings_one_set_of_tokens()
    {
        using var node = server.SecondNode();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(8),
            Prop.ForAll(Gen.Choose(2, 16).ToArbitrary(), racers => TokensAfterRace(node, racers).GetAwaiter().GetResult() == 1));
    }

    private async Task<long> SessionsAfterRace(LakMuangNode node, int racers)
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("Code"));
        var fields = new Dictionary<string, string>(form.Fields) { ["Code"] = await _world.MailOf(officer).Code() };

        await Task.WhenAll(Enumerable.Range(0, racers).Select(async i =>
        {
            using var body = new FormUrlEncodedContent(fields);
            using var answer = await browser.Http.PostAsync(new Uri(i % 2 == 0 ? server.Address : node.Address, form.Action), body);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }));
        return await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", officer.Id.Value);
    }

    private async Task<int> TokensAfterRace(LakMuangNode node, int racers)
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        var code = await info.Code(browser);

        var answers = await Task.WhenAll(Enumerable.Range(0, racers).Select(i => i % 2 == 0
            ? info.Redeem(code)
            : info.Post(new Uri(node.Address, "/oauth2/token").AbsoluteUri,
                ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RelyingParty.RedirectUri), ("code_verifier", info.Verifier))));
        return answers.Count(a => a.IsSuccessStatusCode);
    }
}
