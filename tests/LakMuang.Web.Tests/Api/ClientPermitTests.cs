using System.Net;
using LakMuang.Access.Contracts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Permits;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>A program works by itself as far as an operator has written down, under a letter and until a day; never where it takes a person.</summary>
public sealed class ClientPermitTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_works_in_its_subtree_with_its_scopes_and_nowhere_else()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        using var desk = await Permitted(land, land.District, "people.read", "people.manage");
        var suspend = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/suspension";

        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"/agencies/{land.CodeOf(land.District)}/people")).Status);
        Assert.Equal("agency.not-yours", (await desk.Get($"/agencies/{land.CodeOf(land.Province)}/people")).Code);
        Assert.Equal("agency.not-yours", (await desk.Get($"/agencies/{land.CodeOf(land.Far)}/people")).Code);
        Assert.Equal("api.scope", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/letters")).Code);
        var done = await desk.Post(suspend, new { because = "left_duties", reason = "ระบบบุคคลแจ้งว่าพ้นหน้าที่" });

        Assert.Equal(HttpStatusCode.Created, done.Status);
        Assert.Equal(desk.Party.Id, await server.Sql<string>(
            "SELECT by_client FROM audit_entry WHERE what = 'PersonSuspended' AND subject = $1 AND by_person IS NULL", officer.Id.Value));
    }

    [Fact]
    public async Task What_one_permit_holds_adds_nothing_to_another_for_another_agency()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        using var desk = await Permitted(land, land.Far, "people.read", "letters.read");
        Assert.Null((await Give(land, desk.Party, land.Town, "people.manage", "letters.keep")).Problem);
        var town = $"/agencies/{land.CodeOf(land.Town)}";

        var list = await desk.Get($"{town}/people");
        var person = await desk.Get($"{town}/people/{officer.Id.Value}");
        var letters = await desk.Get($"{town}/letters");
        var there = await desk.Get($"/agencies/{land.CodeOf(land.Far)}/people");
        var suspend = await desk.Post($"{town}/people/{officer.Id.Value}/suspension", new { because = "left_duties", reason = "ระบบบุคคลแจ้งว่าพ้นหน้าที่" });

        Assert.All([list, person, letters], answer => Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (answer.Status, answer.Code)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (there.Status, suspend.Status));
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'ApiCallRefused' AND by_client = $1 AND agency = $2", desk.Party.Id, land.Town.Value));
    }

    [Fact]
    public async Task It_never_does_what_takes_a_person()
    {
        var land = await Country.Of(server);
        var permitted = ApiScopes.All.Where(s => s.IsForClients).Select(s => s.Name).ToArray();
        using var desk = await Permitted(land, land.Root, permitted);
        var town = $"/agencies/{land.CodeOf(land.Town)}";
        var any = Guid.CreateVersion7();

        foreach (var path in new[] { $"{town}/nominations/{any}/decision", $"{town}/registrations/{any}/approval", $"{town}/nominations", $"{town}/imports", $"{town}/people/{any}/leaver-reports", $"{town}/letters/{any}/withdrawal" })
        {
            var answer = await desk.Post(path, "{}");
            Assert.Equal((HttpStatusCode.Forbidden, "api.needs-person"), (answer.Status, answer.Code));
        }

        Assert.Equal("permit.scopes", (await Give(land, desk.Party, land.Root, "admins.manage")).Problem?.Code);
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("letter")]
    [InlineData("day")]
    public async Task It_ends_at_once_with_its_permit_its_letter_or_its_last_day(string end)
    {
        var land = await Country.Of(server);
        using var desk = await Permitted(land, land.Town, "people.read");
        var path = $"/agencies/{land.CodeOf(land.Town)}/people";
        Assert.Equal(HttpStatusCode.OK, (await desk.Get(path)).Status);

        var permit = await server.Sql<Guid>("SELECT id FROM client_permit WHERE client = $1", desk.Party.Id);
        if (end == "ended")
        {
            Assert.Null(await land.Try<EndClientPermit, Guid>(use => use.RunAsync(land.Job(), desk.Party.Id, permit, Ct)));
        }
        else if (end == "letter")
        {
            await Withdraw(land, permit);
            Assert.Equal("LetterWithdrawn", await server.Sql<string>("SELECT ended_because FROM client_permit WHERE id = $1", permit));
        }
        else
        {
            await server.Sql<int>("UPDATE client_permit SET until_day = '2026-01-01' WHERE id = $1", permit);
        }

        Assert.Equal((HttpStatusCode.Forbidden, "api.scope"), ((await desk.Get(path)).Status, (await desk.Get(path)).Code));
    }

    [Fact]
    public async Task A_permit_asks_for_an_operator_and_for_a_client_that_is_registered_for_it()
    {
        var land = await Country.Of(server);
        var (overseer, operators) = (await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.Root, roles: ["dla-operator"]));
        using var party = await ApiDesk.Register(server);
        using var plain = await ApiDesk.Register(server, change: m => m with { GrantTypes = ["authorization_code"] });

        Assert.Equal("agency.not-yours", (await Give(land, party, land.Town, land.As(overseer), "people.read")).Problem?.Code);
        Assert.Equal("permit.registration", (await Give(land, plain, land.Town, "people.read")).Problem?.Code);
        Assert.Null((await Give(land, party, land.Town, land.As(operators), "people.read")).Problem);
        Assert.Null((await Give(land, party, land.Town, "people.read", "letters.read")).Problem);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM client_permit WHERE client = $1 AND ended_at IS NULL", party.Id));
        Assert.Equal("Replaced", await server.Sql<string>("SELECT ended_because FROM client_permit WHERE client = $1 AND ended_at IS NOT NULL", party.Id));
    }

    private async Task<ApiDesk> Permitted(Country land, AgencyId agency, params string[] scopes)
    {
        var party = await ApiDesk.Register(server);
        Assert.Null((await Give(land, party, agency, scopes)).Problem);
        return await ApiDesk.OfClient(server, party, ApiDesk.AllScopes);
    }

    private Task<Result<Guid>> Give(Country land, RelyingParty party, AgencyId agency, params string[] scopes) => Give(land, party, agency, land.Job(), scopes);

    private Task<Result<Guid>> Give(Country land, RelyingParty party, AgencyId agency, Act act, params string[] scopes) => server.Ask<GiveClientPermit, Result<Guid>>(give => give.RunAsync(
        act, party.Id, new(scopes, land.CodeOf(agency), $"มท 0808.5/API {Interlocked.Increment(ref _letters)}", new(2026, 11, 1), ThaiDate.Day(act.At).AddMonths(6)), Ct));

    private async Task Withdraw(Country land, Guid permit)
    {
        var letter = new LetterId(await server.Sql<Guid>("SELECT letter FROM client_permit WHERE id = $1", permit));
        var seen = await server.Ask<ShowLetter, Result<LetterView>>(show => show.RunAsync(land.Job(), land.Root, letter, Ct));
        Assert.True(seen.Ok(out var view, out _));
        Assert.Contains(view.Resting.Lines, l => l.Record.Id == permit && l.Record.Fall is Fall.Ends);
        Assert.Null(await land.Try<WithdrawLetter, int>(use => use.RunAsync(land.Job(), land.Root, letter, ReasonToWithdraw.Revoked, view.Resting.Digest, Ct)));
    }
}
