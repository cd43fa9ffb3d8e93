using System.Net;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Activation;

/// <summary>Codes that are guessed, replayed, expired, replaced or used for another agency; and what a claim does not open.</summary>
public sealed class ActivationAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_code_that_does_not_open_hears_the_same_words_and_is_on_the_trail_with_its_reason()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var (other, otherCode) = await land.OfficeAsync();
        var old = await land.CodeAsync(office);
        var good = await land.CodeAsync(office);
        var othersOwn = await land.CodeAsync(other);

        string[] answers =
        [
            await AnswerAsync(land, agency, "AAAA-AAAA-AAAA"),
            await AnswerAsync(land, agency, old),
            await AnswerAsync(land, agency, othersOwn),
            await AnswerAsync(land, "99999999", good),
            await AnswerAsync(land, agency, "123456"),
        ];

        Assert.All(answers, words => Assert.Contains("รหัสไม่ถูกต้องหรือหมดอายุ", words, StringComparison.Ordinal));
        Assert.Single(answers.Distinct());
        Assert.Equal("Replaced,UnknownAgency,WrongCode", await server.Sql<string>(
            "SELECT string_agg(DISTINCT because, ',' ORDER BY because) FROM audit_entry WHERE what = 'OfficeClaimRefused' AND (details ->> 'agency' IS NULL OR details::text LIKE $1)",
            $"%{office.Value}%"));
        Assert.Equal("/activate/who", await PathAsync(land, agency, good));
        Assert.Equal("/activate/who", await PathAsync(land, otherCode, othersOwn));
    }

    [Fact]
    public async Task A_code_that_was_used_or_has_expired_opens_nothing_more()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var (late, lateAgency) = await land.OfficeAsync();
        var (code, lateCode) = (await land.CodeAsync(office), await land.CodeAsync(late));
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, agency, code);
        var check = await land.FillInAsync(browser, Territory.NewCitizenId(), $"u{agency}@tests.example");
        await browser.Submit(check.Forms.First(f => f.Action.EndsWith("/check", StringComparison.Ordinal)), null);
        Assert.Equal("/activate/done", browser.Page.Address.AbsolutePath);

        Assert.Contains("รหัสไม่ถูกต้องหรือหมดอายุ", await AnswerAsync(land, agency, code), StringComparison.Ordinal);

        await server.Sql<int>("UPDATE activation_code SET expires_at = lakmuang_now() - interval '1 second' WHERE agency = $1", late.Value);
        Assert.Contains("รหัสไม่ถูกต้องหรือหมดอายุ", await AnswerAsync(land, lateAgency, lateCode), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_with_a_living_admin_cannot_be_claimed_and_gets_no_letter()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var code = await land.CodeAsync(office);
        await _world.Person(at: office, office: Agencies.Contracts.Office.SsoAdmin);

        Assert.Contains("มีผู้ดูแลระบบ SSO แล้ว", await AnswerAsync(land, agency, code), StringComparison.Ordinal);

        var act = _world.Act() with { Job = null, By = land.Operator.Id, Level = 3 };
        var made = await server.Ask<MakeActivationLetters, Result<LettersToPrint>>(
            make => make.RunAsync(act, new(land.Department, "ทด 9", new(2026, 11, 2), [office]), Ct));
        Assert.Equal("activation.nothing", made.Problem!.Code);
    }

    [Fact]
    public async Task Guessing_holds_the_guesser_back_and_never_the_office()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var code = await land.CodeAsync(office);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("activation.wrong", await StartAsync("192.0.2.1", agency, "AAAA-AAAA-AAAA"));
        }

        Assert.Equal("activation.throttled", await StartAsync("192.0.2.1", agency, code));
        Assert.Null(await StartAsync("192.0.2.2", agency, code));
    }

    [Fact]
    public async Task A_claim_opens_nothing_but_its_own_pages()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        using var browser = server.NewBrowser();
        Assert.Equal("/activate/who", (await land.EnterAsync(browser, agency, await land.CodeAsync(office))).Address.AbsolutePath);

        var walked = 0;
        foreach (var path in Paths(agency))
        {
            using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative), Ct);
            var place = answer.Headers.Location?.OriginalString ?? "";
            Assert.True(
                place.Contains("/sign-in", StringComparison.Ordinal)
                || answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Unauthorized,
                $"{path}: {answer.StatusCode} {place}");
            walked++;
        }

        Assert.InRange(walked, 20, 500);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE opened_at > lakmuang_now() - interval '1 second' AND person IS NULL"));
    }

    [Fact]
    public async Task Another_browser_cannot_go_on_with_a_claim_and_two_hours_end_it()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, agency, await land.CodeAsync(office));
        using var thief = server.NewBrowser();
        thief.Cookies.Add(server.Address, new Cookie("lakmuang-claim", browser.Cookies.GetCookies(server.Address)["lakmuang-claim"]!.Value, "/"));

        Assert.Equal("/activate", (await thief.Get("/activate/who")).Address.AbsolutePath);
        Assert.Equal("/activate/who", (await browser.Get("/activate/who")).Address.AbsolutePath);

        await server.Sql<int>("UPDATE office_claim SET ends_at = lakmuang_now() WHERE agency = $1", office.Value);
        Assert.Equal("/activate", (await browser.Get("/activate/who")).Address.AbsolutePath);
    }

    [Fact]
    public async Task No_code_stands_in_the_database_the_log_or_an_address()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var code = await land.CodeAsync(office);
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, agency, code);

        var plain = code.Replace("-", "", StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log, line => line.Contains(code, StringComparison.Ordinal) || line.Contains(plain, StringComparison.Ordinal));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM activation_code c WHERE c::text LIKE '%' || $1 || '%'", plain));
        Assert.DoesNotContain(plain, browser.Page.Address.AbsoluteUri, StringComparison.Ordinal);
    }

    private IEnumerable<string> Paths(string agency) => server.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
        .Select(e => e.RoutePattern.RawText!)
        .Where(text => !Path.HasExtension(text) && !text.Contains("**", StringComparison.Ordinal))
        .Select(text => "/" + System.Text.RegularExpressions.Regex.Replace(
            text.Replace("{code}", agency, StringComparison.Ordinal).TrimStart('/'), @"\{[^}]*\}", Guid.Empty.ToString()))
        .Distinct();

    private async Task<string?> StartAsync(string address, string agency, string code)
    {
        var act = _world.Act() with { Job = null, Address = IPAddress.Parse(address) };
        return (await server.Ask<StartClaim, Result<string>>(start => start.RunAsync(act, agency, code, "browser", Ct))).Problem?.Code;
    }

    private async Task<string> AnswerAsync(Territory land, string agency, string code)
    {
        using var browser = server.NewBrowser();
        var page = await land.EnterAsync(browser, agency, code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        return page.Text[page.Text.IndexOf("มี 1 จุด", StringComparison.Ordinal)..];
    }

    private async Task<string> PathAsync(Territory land, string agency, string code)
    {
        using var browser = server.NewBrowser();
        return (await land.EnterAsync(browser, agency, code)).Address.AbsolutePath;
    }
}
