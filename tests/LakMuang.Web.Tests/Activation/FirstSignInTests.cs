using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Activation;

/// <summary>From the letter on paper to the office's first SSO admin, who signs in as herself (L3-2 to L3-4).</summary>
public sealed class FirstSignInTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task With_ThaID_the_letter_leads_to_an_admin_in_the_list_who_signs_in_as_herself()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var code = await land.CodeAsync(office);
        var (citizenId, email) = (Territory.NewCitizenId(), $"a{agency}@tests.example");
        using var browser = server.NewBrowser();

        var who = await land.EnterAsync(browser, Kernel.ThaiDigits.ToThai(agency), code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Equal("/activate/who", who.Address.AbsolutePath);
        var check = await land.FillInAsync(browser, citizenId, email);
        Assert.Equal("/activate/check", check.Address.AbsolutePath);
        Assert.Contains("จาก ThaID", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(citizenId.Digits, check.Html, StringComparison.Ordinal);

        var done = await browser.Submit(check.Forms.First(f => f.Action.EndsWith("/check", StringComparison.Ordinal)), null);
        Assert.Equal("/activate/done", done.Address.AbsolutePath);
        Assert.Contains("สำนักปลัด", done.Text, StringComparison.Ordinal);
        Assert.Contains("ผู้ดูแลระบบ SSO", done.Text, StringComparison.Ordinal);

        var signIn = await browser.Submit(done.Forms.First(f => f.Action.Contains("done", StringComparison.Ordinal)), null);
        Assert.Equal("/sign-in", signIn.Address.AbsolutePath);
        Assert.Equal($"/agencies/{agency}/people", signIn.Query("to"));
        var list = await new ThaIdJourney(server).Answer(browser, "approve", citizenId.Digits, $"/agencies/{agency}/people");
        Assert.Equal($"/agencies/{agency}/people", list.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("สำนักปลัด", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_password_the_identity_is_shown_as_unproved_and_reserves_nothing()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var (citizenId, email, password) = (Territory.NewCitizenId(), $"b{agency}@tests.example", "correct-horse-9");
        using var browser = server.NewBrowser();
        var who = await land.EnterAsync(browser, agency, await land.CodeAsync(office));

        await browser.Submit(who.Forms.First(f => f.Action.Contains("who", StringComparison.Ordinal)), null);
        await browser.Submit(null,
            [("CitizenId", citizenId.Digits), ("NameTitle", "นางสาว"), ("Given", "ดาวเรือง"), ("Family", "ใจงาม"), ("Email", email), .. Territory.PersonFields]);
        var check = await browser.Submit(null, ("Code", await new Mailbox(server.MailFolder, email).Code()));
        Assert.Contains("ยังไม่พิสูจน์ตัวตน", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(citizenId.Digits, check.Html, StringComparison.Ordinal);

        var weak = await browser.Submit(null, ("Password", "short"), ("PasswordAgain", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.Status);
        var done = await browser.Submit(null, ("Password", password), ("PasswordAgain", password));
        Assert.Contains("ดาวเรือง", done.Text, StringComparison.Ordinal);

        await browser.Submit(done.Forms.First(f => f.Action.Contains("done", StringComparison.Ordinal)), null);
        await browser.Submit(null, ("CitizenId", citizenId.Digits), ("Password", password));
        var list = await browser.Submit(null, ("Code", await new Mailbox(server.MailFolder, email).Code(2)));
        Assert.Equal($"/agencies/{agency}/people", list.Address.AbsolutePath);
        Assert.Contains("ยังไม่พิสูจน์ตัวตน", list.Text, StringComparison.Ordinal);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM person WHERE citizen_id_lookup IS NOT NULL AND given_name = 'ดาวเรือง'"));
    }

    [Fact]
    public async Task A_person_who_is_known_already_is_appointed_and_not_made_twice()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, agency, await land.CodeAsync(office));
        await browser.Get("/prove/thaid?to=%2Factivate%2Fperson");
        await browser.Submit(browser.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id")), null, ("decision", "approve"), ("citizen_id", officer.CitizenId.Digits));

        var check = await browser.Submit(null, [.. Territory.PersonFields.Where(f => f.Item1 != "Mobile")]);
        await browser.Submit(check.Forms.First(f => f.Action.EndsWith("/check", StringComparison.Ordinal)), null);

        Assert.Equal("/activate/done", browser.Page.Address.AbsolutePath);
        Assert.Equal(officer.Id.Value, await server.Sql<Guid>("SELECT person FROM appointment WHERE agency = $1 AND office = 'SsoAdmin'", office.Value));
    }

    [Fact]
    public async Task A_district_office_gets_its_overseer_and_the_office_above_is_told()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (citizenId, email) = (Territory.NewCitizenId(), $"d{land.DistrictCode}@tests.example");
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, land.DistrictCode, await land.CodeAsync(land.District));

        var check = await land.FillInAsync(browser, citizenId, email);
        Assert.Contains("ผู้กำกับดูแล", check.Text, StringComparison.Ordinal);
        await browser.Submit(check.Forms.First(f => f.Action.EndsWith("/check", StringComparison.Ordinal)), null);

        Assert.Equal(1, await server.Sql<long>(
            "SELECT count(*) FROM access_grant WHERE agency = $1 AND user_group = 'overseer' AND state = 'Active'", land.District.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'office-claimed:%' AND key LIKE $1", $"%{land.Overseer.Id.Value:N}"));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'OfficeClaimed' AND agency = $1 AND authority IS NOT NULL", land.District.Value));
    }
}
