namespace LakMuang.TestKit;

/// <summary>The clone that the tests run from.</summary>
public static class Clone
{
    public static string Folder
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(here.FullName, "LakMuang.slnx")))
            {
                here = here.Parent ?? throw new DirectoryNotFoundException("The tests run outside a clone.");
            }

            return here.FullName;
        }
    }
}
