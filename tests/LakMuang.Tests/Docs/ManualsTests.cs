using System.Text.RegularExpressions;
using LakMuang.TestKit;

namespace LakMuang.Tests.Docs;

/// <summary>The manuals and their pictures belong together: each picture that a manual names is taken by a journey, of a page that exists (L2-6).</summary>
public sealed partial class ManualsTests
{
    private const int LargestBytes = 65_000;

    private static readonly string _folder = Path.Combine(Clone.Folder, "docs", "manuals");

    private static readonly IReadOnlyList<string> _named =
    [
        .. Directory.EnumerateFiles(_folder, "*.md").SelectMany(file => Picture().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    private static string Pictures => Path.Combine(_folder, "pictures");

    [Fact]
    public void Every_picture_that_a_manual_names_is_there_and_no_other() =>
        Assert.Equal(_named, Directory.EnumerateFiles(Pictures, "*.webp").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void No_picture_is_larger_than_a_slow_line_likes() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Pictures), file => new FileInfo(file).Length > LargestBytes);

    [Fact]
    public void Every_picture_is_taken_by_a_journey()
    {
        var journeys = string.Concat(Directory.EnumerateFiles(Path.Combine(Clone.Folder, "tests", "LakMuang.Browser.Tests", "Journeys"), "*.cs").Select(File.ReadAllText));

        Assert.DoesNotContain(_named, name => !journeys.Contains($"Illustrate(\"{name}\")", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_picture_is_of_a_page_that_exists()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Clone.Folder, "src", "LakMuang.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => Route().Match(File.ReadAllText(file))).Where(m => m.Success)
            .Select(m => Constraint().Replace(m.Groups[1].Value, "}")).ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(Pictures, "pages.tsv")).Select(line => line.Split('\t')).ToList();

        Assert.Equal(_named, lines.Select(line => line[0]));
        Assert.Empty(lines.Where(line => !pages.Contains(line[1])).Select(line => string.Join(' ', line)));
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(pictures/([a-z0-9-]+)\.webp\)")]
    private static partial Regex Picture();

    [GeneratedRegex("^@page \"([^\"]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex(@":[^}]*\}")]
    private static partial Regex Constraint();
}
