using System.Collections.Concurrent;
using System.Diagnostics;

namespace LakMuang.TestKit;

/// <summary>The web program as a process of its own, to be killed.</summary>
public sealed class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private WebProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <param name="settings">As in the environment, such as ("LakMuang__Mail__Host", "localhost").</param>
    public static async Task<WebProcess> Start(params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://localhost:{FreePort.Next()}");
        var folder = Path.Combine(Clone.Folder, "src", "LakMuang.Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin", "Debug", "net10.0", "LakMuang.Web.dll"), "--contentRoot", folder, "--urls", address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["LakMuang__PublicUrl"] = address.AbsoluteUri.TrimEnd('/');
        start.Environment["LakMuang__ManagementUrl"] = "";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var web = new WebProcess(Process.Start(start)!, address);
        await web.WaitUntilReady();
        return web;
    }

    /// <summary>kill -9: it gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private async Task WaitUntilReady()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        await Patience.For(() => $"a server that is ready; it said last: {string.Join('\n', _said.TakeLast(20))}", _patience, async () =>
        {
            try
            {
                return (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode ? this : null;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy to answer.
                return _process.HasExited ? throw new InvalidOperationException($"The server has ended: {string.Join('\n', _said.TakeLast(20))}", e) : null;
            }
        });
    }
}
