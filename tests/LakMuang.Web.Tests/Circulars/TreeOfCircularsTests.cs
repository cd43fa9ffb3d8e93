using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using LakMuang.Web.Tests.Tree;
using Following = LakMuang.Circulars.Following;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>Circulars while the tree changes under them, and those that are late.</summary>
public sealed class TreeOfCircularsTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_merged_agency_has_still_to_acknowledge_comes_to_its_successor()
    {
        var (land, post, sender) = await Start();
        var desk = await Desk.Of(server, land);
        var (admin, successor) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour, Office.SsoAdmin));
        AudienceForm alone = new([], [], land.CodeOf(land.Town), false, false);
        var (open, done, old, both) = (
            await post.Sent(sender, land.Province, post.Form(audience: alone)), await post.Sent(sender, land.Province, post.Form(audience: alone)),
            await post.Sent(sender, land.Province, post.Form(audience: alone)), await post.Sent(sender, land.Province));
        Assert.Null((await post.Acknowledge(admin, land.Town, done)).Problem);
        Assert.Null((await post.Acknowledge(successor, land.Neighbour, both)).Problem);
        var corrected = await post.Sent(sender, land.Province, post.Form("ฉบับแก้ไข"), (old, Following.Corrects));

        Assert.True((await desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Ok(out var merger, out _));
        Assert.Equal([(TreeFate.Carried, 2), (TreeFate.Ended, 1)], (await desk.Look(merger)).Effects.Where(e => e.What.En.StartsWith("Circulars", StringComparison.Ordinal)).Select(e => (e.Fate, e.Count!.Value)));
        Assert.Null(await desk.Agree(merger));

        Assert.Equal((1, 0, 0, 1), (await post.Has(open, land.Neighbour), await post.Has(done, land.Neighbour), await post.Has(old, land.Neighbour), await post.Has(corrected, land.Neighbour)));
        Assert.Null((await post.Acknowledge(successor, land.Neighbour, open)).Problem);
        Assert.Equal((1, 1), ((await post.Follow(sender, land.Province, open)).Agencies, (await post.Follow(sender, land.Province, open)).Acknowledged));
    }

    [Fact]
    public async Task Whoever_answers_for_a_closed_office_corrects_what_it_has_sent()
    {
        var (land, post, sender) = await Start();
        var desk = await Desk.Of(server, land);
        var district = await land.Person(land.District, roles: ["overseer"]);
        var id = await post.Sent(district, land.District);
        var other = await land.Agency(AgencyType.DistrictOffice, land.Province);
        await land.Agency(AgencyType.SubdistrictAdministration, other);
        var heir = await land.Person(other, roles: ["overseer"]);
        Assert.Equal("circular.none", (await Write(heir, other, id)).Problem?.Code);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.District, into: other)).Problem);

        Assert.True((await post.Follow(heir, other, id)).IsOwn);
        Assert.Contains(await Sent(heir, other), line => line.Id == id);
        Assert.True((await Write(heir, other, id)).Ok(out var draft, out _));
        Assert.Null((await post.Send(heir, other, draft)).Problem);
        Assert.Equal((1, 1), (await post.Has(draft, land.Town), await post.Has(draft, land.Neighbour)));
        Assert.Equal("Corrected", await server.Sql<string>("SELECT state FROM circular WHERE id = $1", id));

        Task<Result<Guid>> Write(Somebody by, AgencyId office, Guid earlier) => post.Write(by, office, post.Form("ฉบับแก้ไข"), null, (earlier, Following.Corrects));
    }

    [Fact]
    public async Task An_agency_that_moves_does_not_bring_the_letters_of_its_former_province_to_the_new_one()
    {
        var (land, post, sender) = await Start();
        var desk = await Desk.Of(server, land);
        var elsewhere = await land.Person(land.OtherProvince, roles: ["overseer"]);
        var (own, everybodys) = (await post.Sent(sender, land.Province), await post.Sent(desk.Operator, land.Root));

        Assert.Null((await desk.Change(TreeChangeKind.Move, land.Town, parent: land.OtherProvince)).Problem);

        Assert.Equal("circular.none", (await land.Try<FollowCircular, FollowView>(use => use.RunAsync(land.As(elsewhere), land.OtherProvince, own, new(), Ct)))?.Code);
        Assert.Equal("circular.none", (await land.Try<FollowCircular, IReadOnlyList<FollowLine>>(use => use.ExportAsync(land.As(elsewhere), land.OtherProvince, own, new(), Ct)))?.Code);
        Assert.Equal("circular.none", (await land.Try<RemindAgencies, int>(use => use.RunAsync(land.As(elsewhere), land.OtherProvince, own, Ct)))?.Code);
        var lines = await Sent(elsewhere, land.OtherProvince);
        Assert.Equal((false, true), (lines.Any(l => l.Id == own), lines.Any(l => l.Id == everybodys)));
        Assert.Equal(2, (await post.Follow(elsewhere, land.OtherProvince, everybodys)).Agencies);
    }

    [Fact]
    public async Task In_the_box_of_an_agency_that_has_moved_its_own_people_read_what_whoever_oversees_it_now_does_not()
    {
        var (land, post, sender) = await Start();
        var desk = await Desk.Of(server, land);
        var district = await land.Agency(AgencyType.DistrictOffice, land.OtherProvince);
        var (overseer, member, admin) = (
            await land.Person(district, roles: ["overseer"]), await land.Person(land.Town), await land.Person(land.Town, Office.SsoAdmin));
        var (own, everybodys) = (await post.Sent(sender, land.Province), await post.Sent(desk.Operator, land.Root));

        Assert.Null((await desk.Change(TreeChangeKind.Move, land.Town, parent: district)).Problem);

        Assert.Equal((false, true), await Lists(overseer));
        Assert.Equal("circular.none", (await Read(overseer, own))?.Code);
        Assert.Null(await Read(overseer, everybodys));
        foreach (var inside in new[] { member, admin })
        {
            Assert.Equal((true, true), await Lists(inside));
            Assert.Null(await Read(inside, own));
        }

        async Task<(bool Own, bool Everybodys)> Lists(Somebody by)
        {
            var found = await land.Ask<ListCirculars, Result<CircularBox>>(use => use.RunAsync(land.As(by), land.Town, null, BoxFilter.All, 1, Ct));
            Assert.True(found.Ok(out var box, out var problem), problem?.Code);
            return (box.Lines.Any(l => l.Id == own), box.Lines.Any(l => l.Id == everybodys));
        }

        Task<Problem?> Read(Somebody by, Guid id) => land.Try<ShowCircular, CircularView>(use => use.RunAsync(land.As(by), land.Town, id, Ct));
    }

    [Fact]
    public async Task A_circular_to_those_without_an_administrator_does_not_reach_one_that_has_lost_them_since()
    {
        var (land, post, _) = await Start();
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        await server.PassAsync(TimeSpan.FromHours(1));
        var id = await post.Sent(overseer, land.District, post.Form(audience: new([], [], null, true, true)));
        await server.PassAsync(TimeSpan.FromHours(1));
        await server.Sql<int>("UPDATE appointment SET ended_at = lakmuang_now() WHERE id = $1", admin.Appointment);

        var late = await land.Agency(AgencyType.SubdistrictAdministration, land.District);
        await Reach(land);

        Assert.Equal((0, 1, 1), (await post.Has(id, land.Town), await post.Has(id, land.Neighbour), await post.Has(id, late)));
    }

    [Fact]
    public async Task Agencies_that_join_after_a_correction_get_the_correction_and_after_the_last_day_nothing()
    {
        var (land, post, _) = await Start();
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var first = await post.Sent(overseer, land.District, post.Form(audience: new([nameof(AgencyType.SubdistrictAdministration)], [], null, false, true)));
        var corrected = await post.Sent(overseer, land.District, post.Form("ฉบับแก้ไข"), (first, Following.Corrects));

        var (late, otherKind) = (await land.Agency(AgencyType.SubdistrictAdministration, land.District), await land.Agency(AgencyType.SubdistrictMunicipality, land.District));
        await Reach(land);
        Assert.Equal((0, 1, 0), (await post.Has(first, late), await post.Has(corrected, late), await post.Has(corrected, otherKind)));

        await server.PassAsync(TimeSpan.FromDays(9));
        var tooLate = await land.Agency(AgencyType.SubdistrictAdministration, land.District);
        await Reach(land);
        Assert.Equal(0, await post.Has(corrected, tooLate));
    }

    [Fact]
    public async Task A_person_of_two_agencies_is_told_again_for_the_second_one_on_another_day()
    {
        var (land, post, sender) = await Start();
        var both = await land.Person(land.Town, Office.SsoAdmin);
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, office, from_day, letter)
            SELECT gen_random_uuid(), person, $2, 'Acting', position, unit, false, 'Mayor', from_day, letter FROM appointment WHERE person = $1
            """, both.Id.Value, land.Far.Value);
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        var id = await post.Sent(@operator, land.Root);
        await post.Tell();

        // Reminded on two days by two offices between: each agency is in its first round.
        await Remind(sender, land.Province);
        await server.PassAsync(TimeSpan.FromDays(1));
        await Remind(await land.Person(land.OtherProvince, roles: ["overseer"]), land.OtherProvince);

        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'circular:' || $1 || ':%:' || $2", id.ToString("N"), both.Id.Value.ToString("N")));

        async Task Remind(Somebody by, AgencyId office)
        {
            Assert.Null((await land.Ask<RemindAgencies, Result<int>>(use => use.RunAsync(land.As(by), office, id, Ct))).Problem);
            await post.Tell();
        }
    }

    [Fact]
    public async Task Overdue_ones_are_found_by_those_who_have_them_and_by_those_who_sent_them()
    {
        var (land, post, sender) = await Start();
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var everybody = new[] { admin, await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.District, Office.SsoAdmin) };
        var (late, answered) = (await post.Sent(sender, land.Province, post.Form("เลยกำหนด")), await post.Sent(sender, land.Province, post.Form("ตอบครบ")));
        foreach (var one in everybody)
        {
            Assert.Null((await post.Acknowledge(one, one.Agency, answered)).Problem);
        }

        Assert.Empty(await Sent(sender, land.Province, true));
        await server.PassAsync(TimeSpan.FromDays(9));
        var fresh = await post.Sent(sender, land.Province, post.Form("ยังไม่ครบกำหนด"));

        Assert.Equal(late, Assert.Single(await Sent(sender, land.Province, true)).Id);
        Assert.Equal(3, (await Sent(sender, land.Province)).Count);
        var box = await land.Ask<ListCirculars, Result<CircularBox>>(use => use.RunAsync(land.As(admin), land.Town, null, BoxFilter.Overdue, 1, Ct));
        Assert.True(box.Ok(out var found, out _));
        Assert.Equal((late, 1, 2), (Assert.Single(found.Lines).Id, found.Overdue, found.Waiting));
        Assert.NotEqual(fresh, found.Lines[0].Id);
    }

    [Fact]
    public async Task The_scan_of_a_draft_is_looked_at_before_it_is_sent_by_its_writers_alone()
    {
        var (land, post, sender) = await Start();
        var form = post.Form() with { File = new("", null, "หนังสือ.pdf", new MemoryStream(FileSamples.Pdf())) };
        Assert.True((await post.Write(sender, land.Province, form)).Ok(out var id, out var problem), problem?.Code);
        var place = $"/agencies/{land.CodeOf(land.Province)}/outgoing/{id}";
        using var desk = server.NewBrowser();
        var check = await new ThaIdJourney(server).SignIn(desk, sender, $"{place}/check");
        Assert.Contains($"{place}/draft-file", check.Html, StringComparison.Ordinal);
        Assert.Contains($"{place}/draft-file", (await desk.Get($"{place}/edit")).Html, StringComparison.Ordinal);
        using var answer = await desk.Http.GetAsync(new Uri($"{place}/draft-file", UriKind.Relative), Ct);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));

        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(other, await land.Person(land.OtherProvince, roles: ["overseer"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get($"{place}/draft-file")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/agencies/{land.CodeOf(land.OtherProvince)}/outgoing/{id}/draft-file")).Status);
    }

    private async Task<(Country Land, Post Post, Somebody Sender)> Start()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await land.Person(land.Province, roles: ["overseer"]));
    }

    private async Task<IReadOnlyList<SentLine>> Sent(Somebody by, AgencyId office, bool isOverdue = false)
    {
        var found = await server.Ask<ListSent, Result<SentPage>>(use => use.RunAsync(new Act { At = server.Clock.GetUtcNow(), By = by.Id, Level = 3 }, office, isOverdue, 1, Ct));
        Assert.True(found.Ok(out var page, out var problem), problem?.Code);
        return page.Sent;
    }

    private static async Task Reach(Country land)
    {
        while (await land.Ask<ReachLater, bool>(reach => reach.RunAsync(land.Job(), Ct)))
        {
        }
    }
}
