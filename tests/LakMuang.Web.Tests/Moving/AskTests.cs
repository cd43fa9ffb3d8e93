using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Moving;

/// <summary>A new agency asks for somebody by citizen ID, and learns nothing by asking (L2-1, PDPA).</summary>
public sealed partial class AskTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Unknown = "1101700230708";

    [Fact]
    public async Task The_page_says_the_same_of_a_number_that_is_known_and_of_one_that_is_not()
    {
        var (land, desk, old, @new, officer) = await Begin();
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, @new, "/account");

        var known = await Send(browser, land, desk, officer.CitizenId.Digits);
        var unknown = await Send(browser, land, desk, Number());

        Assert.Contains("ส่งเรื่องแล้ว", known, StringComparison.Ordinal);
        Assert.Equal(known, unknown);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM staff_move WHERE to_agency = $1 AND person IS NULL", land.Far.Value));
        Assert.Contains("รอท่านตอบ", await land.MailOf(old).Text(), StringComparison.Ordinal);
        var moves = await server.Sql<Guid[]>("SELECT array_agg(id ORDER BY proposed_at) FROM staff_move WHERE to_agency = $1", land.Far.Value);
        var pages = new List<string>();
        foreach (var move in moves!)
        {
            pages.Add(WithoutWhatDiffers((await browser.Get($"/agencies/{land.CodeOf(land.Far)}/moves/{move}")).Text));
        }

        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task The_old_agency_sees_who_is_meant_and_what_ends_and_its_yes_shows_the_name()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.AskFor(@new, land.Far, officer.CitizenId.Digits, desk.Today));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, old, $"/agencies/{land.CodeOf(land.Town)}/moves/{move}");
        Assert.Contains("info-viewer", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("นักวิชาการพัสดุ", browser.Page.Text, StringComparison.Ordinal);

        await browser.Submit(browser.Page.Forms.First(f => f.Action?.Contains("Accept", StringComparison.Ordinal) is true), null);

        Assert.Equal("Done", await desk.StateOf(move));
        Assert.Equal([land.Far.Value], await desk.HoldsAt(officer));
        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(other, @new, $"/agencies/{land.CodeOf(land.Far)}/moves/{move}");
        Assert.Contains(officer.CitizenId.Masked, other.Page.Text, StringComparison.Ordinal);
        Assert.Contains((await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", officer.Id.Value))!, other.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_about_somebody_whose_case_is_open_elsewhere_tells_nothing_either()
    {
        var (land, desk, old, @new, officer) = await Begin();
        Assert.Null((await desk.Transfer(old, officer, land.Neighbour, desk.Today)).Problem);

        var asked = Id(await desk.AskFor(@new, land.Far, officer.CitizenId.Digits, desk.Today));

        Assert.True(await server.Sql<bool>("SELECT person IS NULL FROM staff_move WHERE id = $1", asked));
        Assert.Equal("move.asked-already", (await desk.AskFor(@new, land.Far, officer.CitizenId.Digits, desk.Today)).Problem?.Code);
        Assert.Equal("move.none", (await desk.Accept(@new, land.Far, asked)).Problem?.Code);
    }

    [Fact]
    public async Task Two_agencies_that_ask_at_once_both_hear_the_same_and_one_case_is_made()
    {
        var (land, desk, _, @new, officer) = await Begin();
        var third = await land.Person(land.Neighbour, Office.SsoAdmin);

        var answers = await Task.WhenAll(
            desk.AskFor(@new, land.Far, officer.CitizenId.Digits, desk.Today), desk.AskFor(third, land.Neighbour, officer.CitizenId.Digits, desk.Today));

        Assert.All(answers, a => Assert.Null(a.Problem));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM staff_move WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task What_is_wrong_with_the_form_is_said_beside_its_field()
    {
        var (land, desk, old, @new, _) = await Begin();

        Assert.Equal("citizen-id.check-digit", (await desk.AskFor(@new, land.Far, "1101700230705", desk.Today)).Problem?.Code);
        Assert.Equal("move.day", (await desk.AskFor(@new, land.Far, Unknown, desk.Today.AddYears(5))).Problem?.Code);
        Assert.Equal("agency.not-yours", (await desk.AskFor(old, land.Far, Unknown, desk.Today)).Problem?.Code);
        var here = await land.Person(land.Far);
        Assert.Equal("move.here-already", (await desk.AskFor(@new, land.Far, here.CitizenId.Digits, desk.Today)).Problem?.Code);
    }

    [Fact]
    public async Task Above_the_asking_agency_nobody_learns_whose_number_it_is_before_the_other_side_says_yes()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var above = await land.Person(land.OtherProvince, roles: ["overseer"]);
        var move = Id(await desk.AskFor(@new, land.Far, officer.CitizenId.Digits, desk.Today.AddDays(5)));

        Assert.Empty(await Below(land, above, land.OtherProvince));
        Assert.Null((await desk.Accept(old, land.Town, move)).Problem);
        Assert.Single(await Below(land, above, land.OtherProvince));
    }

    private async Task<IReadOnlyList<MoveLine>> Below(Country land, Somebody by, AgencyId office)
    {
        var found = await server.Ask<ListMoves, Result<IReadOnlyList<MoveLine>>>(list => list.BelowAsync(land.As(by), office, default));
        return found.Ok(out var lines, out var problem) ? lines : throw new InvalidOperationException(problem.Code);
    }

    private static string Number()
    {
        var digits = "199999999" + $"{RandomNumberGenerator.GetInt32(1_000):D3}";
        return digits + CitizenId.CheckDigit(digits);
    }

    private async Task<string> Send(TestBrowser browser, Country land, MovingDesk desk, string number)
    {
        await browser.Get($"/agencies/{land.CodeOf(land.Far)}/moves/ask");
        var page = await browser.Submit(null, ("CitizenId", number), ("Position", "นักวิชาการ"), ("Unit", "กองคลัง"),
            ("Day", ThaiDate.InTable(desk.Today).Th), ("Number", MovingDesk.Letter().Number!), ("LetterDate", "1 พ.ย. 2569"));
        return WithoutWhatDiffers(page.Html[page.Html.IndexOf("<h1", StringComparison.Ordinal)..page.Html.IndexOf("<div class=\"card mb\"", StringComparison.Ordinal)]);
    }

    private static string WithoutWhatDiffers(string page) => Volatile().Replace(page, "");

    [GeneratedRegex(@"\d-xxxx-xxxxx-\d\d-\d|มท \d+/2569|\d\d:\d\d")]
    private static partial Regex Volatile();

    private async Task<(Country Land, MovingDesk Desk, Somebody Old, Somebody New, Somebody Officer)> Begin()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
    }

    private static Guid Id(Result<Guid> sent) => sent.Ok(out var id, out var problem) ? id : throw new InvalidOperationException(problem.Code);
}
