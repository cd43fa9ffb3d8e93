using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Api;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Activation;

/// <summary>The filters of the list of people: each alone, all together, with the search and over pages; on screen and for programs (L3-3, B-2).</summary>
public sealed class PeopleFilterTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task Each_filter_alone_shows_whom_it_names_and_nobody_of_the_neighbour()
    {
        var (land, crowd) = await Crowd();
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, crowd["admin"], Place(land));

        foreach (var (asked, found) in new (string Asked, string[] Found)[]
        {
            ("", ["admin", "plain", "suspended", "newcomer", "unproved", "acting", "finance", "mayor"]),
            ("state=CanSignIn", ["admin", "plain", "unproved", "acting", "finance", "mayor"]),
            ("state=Suspended", ["suspended"]),
            ("state=NoAccount", ["newcomer"]),
            ("state=Unproved", ["unproved"]),
            ("kind=Acting", ["acting"]),
            ("kind=Seconded", []),
            ("unit=กองคลัง", ["acting", "finance"]),
            ("duty=HeadOfFinance", ["finance"]),
            ("duty=SsoAdmin", ["admin"]),
            ("show=RetirementUnknown", ["plain", "unproved"]),
            ("show=Left", ["gone"]),
            ("show=Left&years=3", ["gone", "older"]),
            ("show=Left&years=3&unit=กองคลัง", ["older"]),
            ("unit=กองคลัง&kind=Acting&state=CanSignIn", ["acting"]),
            ("unit=กองคลัง&state=Suspended", []),
        })
        {
            var page = await desk.Get($"{Place(land)}?{asked}");
            Assert.True(page.Status == HttpStatusCode.OK, asked);
            Assert.Equal(found.Order(), crowd.Where(one => page.Html.Contains($"{one.Value.Id.Value}", StringComparison.Ordinal)).Select(one => one.Key).Order());
            Assert.True(found.Length > 0 || page.Text.Contains("ไม่มีผู้ที่ตรงกับตัวกรอง", StringComparison.Ordinal), asked);
        }
    }

    [Fact]
    public async Task An_unknown_word_and_a_unit_of_others_narrow_nothing_and_break_nothing()
    {
        var (land, crowd) = await Crowd();
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, crowd["admin"], Place(land));
        Assert.DoesNotContain("กองของเพื่อนบ้าน", desk.Page.Html, StringComparison.Ordinal);

        foreach (var asked in new[] { "state=x", "state=1", "kind=0", "duty=%00", "unit=กองของเพื่อนบ้าน", "unit=%00", "show=7", "show=%3Cb%3E", "years=x&state=cansignin" })
        {
            var page = await desk.Get($"{Place(land)}?{asked}");
            Assert.True(page.Status == HttpStatusCode.OK, asked);
            Assert.Contains("8 ตำแหน่ง", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"{Place(land)}?show=Left&years=-1&page=99")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"{Place(land)}?show=Left&years=99999999999")).Status);
    }

    [Fact]
    public async Task Filters_count_with_the_search_and_stay_on_the_second_page_and_in_the_other_lists()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        for (var i = 0; i < IOfficeStaff.PageSize + 2; i++)
        {
            await land.Person(land.Town, account: i > 0);
        }

        await Change("UPDATE appointment SET unit = 'กองช่าง' WHERE agency = $1 AND office IS NULL", land.Town.Value);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, Place(land));

        var first = await desk.Get($"{Place(land)}?q=กำกับ&unit=กองช่าง&state=CanSignIn&kind=Substantive");
        Assert.Contains($"{IOfficeStaff.PageSize + 1} ตำแหน่ง", first.Text, StringComparison.Ordinal);
        Assert.Contains(first.Forms, form => form.Fields.GetValueOrDefault("q") == "กำกับ");
        var second = await desk.Get(first.Link("หน้าถัดไป"));
        Assert.Equal(1, second.Html.Split("<th scope=\"row\"").Length - 1);
        Assert.Contains($"{IOfficeStaff.PageSize + 1} ตำแหน่ง", second.Text, StringComparison.Ordinal);

        var unknown = second.Link("ไม่ทราบวันเกษียณ");
        Assert.Contains("state=CanSignIn", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("page=", unknown, StringComparison.Ordinal);
        Assert.Contains("ไม่พบผู้ที่ตรงกับ", (await desk.Get(unknown)).Text, StringComparison.Ordinal);
        Assert.Contains("ไม่พบผู้ที่ตรงกับ", (await desk.Get($"{Place(land)}?q=ไม่มีชื่อนี้&unit=กองช่าง")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_left_stands_there_with_the_last_day_and_the_ways_on()
    {
        var (land, crowd) = await Crowd();
        using var above = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(above, await land.Person(land.Province, roles: ["overseer"]), Place(land));

        var page = await above.Get($"{Place(land)}?show=Left");

        Assert.Contains(ThaiDate.InTable(Today.AddDays(-40)).Th, page.Text, StringComparison.Ordinal);
        Assert.Contains("กำกับ", (await above.Get($"{Place(land)}/{crowd["gone"].Id.Value}")).Text, StringComparison.Ordinal);
        var day = await above.Get(page.Link("ดูหน่วยงานในวันนั้น"));
        Assert.Contains($"{crowd["gone"].Id.Value}", day.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_filters_and_words_that_nobody_knows_are_refused()
    {
        var (land, crowd) = await Crowd();
        using var desk = await ApiDesk.Of(server, crowd["admin"]);
        var people = $"/agencies/{land.CodeOf(land.Town)}/people";

        foreach (var (asked, found) in new (string Asked, string[] Found)[]
        {
            ("state=suspended", ["suspended"]),
            ("state=no_account", ["newcomer"]),
            ("state=unproved", ["unproved"]),
            ($"kind=acting&unit={Uri.EscapeDataString("กองคลัง")}", ["acting"]),
            ("office=head_of_finance", ["finance"]),
            ("retirement=unknown", ["plain", "unproved"]),
            ("left_within_years=3", ["gone", "older"]),
            ($"unit={Uri.EscapeDataString("กองของเพื่อนบ้าน")}", []),
        })
        {
            var reply = await desk.Get($"{people}?{asked}");
            Assert.True(reply.Status == HttpStatusCode.OK, asked);
            Assert.Equal(found.Select(name => crowd[name].Id.Value).Order(), reply.Items.Select(p => p.GetProperty("person").GetGuid()).Order());
        }

        Assert.Equal(
            Today.AddDays(-40).ToString("O", null), Assert.Single((await desk.Get($"{people}?left_within_years=1")).Items).GetProperty("last_day").GetString());
        var first = await desk.Get($"{people}?left_within_years=3&limit=1");
        Assert.Single((await desk.Get($"{people}?left_within_years=3&limit=1&cursor={first.Next}")).Items);
        foreach (var asked in new[] { "state=x", "kind=0", "office=king", "retirement=known", "left_within_years=0", "left_within_years=11" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Get($"{people}?{asked}")).Status);
        }
    }

    private static string Place(Country land) => $"/agencies/{land.CodeOf(land.Town)}/people";

    private Task<int> Change(string statement, params object[] values) => server.Sql<int>(statement, values)!;

    /// <summary>One of each kind in the town, by name; and a neighbour in a unit of its own.</summary>
    private async Task<(Country Land, Dictionary<string, Somebody> Crowd)> Crowd()
    {
        var land = await Country.Of(server);
        var crowd = new Dictionary<string, Somebody> { ["admin"] = await land.Person(land.Town, Office.SsoAdmin) };
        foreach (var name in new[] { "plain", "suspended", "unproved", "acting", "gone", "older" })
        {
            crowd[name] = await land.Person(land.Town);
        }

        (crowd["newcomer"], crowd["finance"], crowd["mayor"]) = (
            await land.Person(land.Town, account: false), await land.Person(land.Town, Office.HeadOfFinance), await land.Person(land.Town, Office.Mayor));
        crowd["neighbour"] = await land.Person(land.Neighbour);
        await Change("UPDATE appointment SET unit = 'กองของเพื่อนบ้าน' WHERE id = $1", crowd["neighbour"].Appointment);
        await Change("UPDATE account SET state = 'Suspended' WHERE id = $1", crowd["suspended"].Id.Value);
        await Change("UPDATE person SET identity_source = 'Evidence' WHERE id = $1", crowd["unproved"].Id.Value);
        await Change("UPDATE appointment SET kind = 'Acting' WHERE id = $1", crowd["acting"].Appointment);
        await Change("UPDATE appointment SET is_elected = true WHERE id = $1", crowd["mayor"].Appointment);
        await Change("UPDATE appointment SET unit = 'กองคลัง' WHERE id = ANY($1)", new[] { crowd["acting"].Appointment, crowd["finance"].Appointment, crowd["older"].Appointment });
        await Change(
            "UPDATE person SET retires_on = NULL, birth_date = NULL WHERE id = ANY($1)",
            new[] { crowd["plain"].Id.Value, crowd["unproved"].Id.Value, crowd["mayor"].Id.Value, crowd["neighbour"].Id.Value, crowd["gone"].Id.Value });
        await Change("UPDATE appointment SET from_day = $2, until_day = $3 WHERE id = $1", crowd["gone"].Appointment, Today.AddDays(-400), Today.AddDays(-40));
        await Change(
            "UPDATE appointment SET from_day = $2, ended_at = $3, ended_because = 'Resignation' WHERE id = $1",
            crowd["older"].Appointment, Today.AddDays(-900), ThaiDate.StartOf(Today.AddDays(-700)));
        return (land, crowd);
    }
}
