using Microsoft.Extensions.Configuration;

namespace LakMuang.Hosting;

/// <summary>Where a deployment keeps what is not in the database (<c>LakMuang:DataFolder</c>).</summary>
public static class DataFolder
{
    /// <summary>The folder that is set; else "data" in the nearest folder above the program that holds the solution; else beside where it was started.</summary>
    public static string Of(IConfiguration settings)
    {
        if (settings["LakMuang:DataFolder"] is { Length: > 0 } given)
        {
            return Path.GetFullPath(given);
        }

        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, "LakMuang.slnx")))
            {
                return Path.Combine(here.FullName, "data");
            }
        }

        return Path.GetFullPath("data");
    }
}
