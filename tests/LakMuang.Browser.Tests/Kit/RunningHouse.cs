using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>LakMuang, its sandbox and the sample systems with demo data of their own, and the browser that visits them.</summary>
public sealed partial class RunningHouse : IAsyncLifetime
{
    /// <summary>With which clients of tests register themselves.</summary>
    public const string InitialAccessToken = "initial-access-token-of-the-browser-tests";

    private static readonly string[] _browserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly int _offset = PortOffset.Free();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<StartedProgram> _programs = [];
    private DirectoryInfo _data = null!;
    private IPlaywright? _playwright;

    /// <summary>Where the embedded database lies when root runs it and the server's user does not get to the data folder.</summary>
    private string MovedDatabase =>
        $"/var/lib/lakmuang/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_data}/postgres")))[..16]}";

    public static string Root { get; } = FindRoot();

    public Uri LakMuang => At(5080);

    public Uri Sandbox => At(5090);

    public Uri Info => At(5091);

    public Uri Election => At(5092);

    public Uri ELaas => At(5093);

    public Uri Corporate => At(5094);

    public IBrowser Chromium { get; private set; } = null!;

    internal string LastLines => string.Join("\n\n", _programs.Select(p => p.LastLines));

    public async ValueTask InitializeAsync()
    {
        // As patient as with a click: a file that is sent and checked beside all other tests may take longer than the five seconds that Playwright waits.
        Assertions.SetDefaultExpectTimeout(45_000);
        _data = Directory.CreateTempSubdirectory("lakmuang-browser-");
        // The database's own user must reach it.
        File.SetUnixFileMode(_data.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await using (var demo = new StartedProgram(Root, Dll("src/LakMuang.Tool", "LakMuang.Tool"), Settings(), "demo-data", "--scale", "small"))
            {
                await demo.EndsWell(limit.Token);
            }

            await Task.WhenAll(
                Start("src/LakMuang.Web", "LakMuang.Web", LakMuang, limit.Token),
                Start("src/LakMuang.Sandbox", "LakMuang.Sandbox", Sandbox, limit.Token),
                Sample("info", "Info", Info, limit.Token),
                Sample("election", "ElectionCentre", Election, limit.Token),
                Sample("elaas", "ELaas", ELaas, limit.Token),
                Sample("corporate", "CorporateOnline", Corporate, limit.Token));

            _playwright = await Playwright.CreateAsync();
            Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = _browserArguments });
        }
        catch (Exception e)
        {
            var said = LastLines;
            await DisposeAsync();
            throw new InvalidOperationException($"The house does not stand: {e.Message}\n{said}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.CloseAsync();
        }

        _playwright?.Dispose();
        await Task.WhenAll(_programs.Select(p => p.DisposeAsync().AsTask()));
        _http.Dispose();
        _data.Refresh();
        if (_data.Exists)
        {
            _data.Delete(recursive: true);
        }

        if (Directory.Exists(MovedDatabase))
        {
            Directory.Delete(MovedDatabase, recursive: true);
        }
    }

    /// <summary>The six digits in the newest mail to an address.</summary>
    internal async Task<string> NewestCode(string address, int after = 0)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var mails = await Mails(address, limit.Token);
            if (mails.Count > after)
            {
                return SixDigits().Match(mails.OrderBy(m => m.GetProperty("id").GetString(), StringComparer.Ordinal).Last().GetProperty("text").GetString()!).Value;
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>The newest mail to an address as text, as soon as there is one.</summary>
    internal async Task<string> NewestMail(string address)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var mails = await Mails(address, limit.Token);
            if (mails.Count > 0)
            {
                return mails.OrderBy(m => m.GetProperty("id").GetString(), StringComparer.Ordinal).Last().GetProperty("text").GetString()!;
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>The six digits in the newest text message to a number (E.164), once there are more than <paramref name="after"/>.</summary>
    internal async Task<string> NewestSms(string number, int after = 0)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            await using var answer = await _http.GetStreamAsync(new Uri(Sandbox, $"/sms/messages.json?to={Uri.EscapeDataString(number)}"), limit.Token);
            using var json = await JsonDocument.ParseAsync(answer, default, limit.Token);
            if (json.RootElement.GetArrayLength() > after)
            {
                return SixDigits().Match(json.RootElement[0].GetProperty("text").GetString()!).Value;
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Runs a verb of the command line to its end.</summary>
    /// <returns>What it said.</returns>
    internal async Task<string> Tool(params string[] arguments)
    {
        await using var program = new StartedProgram(Root, Dll("src/LakMuang.Tool", "LakMuang.Tool"), Settings(), arguments);
        await program.EndsWell(TestContext.Current.CancellationToken);
        return program.LastLines;
    }

    internal async Task<int> MailsTo(string address) => (await Mails(address, TestContext.Current.CancellationToken)).Count;

    private async Task<List<JsonElement>> Mails(string address, CancellationToken ct)
    {
        await using var answer = await _http.GetStreamAsync(new Uri(Sandbox, $"/mail/messages.json?to={Uri.EscapeDataString(address)}"), ct);
        using var json = await JsonDocument.ParseAsync(answer, default, ct);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>Where one more system of a test's own may live.</summary>
    internal static Uri SpareAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>One more INFO, with a client that somebody has registered by hand.</summary>
    internal async Task<StartedProgram> StartInfo(Uri address, string clientId, string secret)
    {
        var settings = new { LakMuang = new { Authority = LakMuang.GetLeftPart(UriPartial.Authority), ClientId = clientId, ClientSecret = secret } };
        await File.WriteAllTextAsync($"{_data}/demo/{clientId}.json", JsonSerializer.Serialize(settings));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await Start("samples/Info", "LakMuang.Samples.Info", address, limit.Token,
            "--SettingsFile", $"{_data}/demo/{clientId}.json", "--DataFolder", $"{_data}/samples/{clientId}");
    }

    private Task<StartedProgram> Sample(string code, string name, Uri address, CancellationToken ct) => Start(
        $"samples/{name}", $"LakMuang.Samples.{name}", address, ct,
        "--SettingsFile", $"{_data}/demo/{code}.json", "--DataFolder", $"{_data}/samples/{code}");

    private async Task<StartedProgram> Start(string folder, string assembly, Uri address, CancellationToken ct, params string[] more)
    {
        var program = new StartedProgram(
            Root, Dll(folder, assembly), Settings(),
            ["--contentRoot", Path.Combine(Root, folder), "--urls", address.GetLeftPart(UriPartial.Authority), .. more]);
        _programs.Add(program);
        await program.Answers(_http, address, ct);
        return program;
    }

    private Dictionary<string, string?> Settings()
    {
        const string secret = "sandbox-secret-not-for-production";
        const string client = "lakmuang-sandbox";
        var callback = new Uri(LakMuang, "/sign-in/thaid/callback").AbsoluteUri;
        return new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__LakMuang"] = null,
            ["LakMuang__DataFolder"] = _data.FullName,
            ["LakMuang__PublicUrl"] = LakMuang.GetLeftPart(UriPartial.Authority),
            ["LakMuang__ManagementUrl"] = At(5081).GetLeftPart(UriPartial.Authority),
            ["LakMuang__ThaId__Authority"] = new Uri(Sandbox, "/thaid").AbsoluteUri,
            ["LakMuang__ThaId__ClientId"] = client,
            ["LakMuang__ThaId__ClientSecret"] = secret,
            ["LakMuang__ThaId__RedirectUri"] = callback,
            ["LakMuang__Sms__GatewayUrl"] = new Uri(Sandbox, "/sms/messages").AbsoluteUri,
            ["LakMuang__Protocol__InitialAccessToken"] = InitialAccessToken,
            ["Demo__PortOffset"] = $"{_offset}",
            ["Sandbox__MailDirectory"] = $"{_data}/mail",
            ["Sandbox__ThaId__Clients__0__ClientId"] = client,
            ["Sandbox__ThaId__Clients__0__ClientSecret"] = secret,
            ["Sandbox__ThaId__Clients__0__RedirectUris__0"] = callback,
        };
    }

    private Uri At(int usual) => new($"http://localhost:{usual + _offset}");

    private static string Dll(string folder, string assembly) => $"{folder}/bin/Debug/net10.0/{assembly}.dll";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LakMuang.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("LakMuang.slnx is in no folder above the tests.");
        }

        return folder;
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex SixDigits();
}
