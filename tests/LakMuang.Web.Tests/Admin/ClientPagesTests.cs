using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Admin;

/// <summary>Clients are added, changed, closed and opened on the pages, and their secrets changed over without a break (L2-2).</summary>
public sealed class ClientPagesTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_client_registered_on_the_page_signs_somebody_in_with_the_secret_it_was_shown()
    {
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = await Operator();
        await browser.Get("/admin/new-client?System=info");
        var id = browser.Page.Forms.First(f => f.Fields.ContainsKey("RedirectUris")).Fields["Id"];
        Assert.StartsWith("info", id, StringComparison.Ordinal);

        var shown = await New(browser, ("RedirectUris", RelyingParty.RedirectUri), ("Scopes", "openid"));

        var secret = SecretOn(shown);
        Assert.DoesNotContain(secret, shown.Address.AbsoluteUri, StringComparison.Ordinal);
        using var party = RelyingParty.Known(server, id, secret);
        using var visitor = server.NewBrowser();
        await _world.SignIn(visitor, officer);
        Assert.Equal(HttpStatusCode.OK, (await party.Redeem(await party.Code(visitor, "openid"))).StatusCode);
        Assert.DoesNotContain(secret, (await browser.Get($"/admin/clients/{id}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM audit_entry a WHERE a::text LIKE '%' || $1 || '%'", secret));
    }

    [Fact]
    public async Task The_answer_that_shows_a_secret_may_not_be_stored()
    {
        using var party = await RelyingParty.For(server, "info");
        using var browser = await Operator();
        await browser.Get($"/admin/clients/{party.Id}");
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("Overlap"));

        using var content = new FormUrlEncodedContent(form.Fields.Select(f => f.Key == "Overlap" ? new(f.Key, "7") : f));
        using var answer = await browser.Http.PostAsync(new Uri(form.Action, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("ความลับแสดงครั้งนี้ครั้งเดียว", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        using var browser = await Operator();
        await browser.Get("/admin/new-client?System=info");

        var page = await New(
            browser, ("Id", "two words"), ("ClientName", "เครื่องทดสอบ"), ("RedirectUris", "https://ok.example/cb\r\nhttp://plain.example/cb"),
            ("BackChannelLogoutUri", "ftp://x.example/"), ("Resources", "https://api.example/#a"), ("Scopes", "pid"), ("IdTokenSignedResponseAlg", "HS256"),
            ("GrantTypes", "password"), ("Jwks", "{}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var field in new[] { "RedirectUris", "BackChannelLogoutUri", "Resources", "PidReason", "IdTokenSignedResponseAlg", "GrantTypes", "Jwks" })
        {
            Assert.Contains($"href=\"#{field}\"", page.Html, StringComparison.Ordinal);
        }

        Assert.Contains("http://plain.example/cb", page.Text, StringComparison.Ordinal);
        var kept = page.Forms.First(f => f.Fields.ContainsKey("RedirectUris")).Fields;
        Assert.Equal("two words", kept["Id"]);
        Assert.Equal("เครื่องทดสอบ", kept["ClientName"]);
        Assert.Contains("https://ok.example/cb", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM oauth_client WHERE id = 'two words'"));
    }

    [Fact]
    public async Task Citizen_ids_are_given_out_only_with_a_reason_on_record()
    {
        using var party = await RelyingParty.For(server, "info");
        using var browser = await Operator();
        await browser.Get($"/admin/clients/{party.Id}/edit");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Edit(browser, ("Scopes", "pid"), ("PidReason", "  "))).Status);
        var page = await Edit(browser, ("Scopes", "pid"), ("PidReason", "ระเบียบฯ ข้อ 12"));

        Assert.Equal($"/admin/clients/{party.Id}", page.Address.AbsolutePath);
        Assert.Contains("ระเบียบฯ ข้อ 12", page.Text, StringComparison.Ordinal);
        Assert.Contains("ส่งเลขประจำตัวประชาชน", page.Text, StringComparison.Ordinal);
        Assert.Equal("ระเบียบฯ ข้อ 12", await server.Sql<string>("SELECT pid_reason FROM oauth_client WHERE id = $1", party.Id));
    }

    [Fact]
    public async Task A_change_names_the_fields_and_who_changed_them_on_the_trail_and_no_values()
    {
        using var party = await RelyingParty.For(server, "info");
        using var browser = await Operator();
        await browser.Get($"/admin/clients/{party.Id}/edit");

        await Edit(browser, ("IdTokenSignedResponseAlg", "PS256"), ("Scopes", "openid"));

        var details = await server.Sql<string>("SELECT details::text FROM audit_entry WHERE what = 'ClientChanged' AND details ->> 'client_id' = $1", party.Id);
        Assert.Contains("id_token_signed_response_alg", details, StringComparison.Ordinal);
        Assert.DoesNotContain("PS256", details, StringComparison.Ordinal);
        Assert.Contains("แก้ไข", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("นางทดสอบ", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_client_signs_nobody_in_until_it_is_opened_again()
    {
        using var party = await RelyingParty.For(server, "info");
        using var browser = await Operator();
        await browser.Get($"/admin/clients/{party.Id}");

        var refused = await browser.Submit(null, ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var closed = await browser.Submit(null, ("Reason", "SecretLeaked"));

        Assert.Contains("ความลับอาจรั่ว", closed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Credentials(party)).StatusCode);
        await browser.Submit(browser.Page.Forms.First(f => f.Action.EndsWith("handler=Enable", StringComparison.Ordinal)), null);
        Assert.Equal(HttpStatusCode.OK, (await Credentials(party)).StatusCode);
    }

    [Fact]
    public async Task Clients_are_found_by_part_of_their_id_system_and_state()
    {
        using var party = await RelyingParty.For(server, "elaas");
        using var browser = await Operator();

        var found = await browser.Get($"/admin/clients?q={party.Id[6..20].ToUpperInvariant()}&system=elaas&state=Open");
        Assert.Contains(party.Id, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Id, (await browser.Get($"/admin/clients?q={party.Id}&state=Disabled")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Id, (await browser.Get($"/admin/clients?q={party.Id}&system=info")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Id, (await browser.Get("/admin/clients?q=%25%25")).Text, StringComparison.Ordinal);
    }

    internal static string SecretOn(TestPage page) =>
        System.Text.RegularExpressions.Regex.Match(page.Html, "id=\"secret\" value=\"([^\"]{43})\"").Groups[1].Value is { Length: 43 } secret
            ? secret
            : throw new InvalidOperationException($"No secret on {page.Address}: {page.Text}");

    internal static Task<HttpResponseMessage> Credentials(RelyingParty party) => party.Token(("grant_type", "client_credentials"), ("scope", "api"));

    private async Task<TestBrowser> Operator()
    {
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));
        return browser;
    }

    // The test browser sends what stands in the boxes; of lists and choices only what is named here.
    private static Task<TestPage> New(TestBrowser browser, params (string Name, string Value)[] fields) => Send(browser, fields);

    private static Task<TestPage> Edit(TestBrowser browser, params (string Name, string Value)[] fields) => Send(browser, fields);

    private static Task<TestPage> Send(TestBrowser browser, (string Name, string Value)[] fields)
    {
        (string Name, string Value)[] usual =
        [
            ("ApplicationType", "web"), ("TokenEndpointAuthMethod", "client_secret_basic"), ("IdTokenSignedResponseAlg", "ES256"),
            ("GrantTypes", "authorization_code"), ("Scopes", "openid"), ("RedirectUris", RelyingParty.RedirectUri),
        ];
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("RedirectUris"));
        var plain = form with { Fields = form.Fields.Where(f => f.Key is not ("WithoutPkce" or "Requirements")).ToDictionary() };
        return browser.Submit(plain, null, [.. usual.Where(u => !fields.Any(f => f.Name == u.Name)), .. fields]);
    }
}
