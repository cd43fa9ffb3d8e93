using System.Text.RegularExpressions;
using LakMuang.TestKit;

namespace LakMuang.Tests.Docs;

/// <summary>docs/requirements.md names every id, and every type that it names exists.</summary>
public sealed partial class RequirementsTests
{
    private static readonly string _table = File.ReadAllText(Path.Combine(Clone.Folder, "docs", "requirements.md"));

    public static TheoryData<string> Ids =>
    [
        .. Numbered("L1", 5), .. Numbered("L2", 8), .. Numbered("L3", 5), .. Numbered("L4", 6), .. Numbered("L5", 9), .. Numbered("B", 8),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_requirement_is_in_the_table(string id) => Assert.Matches($@"\|\s*{id}\s*\|", _table);

    [Fact]
    public void Every_type_that_the_table_names_exists()
    {
        var sources = new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Clone.Folder, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        var missing = TypeNames().Matches(_table).Select(m => m.Groups[1].Value).Distinct().Where(name =>
            !sources.Exists(text => Regex.IsMatch(text, $@"\b(class|record|struct|interface|enum) {name.Split('.')[^1]}\b")));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Numbered(string letter, int count) => Enumerable.Range(1, count).Select(i => $"{letter}-{i}");

    [GeneratedRegex(@"`((?:[A-Z][A-Za-z0-9]*\.)+[A-Z][A-Za-z0-9]*)`")]
    private static partial Regex TypeNames();
}
