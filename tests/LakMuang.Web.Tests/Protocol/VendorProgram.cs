using System.Diagnostics;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>One of the examples of docs/vendors, started as its page says.</summary>
internal sealed class VendorProgram : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly DirectoryInfo _memory;

    private VendorProgram(Process process, DirectoryInfo memory, Uri address) => (_process, _memory, Address) = (process, memory, address);

    public Uri Address { get; }

    public static string Folder(string kind) => Path.Combine(Clone.Folder, "docs", "vendors", kind);

    public static async Task<VendorProgram> StartAsync(LakMuangServer server, string kind)
    {
        await server.NewWorld().Systems();
        var port = FreePort.Next();
        var self = $"http://localhost:{port}";
        var callback = kind == "apache" ? "/oidc/callback" : "/callback";
        var registered = await server.Ask<RegisterClient, Result<RegisteredClient>>(register => register.RunAsync(
            Act.OfJob("test", server.Clock.GetUtcNow()), $"{kind}-try-{Guid.CreateVersion7():N}", "info", new ClientMetadata
            {
                RedirectUris = [self + callback],
                PostLogoutRedirectUris = [kind == "apache" ? $"{self}/bye" : $"{self}/"],
                BackChannelLogoutUri = kind == "apache" ? $"{self}/oidc/callback?logout=backchannel" : $"{self}/backchannel-logout",
                IdTokenSignedResponseAlg = "ES256",
                Scope = "openid profile agency groups",
            }, default));
        Assert.True(registered.Ok(out var client, out var problem), problem?.Message.En);

        var memory = Directory.CreateTempSubdirectory("lm-vendor-");
        var start = Command(kind, port, memory.FullName);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, Folder(kind));
        (string Name, string Value)[] settings =
        [
            ("SELF", self), ("PORT", $"{port}"), ("MEMORY", memory.FullName), ("LAKMUANG_ISSUER", server.Address.AbsoluteUri.TrimEnd('/')),
            ("LAKMUANG_CLIENT_ID", client!.Id), ("LAKMUANG_CLIENT_SECRET", client.Secret!),
        ];
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var program = new VendorProgram(process, memory, new(self));
        await program.WaitUntilListening();
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _memory.Delete(recursive: true);
    }

    private static ProcessStartInfo Command(string kind, int port, string memory) => kind switch
    {
        "php" => new("php", ["-S", $"localhost:{port}", "index.php"]),
        "node" => new("node", ["app.mjs"]),
        _ => new("bash", [Path.Combine(Clone.Folder, "tests", "LakMuang.Web.Tests", "Protocol", "apache.sh"), $"{port}", memory]),
    };

    private async Task WaitUntilListening()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        using var limit = new CancellationTokenSource(_patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                Assert.False(_process.HasExited, "The example has ended. Are php-cli, php-curl and mod_auth_openidc installed? As root on Debian ./test does so.");
                await tick.WaitForNextTickAsync(limit.Token);
            }
        }
    }
}
