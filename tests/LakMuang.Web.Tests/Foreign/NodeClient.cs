using System.Diagnostics;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Foreign;

/// <summary>A script that speaks to the server as a client of others does; the test is its browser.</summary>
internal sealed class NodeClient : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaints;

    public NodeClient(string script, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Clone.Folder, "tests", "LakMuang.Web.Tests", "Foreign", script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _complaints = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The next line that it prints; what went wrong when it prints none.</summary>
    public async Task<string> Hear() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await _complaints);

    public Task Tell(string line) => _process.StandardInput.WriteLineAsync(line);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
