using System.Diagnostics;
using System.Globalization;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>One of our programs in a process of its own, with the end of what it said.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private const int Kept = 40;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly string _name;
    private readonly Process _process;
    private readonly Queue<string> _lines = [];

    /// <param name="dll">Path of the built program below <paramref name="root"/>.</param>
    public StartedProgram(string root, string dll, IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        _name = Path.GetFileNameWithoutExtension(dll);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(root, dll), .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string LastLines
    {
        get
        {
            lock (_lines)
            {
                return $"---- {_name} ----\n{string.Join('\n', _lines)}";
            }
        }
    }

    /// <summary>For a program that does one thing and ends.</summary>
    public async Task EndsWell(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{_name} ended with {_process.ExitCode}.\n{LastLines}");
        }
    }

    /// <summary>For a program that goes on: waits until it answers its health check.</summary>
    public async Task Answers(HttpClient http, Uri address, CancellationToken ct)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await tick.WaitForNextTickAsync(ct))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"{_name} has ended.\n{LastLines}");
            }

            try
            {
                using var answer = await http.GetAsync(new Uri(address, "/health/live"), ct);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>From now on it takes calls and answers none, as a system that hangs does.</summary>
    public void FallSilent() => Signal("-STOP");

    public void GoOn() => Signal("-CONT");

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Asks the program to end, as an operator would; it ends its sessions and, the last one, the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var limit = new CancellationTokenSource(_patience);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line ?? "");
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }
}
