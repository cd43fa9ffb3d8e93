using System.Net;
using LakMuang.Postgres;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Faults;

/// <summary>The database goes away and comes back: 503 with a calm page in between, and everything goes on afterwards.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lm-out-");
    private EmbeddedPostgres? _postgres;
    private WebProcess? _web;

    public async ValueTask InitializeAsync()
    {
        await StartDatabase();
        await _postgres!.CreateDatabaseIfMissingAsync("lakmuang", default);
        _web = await WebProcess.Start(
            ("ConnectionStrings__LakMuang", _postgres.ConnectionString("lakmuang")), ("LakMuang__DataFolder", Path.Combine(_folder.FullName, "data")));
    }

    [Fact]
    public async Task People_get_a_calm_page_clients_get_a_retry_and_then_it_goes_on()
    {
        using var browser = new TestBrowser(_web!.Address);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/sign-in")).Status);
        await _postgres!.DisposeAsync();

        // A first question may find a dead connection; whichever it is, nobody sees a 500.
        await browser.Submit(null, ("CitizenId", "9999999999994"), ("Password", "whatever-1"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Page.Status);
        Assert.Contains("ระบบกำลังเริ่มใหม่", browser.Page.Text, StringComparison.Ordinal);
        using var token = await browser.Http.PostAsync(new Uri("/oauth2/token", UriKind.Relative), new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "info", ["client_secret"] = "x" }));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, token.StatusCode);
        Assert.NotNull(token.Headers.RetryAfter);
        Assert.DoesNotContain("invalid_", await token.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var ready = await browser.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);

        await StartDatabase();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            await browser.Get("/sign-in");
            await browser.Submit(null, ("CitizenId", "9999999999994"), ("Password", "whatever-1"));
        }
        while (browser.Page.Status is HttpStatusCode.ServiceUnavailable && await tick.WaitForNextTickAsync(limit.Token));

        Assert.Contains("เลขประจำตัวหรือรหัสผ่านไม่ถูกต้อง", browser.Page.Text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
            PostgresForTests.RemoveMoved(_postgres, _folder);
        }

        _folder.Delete(recursive: true);
    }

    private async Task StartDatabase() => _postgres =
        await EmbeddedPostgres.StartAsync(Path.Combine(_folder.FullName, "pg"), PostgresForTests.Binaries, Durability.None, default);
}
