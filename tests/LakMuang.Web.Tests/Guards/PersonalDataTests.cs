using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LakMuang.Web.Tests.Guards;

/// <summary>No citizen ID, password, code or token in any log, and none in the clear in the database.</summary>
public sealed class PersonalDataTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task After_all_journeys_no_log_line_holds_a_secret()
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        var entered = await _world.SignIn(browser, officer, info.AuthorizeAddress("openid profile offline_access"), RelyingParty.RedirectUri);
        var tokens = await RelyingParty.Json(await info.Redeem(entered.Query("code")!));
        await info.UserInfo(tokens.GetProperty("access_token").GetString()!);
        await info.Refresh(tokens.GetProperty("refresh_token").GetString()!);
        await browser.Get("/account");
        await browser.Get("/sign-out");
        await browser.Submit();
        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(other, officer);
        await other.Get($"/no-such-page?citizen={officer.CitizenId.Digits}");
        await other.Get("/look/fail/500");

        string[] secrets =
        [
            officer.CitizenId.Digits, officer.Password, officer.Email!.Value.Value, await _world.MailOf(officer).Code(), entered.Query("code")!,
            tokens.GetProperty("access_token").GetString()!, tokens.GetProperty("refresh_token").GetString()!,
            tokens.GetProperty("id_token").GetString()!, info.Secret, info.Verifier,
            browser.Cookies.GetCookies(server.Address)["lakmuang-browser"]!.Value,
        ];

        Assert.Equal([officer.CitizenId.Digits], Found(Planted(officer.CitizenId.Digits), secrets));
        Assert.Empty(Found(server.Log, secrets));
        Assert.NotEmpty(server.Log);
    }

    [Fact]
    public async Task The_database_holds_no_citizen_id_or_contact_in_the_clear()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, officer);

        foreach (var secret in new[] { officer.CitizenId.Digits, officer.Email!.Value.Value, officer.Password })
        {
            Assert.Empty(await TablesWith(secret));
        }

        Assert.Contains("person", await TablesWith("ทดสอบ"));
    }

    private IEnumerable<string> Planted(string secret)
    {
        server.Services.GetRequiredService<ILogger<PersonalDataTests>>().LogInformation("Planted: {Secret}", secret);
        var line = server.Log.Last(l => l.StartsWith("Planted", StringComparison.Ordinal));
        Assert.True(server.Log.TryDequeueLast(line));
        return [line];
    }

    private static List<string> Found(IEnumerable<string> lines, string[] secrets) =>
        [.. secrets.Where(secret => lines.Any(line => line.Contains(secret, StringComparison.Ordinal)))];

    private async Task<List<string>> TablesWith(string text)
    {
        var tables = new List<string>();
        var names = (await server.Sql<string>("SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"))!.Split(',');
        foreach (var table in names)
        {
            if (await server.Sql<bool>($"SELECT EXISTS (SELECT 1 FROM \"{table}\" t WHERE t::text LIKE '%' || $1 || '%')", text))
            {
                tables.Add(table);
            }
        }

        return tables;
    }
}

internal static class LogQueue
{
    /// <summary>Takes one line out again, so that a planted one does not count.</summary>
    public static bool TryDequeueLast(this System.Collections.Concurrent.ConcurrentQueue<string> queue, string line)
    {
        var kept = queue.ToList();
        var removed = kept.Remove(line);
        queue.Clear();
        kept.ForEach(queue.Enqueue);
        return removed;
    }
}
