using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Joining;

/// <summary>Who may decide on a registration, and what happens when two do (invariant 3).</summary>
public sealed class DecisionTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_neighbour_sees_and_decides_nothing()
    {
        var (_, _, path, fields) = await Waiting();
        var neighbour = await server.NewWorld().Person(office: Office.SsoAdmin);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, neighbour, "/account");

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Get(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(desk, path, "Approve", fields)).Status);

        // The same registration under the neighbour's own agency is not there.
        var own = await server.NewWorld().CodeOf(neighbour);
        var moved = $"/agencies/{own}/registrations/{path.Split('/')[^1]}";
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get(moved)).Status);
        Assert.Equal("Submitted", await State(path));
    }

    [Fact]
    public async Task An_officer_of_the_agency_decides_nothing()
    {
        var (_, newcomer, path, fields) = await Waiting();
        newcomer.Dispose();
        var officer = await _world.Person();
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, officer, "/account");

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Get(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(desk, path, "Refuse", fields)).Status);
    }

    [Fact]
    public async Task Nobody_approves_their_own_registration()
    {
        var admin = await _world.Person(office: Office.SsoAdmin);
        var code = await _world.CodeOf(admin);
        await _world.Systems();
        using var newcomer = new Newcomer(server, admin.CitizenId);
        await newcomer.Prove();
        await newcomer.Browser.Submit(new TestForm("/register", new Dictionary<string, string>(await Token(newcomer.Browser))), null);
        await Continue(newcomer, code);

        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{code}/registrations");
        var page = await desk.Get(desk.Page.Link("ตรวจ"));

        Assert.Contains("การลงทะเบียนของท่านเอง", page.Text, StringComparison.Ordinal);
        var forced = await Post(desk, page.Address.AbsolutePath, "Approve", Fields(page, await Version(page.Address.AbsolutePath)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal("Submitted", await State(page.Address.AbsolutePath));
    }

    [Fact]
    public async Task A_form_that_is_older_than_the_registration_decides_nothing()
    {
        var (admin, newcomer, path, fields) = await Waiting();
        using var _ = newcomer;
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, path);
        fields = Fields(desk.Page, await Version(path));
        await server.Sql<int>("UPDATE registration SET version = version + 1, position = 'ตำแหน่งใหม่' WHERE id = $1", Guid.Parse(path.Split('/')[^1]));

        var answer = await Post(desk, path, "Approve", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("ข้อมูลเปลี่ยนไป", answer.Text, StringComparison.Ordinal);
        Assert.Contains("ตำแหน่งใหม่", answer.Text, StringComparison.Ordinal);
        Assert.Contains("คำสั่งทดสอบ", answer.Html, StringComparison.Ordinal);
        Assert.Equal("Submitted", await State(path));
    }

    [Fact]
    public async Task Two_deciders_at_once_make_one_decision()
    {
        var (admin, newcomer, path, _) = await Waiting();
        using var n = newcomer;
        var other = await _world.Person(office: Office.SsoAdmin);
        using var first = server.NewBrowser();
        using var second = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(first, admin, path);
        await new ThaIdJourney(server).SignIn(second, other, path);
        var version = await Version(path);

        var answers = await Task.WhenAll(
            Post(first, path, "Approve", Fields(first.Page, version)), Post(second, path, "Approve", Fields(second.Page, version)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Single(answers, a => a.Status == HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1L, await server.Sql<long>(
            "SELECT count(*) FROM audit_entry WHERE what = 'RegistrationApproved' AND details->>'registration' = $1", path.Split('/')[^1]));
    }

    [Fact]
    public async Task A_letter_number_that_was_used_for_another_day_is_refused_beside_it()
    {
        var (admin, newcomer, path, _) = await Waiting();
        using var n = newcomer;
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, path);
        var number = await server.Sql<string>("SELECT number FROM letter WHERE id = $1", admin.Letter.Value);
        var fields = Fields(desk.Page, await Version(path));
        fields["LetterNumber"] = number!;
        fields["LetterDate"] = "6 ม.ค. 2569";

        var answer = await Post(desk, path, "Approve", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("LetterNumber-error", answer.Html, StringComparison.Ordinal);
        Assert.Equal("Submitted", await State(path));
    }

    [Fact]
    public async Task An_elected_post_is_one_because_the_decider_says_so()
    {
        var (admin, newcomer, path, _) = await Waiting();
        using var n = newcomer;
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, path);
        var fields = Fields(desk.Page, await Version(path));
        fields["IsElected"] = "true";

        await Post(desk, path, "Approve", fields);

        Assert.Equal("Approved", await State(path));
        Assert.True(await server.Sql<bool>(
            "SELECT is_elected FROM appointment a JOIN registration r ON r.person = a.person WHERE r.id = $1", Guid.Parse(path.Split('/')[^1])));
    }

    [Fact]
    public async Task Deciding_takes_a_sign_in_with_ThaID()
    {
        var (admin, newcomer, path, _) = await Waiting();
        using var n = newcomer;
        using var desk = server.NewBrowser();

        // The first mail says that somebody waits.
        var page = await _world.SignIn(desk, admin, path, mail: 2);

        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.Equal("more", page.Query("why"));
    }

    private async Task<(Somebody Admin, Newcomer Newcomer, string Path, Dictionary<string, string> Fields)> Waiting()
    {
        var admin = await _world.Person(office: Office.SsoAdmin);
        await _world.Systems();
        var code = await _world.CodeOf(admin);
        var newcomer = new Newcomer(server);
        await newcomer.Register(code);
        var id = await server.Sql<Guid>("SELECT id FROM registration WHERE state = 'Submitted' AND agency = $1 ORDER BY id DESC LIMIT 1", admin.Agency.Value);
        return (admin, newcomer, $"/agencies/{code}/registrations/{id}", []);
    }

    private static async Task Continue(Newcomer newcomer, string code)
    {
        await newcomer.Browser.Get("/register/contact");
        await newcomer.Browser.Submit(null, ("Email", newcomer.Email), ("Mobile", ""));
        await newcomer.Browser.Submit(null, ("Code", await newcomer.Mail.Code()));
        await newcomer.Browser.Get($"/register/agency?agency={code}");
        await newcomer.Browser.Submit(null, ("Position", "นักวิชาการ"), ("Unit", ""));
        await newcomer.Browser.Submit(null, ("Groups", "info-editor"));
        await newcomer.Browser.Attach("Files", "คำสั่ง.pdf", Samples.Pdf);
        await newcomer.Browser.Get("/register/check");
        await newcomer.Browser.Submit(newcomer.Browser.Page.Forms[0], null);
    }

    private static async Task<Dictionary<string, string>> Token(TestBrowser browser)
    {
        var page = await browser.Get("/invited");
        return page.Forms[0].Fields.Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary();
    }

    private static Dictionary<string, string> Fields(TestPage page, int version)
    {
        var token = page.Forms.SelectMany(f => f.Fields).First(f => f.Key.StartsWith("__Req", StringComparison.Ordinal));
        return new()
        {
            [token.Key] = token.Value,
            ["Version"] = version.ToString(null, null),
            ["LetterNumber"] = $"คำสั่งทดสอบ {Guid.CreateVersion7()}",
            ["LetterDate"] = "5/1/2569",
            ["LetterSubject"] = "มอบหมาย",
            ["Groups"] = "info-viewer",
            ["Opinion"] = "เหตุผล",
        };
    }

    private static Task<TestPage> Post(TestBrowser desk, string path, string handler, Dictionary<string, string> fields) =>
        desk.Submit(new TestForm(new Uri(desk.Http.BaseAddress!, $"{path}?handler={handler}").AbsoluteUri, fields), null);

    private async Task<string> State(string path) =>
        (await server.Sql<string>("SELECT state FROM registration WHERE id = $1", Guid.Parse(path.Split('/')[^1])))!;

    private Task<int> Version(string path) => server.Sql<int>("SELECT version FROM registration WHERE id = $1", Guid.Parse(path.Split('/')[^1]));
}
