using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Foreign;

/// <summary>Apache with mod_auth_openidc, with folder, port and client of one test's own.</summary>
internal sealed class Apache : IAsyncDisposable
{
    private const string Module = "/usr/lib/apache2/modules/mod_auth_openidc.so";

    // What it guards: a page that says what it was told of the person.
    private const string Page = """
        #!/bin/sh
        printf 'Content-Type: text/html; charset=utf-8\n\n<p>Hello %s, %s, %s</p>' "$OIDC_CLAIM_name" "$OIDC_CLAIM_email" "$REMOTE_USER"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lm-apache-");
    private readonly int _port = FreePort.Next();
    private Process? _process;

    public Uri Protected => new($"http://localhost:{_port}/protected/");

    public Uri Callback => new(Protected, "callback");

    /// <summary>Where it sends people who have signed out.</summary>
    public Uri Bye => new($"http://localhost:{_port}/bye");

    public static async Task<Apache> StartAsync(LakMuangServer server)
    {
        Assert.True(File.Exists(Module), "Install apache2-bin and libapache2-mod-auth-openidc; as root on Debian ./test does so.");
        var apache = new Apache();
        try
        {
            using var party = await Party.RegisterAsync(
                server, ("redirect_uris", new JsonArray(apache.Callback.AbsoluteUri)), ("post_logout_redirect_uris", new JsonArray(apache.Bye.AbsoluteUri)),
                ("backchannel_logout_uri", $"{apache.Callback}?logout=backchannel"), ("backchannel_logout_session_required", true), ("require_pkce", null));
            await apache.LaunchAsync(party);
            return apache;
        }
        catch
        {
            await apache.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            // SIGTERM, so that it takes its children and its shared memory with it.
            using var end = Process.Start("kill", [$"{_process.Id}"]);
            await EndAsync(_process);
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The module's lock stays taken when a child ends while it holds it (a back-channel sign-out on its way), and Apache waits for it for ever.</summary>
    private static async Task EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task LaunchAsync(Party party)
    {
        var page = Path.Combine(_folder.CreateSubdirectory("www").FullName, "page");
        await File.WriteAllTextAsync(page, Page);

        // Apache's own user must reach it.
        using (var open = Process.Start("chmod", ["755", _folder.FullName, Path.GetDirectoryName(page)!, page]))
        {
            await open.WaitForExitAsync();
        }

        // A session of its own: when Apache ends, it sends SIGTERM to its whole process group, which would be ours.
        var start = new ProcessStartInfo(
            "setsid", ["/usr/sbin/apache2", "-DFOREGROUND", "-f", Path.Combine(Clone.Folder, "tests", "LakMuang.Web.Tests", "Foreign", "apache.conf")]);
        (string Name, string Value)[] settings =
        [
            ("LM_PORT", $"{_port}"), ("LM_FOLDER", _folder.FullName), ("LM_ISSUER", party.Provider["issuer"]), ("LM_CLIENT", party.Id),
            ("LM_SECRET", party.Secret), ("LM_PASSPHRASE", Convert.ToHexString(RandomNumberGenerator.GetBytes(16))),
        ];
        Array.ForEach(settings, setting => start.Environment[setting.Name] = setting.Value);
        _process = Process.Start(start)!;

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await ListensAsync())
        {
            Assert.False(_process.HasExited, "Apache has ended; its words are above.");
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    private async Task<bool> ListensAsync()
    {
        try
        {
            using var knock = new TcpClient();
            await knock.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
