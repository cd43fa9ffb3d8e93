namespace LakMuang.Sandbox;

internal static class Places
{
    /// <summary>A path at or above the working folder or the program's folder; where none exists, below the working folder.</summary>
    public static string Find(string relative)
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (Path.Combine(folder.FullName, relative) is var path && Path.Exists(path))
                {
                    return path;
                }
            }
        }

        // A folder that mail has not yet been written to: beside the repository's seed, once that is known.
        return Path.Combine(Environment.CurrentDirectory, relative);
    }
}
