using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Joining;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.BadInput;

/// <summary>Addresses with the code of another agency, the id of another agency's record, or both; and forms that are older than what they decide.</summary>
public sealed class NeighbourTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();
    private readonly Joiners _joiners = new(server);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registration_is_decided_at_its_own_agencys_address_alone()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var (own, other) = (await _joiners.SubmittedAsync(land.CodeOf(land.Town)), await _joiners.SubmittedAsync(land.CodeOf(land.Neighbour)));
        var evidence = await server.Sql<Guid>("SELECT file FROM registration_file WHERE registration = $1", other);
        using var desk = await Desk(admin);
        foreach (var handler in new[] { "Approve", "Return", "Refuse" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Decide(desk, land.CodeOf(land.Town), other, handler));
            Assert.Equal(HttpStatusCode.Forbidden, await Decide(desk, land.CodeOf(land.Neighbour), own, handler));
            Assert.Equal(HttpStatusCode.Forbidden, await Decide(desk, land.CodeOf(land.Neighbour), other, handler));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/registrations/{other}/evidence/{evidence}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/registrations/{own}/evidence/{evidence}")).Status);
        Assert.Equal(("Submitted", "Submitted"), (await _joiners.StateAsync(own), await _joiners.StateAsync(other)));

        // An overseer of both may decide on both, each at its own address.
        using var above = await Desk(await land.Person(land.District, roles: ["overseer"]));
        Assert.Equal(HttpStatusCode.NotFound, await Decide(above, land.CodeOf(land.Town), other, "Refuse"));
        Assert.Equal(HttpStatusCode.OK, await Decide(above, land.CodeOf(land.Neighbour), other, "Refuse"));
    }

    [Fact]
    public async Task A_nomination_is_decided_at_its_own_agencys_address_alone_and_by_no_proposer()
    {
        var land = await Country.Of(server);
        var (nominee, neighbour) = (await land.Person(land.Town), await land.Person(land.Neighbour, Office.SsoAdmin));
        var (proposer, decider) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"]));
        var proposed = await land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
            land.As(proposer), land.Town, new(nominee.Id, AdminRank.Principal, new(2026, 11, 1), null, null, new(Joiners.NewLetter(), new(2026, 11, 1), null, null)), Ct));
        Assert.True(proposed.Ok(out var id, out var problem), problem?.Code);
        var (town, beside) = ($"/agencies/{land.CodeOf(land.Town)}/admins/{id}", $"/agencies/{land.CodeOf(land.Neighbour)}/admins/{id}");

        using var own = await Desk(proposer);
        Assert.Contains("ท่านเป็นผู้เสนอเรื่องนี้", (await own.Get(town)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Post(own, $"{town}?handler=Confirm"));
        Assert.Equal(HttpStatusCode.NotFound, await Post(own, $"{beside}?handler=Confirm"));
        using var next = await Desk(neighbour);
        Assert.Equal(HttpStatusCode.Forbidden, await Post(next, $"{town}?handler=Confirm"));
        Assert.Equal(HttpStatusCode.NotFound, await Post(next, $"{beside}?handler=Withdraw"));
        Assert.False(await land.IsAdmin(nominee, land.Town));

        using var above = await Desk(decider);
        Assert.Equal(HttpStatusCode.NotFound, await Post(above, $"{beside}?handler=Confirm"));
        Assert.Equal(HttpStatusCode.OK, await Post(above, $"{town}?handler=Confirm"));
        Assert.True(await land.IsAdmin(nominee, land.Town));
    }

    [Fact]
    public async Task An_invitation_is_taken_back_at_its_own_agencys_address_alone()
    {
        var land = await Country.Of(server);
        var (admin, neighbour) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour, Office.SsoAdmin));
        Assert.True((await _joiners.InviteAsync(land.As(admin), land.Town, Joiners.NewNumber(), "taken-back@tests.example")).Ok(out var id, out _));
        using var next = await Desk(neighbour);

        await Post(next, $"/agencies/{land.CodeOf(land.Neighbour)}/invitations?handler=Withdraw", ("id", id.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(next, $"/agencies/{land.CodeOf(land.Town)}/invitations?handler=Withdraw", ("id", id.ToString())));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM invitation WHERE id = $1 AND withdrawn_at IS NULL", id));

        using var own = await Desk(admin);
        Assert.Equal(HttpStatusCode.OK, await Post(own, $"/agencies/{land.CodeOf(land.Town)}/invitations?handler=Withdraw", ("id", id.ToString())));
        using var guest = server.NewBrowser();
        await guest.Get("/invited");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Submit(null, ("Code", await _joiners.CodeAsync("taken-back@tests.example")))).Status);
    }

    [Fact]
    public async Task Whoever_comes_second_to_a_registration_is_shown_what_was_decided()
    {
        var land = await Country.Of(server);
        var (first, second) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        var code = land.CodeOf(land.Town);
        var id = await _joiners.SubmittedAsync(code);
        using var late = await Desk(second);
        var page = await late.Get($"/agencies/{code}/registrations/{id}");
        Assert.Null((await _joiners.ApproveAsync(land.As(first), land.Town, id, await _joiners.VersionAsync(id))).Problem);
        var letter = await server.Sql<string>("SELECT l.number FROM letter l JOIN registration r ON r.letter = l.id WHERE r.id = $1", id);
        foreach (var handler in new[] { "Approve", "Return", "Refuse" })
        {
            late.GoBackTo(page);
            var form = page.Forms.First(f => f.Fields.ContainsKey("Opinion"));
            var answer = await late.Submit(form with { Action = $"/agencies/{code}/registrations/{id}?handler={handler}" }, null, ("Opinion", "ไม่ใช่บุคลากรของหน่วยงาน"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("มีผู้พิจารณาแล้ว", answer.Text, StringComparison.Ordinal);
            Assert.Contains(letter!, answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal("Approved", await _joiners.StateAsync(id));
    }

    [Fact]
    public async Task A_letter_number_of_another_day_is_refused_at_a_nomination_beside_its_field()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var number = await server.Sql<string>("SELECT number FROM letter WHERE id = $1", admin.Letter.Value);
        using var desk = await Desk(admin);
        await desk.Get($"/agencies/{land.CodeOf(land.Town)}/admins/new");

        var page = await desk.Submit(
            null, ("Person", nominee.Id.Value.ToString()), ("Rank", "Deputy"), ("Number", ThaiDigits.ToThai(number!)), ("LetterDate", "6 ม.ค. 2569"), ("From", "6 ม.ค. 2569"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Number-error", page.Html, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM admin_nomination WHERE agency = $1", land.Town.Value));
    }

    private async Task<HttpStatusCode> Decide(TestBrowser desk, string code, Guid id, string handler) => await Post(
        desk, $"/agencies/{code}/registrations/{id}?handler={handler}", ("Version", (await _joiners.VersionAsync(id)).ToString(null, null)),
        ("LetterNumber", Joiners.NewLetter()), ("LetterDate", "5/1/2569"), ("LetterSubject", "มอบหมาย"), ("Groups", "info-viewer"), ("Opinion", "ไม่ใช่บุคลากร"));

    private static async Task<HttpStatusCode> Post(TestBrowser desk, string address, params (string Name, string Value)[] fields)
    {
        await desk.Get("/account");
        var form = desk.Page.Forms.First(f => f.Action == "/sign-out") with { Action = address };
        return (await desk.Submit(form, null, fields)).Status;
    }

    private async Task<TestBrowser> Desk(Somebody who)
    {
        var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, who);
        return desk;
    }
}
