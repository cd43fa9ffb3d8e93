using LakMuang.TestKit;
using LakMuang.Web.Tests.Attacks.Weak;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Getting somebody into the wrong account, or into their own by the wrong way; and what mails can be made to say.</summary>
public sealed class SignInAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task An_attackers_waiting_sign_in_cannot_be_finished_in_the_victims_browser()
    {
        var attacker = await _world.Person();
        using var started = server.NewBrowser();
        await started.Get("/sign-in");
        var waiting = await started.Submit(null, ("CitizenId", attacker.CitizenId.Digits), ("Password", attacker.Password));
        var form = waiting.Forms.First(f => f.Fields.ContainsKey("Code"));
        var code = await _world.MailOf(attacker).Code();

        // The victim's browser has a good form token of its own; a site that binds a sign-in to its number alone would let it in.
        using var victim = server.NewBrowser();
        var own = await victim.Get("/sign-in");
        var fields = new Dictionary<string, string>(own.Forms.First(f => f.Fields.ContainsKey("Password")).Fields) { ["Code"] = code };
        using var answer = await victim.Http.PostAsync(new Uri(server.Address, form.Action), new FormUrlEncodedContent(fields));

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", attacker.Id.Value));
        Assert.Equal("/", (await started.Submit(null, ("Code", code))).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_answer_of_ThaID_for_the_attacker_signs_the_victims_browser_into_nothing()
    {
        var attacker = await _world.Person();
        using var started = server.NewBrowser();
        await started.Get("/sign-in/thaid?to=%2F");
        var callback = await started.Submit(
            started.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id")), $"{server.Address}sign-in/thaid/callback",
            ("decision", "approve"), ("citizen_id", attacker.CitizenId.Digits));
        using var victim = server.NewBrowser();
        await victim.Get("/sign-in/thaid?to=%2F", until: server.SandboxAddress.AbsoluteUri);

        await victim.Get(callback.Address.PathAndQuery);

        Assert.Equal("/sign-in", (await victim.Get("/")).Address.AbsolutePath);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", attacker.Id.Value));
    }

    [Fact]
    public async Task A_way_back_that_was_marked_for_one_request_spares_no_other_its_sign_in()
    {
        using var info = await RelyingParty.For(server, "info");
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var attacker = server.NewBrowser();
        var own = await attacker.Get(info.AuthorizeAddress(state: "of-the-attacker", extra: "&prompt=login"));
        var marker = System.Web.HttpUtility.ParseQueryString(own.Query("to")!.Split('?')[1])["lm_after"];
        Assert.NotEmpty(marker!);

        // Signed in after the marker was made: for its own request that is enough.
        using var victim = server.NewBrowser();
        await _world.SignIn(victim, officer);
        var planted = info.AuthorizeAddress(state: "of-the-victim", extra: $"&prompt=login&lm_after={marker}");

        Assert.Equal("/sign-in", (await victim.Get(planted, until: RelyingParty.RedirectUri)).Address.AbsolutePath);
        Assert.NotNull((await victim.Get(own.Query("to")!, until: RelyingParty.RedirectUri)).Query("code"));
    }

    [Fact]
    public async Task An_address_that_was_never_confirmed_receives_no_code_and_gives_no_account()
    {
        var officer = await _world.Person();
        await server.Sql<int>("UPDATE person SET email_verified_at = NULL WHERE id = $1", officer.Id.Value);
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");

        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.Contains("ยังไม่มีอีเมลที่ยืนยันแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await server.Sql<long>(
            "SELECT count(*) FROM one_time_code c JOIN sign_in_attempt a ON a.id = c.attempt WHERE a.person = $1", officer.Id.Value));

        // ThaID proves the number, and the number alone finds the person: no address merges two of them.
        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(other, officer);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", officer.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM account WHERE id = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_poisoned_host_name_reaches_no_mail_and_no_redirect()
    {
        using var poisoned = new HttpRequestMessage(HttpMethod.Get, "/");
        poisoned.Headers.Host = "evil.example";
        Assert.Contains("evil.example", WeakAddresses.LinkFor(poisoned, "/sign-in"), StringComparison.Ordinal);

        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        browser.Http.DefaultRequestHeaders.Host = "evil.example";
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        using var start = await browser.Http.GetAsync(new Uri("/sign-in/thaid?to=%2F", UriKind.Relative));
        using var home = await browser.Http.GetAsync(new Uri("/", UriKind.Relative));
        browser.Http.DefaultRequestHeaders.Remove("Host");
        await browser.Get("/sign-in");
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        await _world.MailOf(officer).Code();

        Assert.DoesNotContain("evil.example", $"{start.Headers.Location} {home.Headers.Location}", StringComparison.Ordinal);
        Assert.All(_world.MailOf(officer).All.SelectMany(mail => Mailbox.Parts(mail).Append(mail)), text => Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a@info.example\r\nBcc: thief@evil.example")]
    [InlineData("a@info.example\nSubject: x")]
    [InlineData("a@info.example, thief@evil.example")]
    [InlineData("\"a\" <thief@evil.example>")]
    [InlineData("a@info.example\u2028b@evil.example")]
    public void A_mail_address_cannot_carry_a_second_header_or_receiver(string typed)
    {
        Assert.Contains(typed, WeakAddresses.MailHeader(typed), StringComparison.Ordinal);

        Assert.False(Kernel.EmailAddress.TryParse(typed, out _));
    }
}
