using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LakMuang.Postgres;

/// <summary>What a server writes about itself: process id first, state (padded with blanks) in the eighth line.</summary>
internal sealed class PidFile(string data)
{
    private readonly string _path = Path.Combine(data, "postmaster.pid");

    public bool SaysReady => Lines is [_, _, _, _, _, _, _, var state, ..] && state.Trim() is "ready";

    /// <summary>The process lives and serves this data: perhaps just starting, or stopping.</summary>
    public bool NamesOurServer => LivingProcess is { } process && IsOurServer(process);

    /// <summary>Forgets a process id that now belongs to another program, over which PostgreSQL would stumble.</summary>
    /// <remarks>That of a dead process stays: PostgreSQL uses the rest to find survivors of the dead server.</remarks>
    public void ForgetStranger()
    {
        if (LivingProcess is { } process && !IsOurServer(process))
        {
            File.Delete(_path);
        }
    }

    private string[] Lines
    {
        get
        {
            try
            {
                return File.ReadAllLines(_path);
            }
            catch (IOException)
            {
                return [];
            }
        }
    }

    private int? LivingProcess
    {
        get
        {
            if (Lines is not [var first, ..] || !int.TryParse(first, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            try
            {
                using var process = Process.GetProcessById(id);
                return process.HasExited ? null : id;
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
            {
                return null;
            }
        }
    }

    private bool IsOurServer(int process)
    {
        try
        {
            // A server works in its data folder: whatever that is called from here, the record in it is the same.
            return Directory.Exists("/proc/self")
                ? File.ReadAllLines($"/proc/{process}/cwd/postmaster.pid").Take(3).SequenceEqual(Lines.Take(3))
                : Process.GetProcessById(process).ProcessName is "postgres";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
