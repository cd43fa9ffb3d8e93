namespace LakMuang.Tool.Demo;

/// <summary>Reads the files of the seed folder, the nearest one at or above this program.</summary>
internal static class Seed
{
    public static string Folder
    {
        get
        {
            for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            {
                if (Path.Combine(here.FullName, "seed") is var folder && File.Exists(Path.Combine(folder, "areas.csv")))
                {
                    return folder;
                }
            }

            throw new DirectoryNotFoundException($"There is no seed folder at or above {AppContext.BaseDirectory}.");
        }
    }

    /// <summary>The lines below the head, each by column name. Fields may be quoted; none spans lines.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var lines = File.ReadLines(Path.Combine(Folder, file)).GetEnumerator();
        lines.MoveNext();
        var head = Fields(lines.Current);
        while (lines.MoveNext())
        {
            var fields = Fields(lines.Current);
            yield return head.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c is '"')
            {
                quoted = !quoted;
            }
            else if (c is ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
