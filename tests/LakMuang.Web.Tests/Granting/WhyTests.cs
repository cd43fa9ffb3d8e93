using System.Net;
using LakMuang.Access.Contracts;
using LakMuang.Access.Why;
using LakMuang.Accounts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Granting;

/// <summary>The chain from a letter to a system, and the first link that is missing (B-8).</summary>
public sealed class WhyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_access_sees_every_link_and_when_it_ends()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var info = await RelyingParty.For(server, "info");
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddDays(77))).Problem);

        var why = await Explain(land, admin, officer);

        Assert.True(why.HasAccess);
        Assert.Equal(Enum.GetValues<Link>(), why.Links.Select(l => l.Link));
        Assert.Equal(desk.Today.AddDays(77), why.EndsOn);
        Assert.NotEqual("", info.Id);
    }

    [Fact]
    public async Task The_first_missing_link_is_named_whatever_it_is()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var admin = await land.Person(land.Town, Office.SsoAdmin);

        await Missing(Link.Right, Fault.NoRight, (_, _) => Task.CompletedTask);
        await Missing(Link.Right, Fault.RightNotBegun, async (o, _) => Assert.Null((await desk.Give(admin, o, ["info-viewer"], desk.Today.AddDays(3))).Problem));
        await Missing(Link.Right, Fault.RightSuspended, async (o, given) => Assert.Null((await desk.Suspend(admin, o, await given())).Problem));
        await Missing(Link.Right, Fault.RightOver, async (o, given) => Assert.Null((await desk.End(admin, o, await given())).Problem));
        await Missing(Link.RightLetter, Fault.LetterWithdrawn, async (o, given) =>
            Assert.Null(await desk.Withdraw(admin, new(await server.Sql<Guid>("SELECT letter FROM access_grant WHERE id = $1", await given())))));
        await Missing(Link.PostLetter, Fault.LetterWithdrawn, async (o, given) =>
        {
            await given();
            Assert.Null(await desk.Withdraw(admin, o.Letter));
        });
        await Missing(Link.Account, Fault.AccountSuspended, async (o, given) =>
        {
            await given();
            await server.Ask<SuspendAccount, Result<bool>>(async use =>
            {
                await use.RunAsync(land.Job(), o.Id, Ct);
                return true;
            });
        });

        async Task Missing(Link link, Fault fault, Func<Somebody, Func<Task<Guid>>, Task> harm)
        {
            var officer = await land.Person(land.Town);
            await harm(officer, async () =>
            {
                Assert.Null((await desk.Give(admin, officer, ["info-viewer"])).Problem);
                return await desk.RightOf(officer);
            });

            var why = await Explain(land, admin, officer);
            Assert.Equal((link, fault), (why.FirstMissing!.Link, why.FirstMissing.Fault));
            Assert.Empty((await server.Ask<IEntitlements, Entry?>(e => e.EntryAsync(officer.Id, "info", Ct)))!.Rights);
        }
    }

    [Fact]
    public async Task A_closed_client_is_a_link_of_its_own_and_so_is_a_retired_system()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["ktb-maker"]));

        var closed = await Explain(land, admin, officer, "ktb");
        Assert.Equal((Link.Client, Fault.NoClient), (closed.FirstMissing!.Link, closed.FirstMissing.Fault!.Value));
        Assert.True(closed.IsEntitled);
        await server.Sql<int>("UPDATE information_system SET state = 'Retired' WHERE code = 'ktb'");
        var retired = await Explain(land, admin, officer, "ktb");
        await server.Sql<int>("UPDATE information_system SET state = 'Live' WHERE code = 'ktb'");
        Assert.Equal(Fault.SystemNotOpen, retired.FirstMissing!.Fault);
    }

    [Fact]
    public async Task On_the_pages_an_admin_sees_a_colleague_and_everybody_themselves()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/why?system=elaas");
        Assert.Contains("ไม่มีสิทธิในระบบนี้", desk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/why?system=nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people/{Guid.CreateVersion7()}/why")).Status);

        using var own = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(own, officer, "/account/why?system=elaas");
        Assert.Contains("ไม่มีสิทธิในระบบนี้", own.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/agencies/", own.Page.Html.Split("<main", 2)[^1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Get("/account/why?system=nothing")).Status);
    }

    [Fact]
    public async Task A_system_in_pilot_elsewhere_is_not_said_to_be_open_and_a_draft_is_not_named()
    {
        var land = await Country.Of(server);
        var (catalogue, desk) = (await Catalogue.CatalogueDesk.Of(server), await GrantingDesk.Of(server, land));
        var system = await catalogue.System();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, [$"{system}-a"])).Problem);
        await server.Sql<int>("UPDATE information_system SET state = 'Pilot' WHERE code = $1", system);

        var why = await Explain(land, admin, officer, system);
        Assert.Equal((Link.System, Fault.SystemNotOpen), (why.FirstMissing!.Link, why.FirstMissing.Fault!.Value));
        await server.Sql<int>("INSERT INTO pilot_agency (system, agency, since) VALUES ($1, $2, lakmuang_now())", system, land.Town.Value);
        Assert.Equal(Link.Client, (await Explain(land, admin, officer, system)).FirstMissing!.Link);

        await server.Sql<int>("UPDATE information_system SET state = 'Draft' WHERE code = $1", system);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account/why");
        Assert.DoesNotContain(system, browser.Page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/account/why?system={system}")).Status);
    }

    [Fact]
    public async Task Who_has_left_is_told_that_the_post_is_over()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        await server.NewWorld().Do<LakMuang.Agencies.RecordDeparture>(leave => leave.RunAsync(server.NewWorld().Act(), officer.Id, land.Town, EndOfPost.Transfer, default));

        var chains = await land.Ask<ExplainAccess, IReadOnlyList<Explanation>?>(use => use.OwnAsync(land.As(officer), "info", Ct));

        Assert.Equal(Fault.PostOver, Assert.Single(chains!).FirstMissing?.Fault);
    }

    [Fact]
    public async Task Nobody_elses_chain_is_explained_to_a_stranger()
    {
        var land = await Country.Of(server);
        var (stranger, officer) = (await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Equal("agency.not-yours", (await land.Try<ExplainAccess, Explanation>(use => use.RunAsync(land.As(stranger), land.Town, officer.Id, "info", Ct)))?.Code);
        Assert.Equal("right.not-here", (await land.Try<ExplainAccess, Explanation>(use => use.RunAsync(land.As(stranger), land.Neighbour, officer.Id, "info", Ct)))?.Code);
    }

    private static async Task<Explanation> Explain(Country land, Somebody by, Somebody whom, string system = "info")
    {
        var found = await land.Ask<ExplainAccess, Result<Explanation>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, system, Ct));
        return found.Ok(out var why, out var problem) ? why : throw new InvalidOperationException(problem.Code);
    }
}
