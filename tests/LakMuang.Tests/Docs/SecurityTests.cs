using System.Text.RegularExpressions;
using LakMuang.TestKit;

namespace LakMuang.Tests.Docs;

/// <summary>docs/security.md: each row names a test and a file that exist, and no test of an attack is left out.</summary>
public sealed partial class SecurityTests
{
    private static readonly string _table = File.ReadAllText(Path.Combine(Clone.Folder, "docs", "security.md"));

    private static readonly string _folder = Path.Combine(Clone.Folder, "tests", "LakMuang.Web.Tests");

    private static readonly Dictionary<string, HashSet<string>> _tests = Directory
        .EnumerateDirectories(_folder).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .GroupBy(file => Path.GetFileNameWithoutExtension(file))
        .ToDictionary(same => same.Key, same => same.SelectMany(file => TestNames().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToHashSet());

    /// <summary>Attacks on the engine lie together; those on a feature lie beside its other tests and say so in their name.</summary>
    private static IEnumerable<string> Attacks => Directory.EnumerateFiles(Path.Combine(_folder, "Attacks"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file))
        .Concat(_tests.Keys.Where(name => name.EndsWith("Attacks", StringComparison.Ordinal)));

    private static readonly List<(string Class, string Test, string Guard)> _rows =
        [.. Row().Matches(_table).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))];

    [Fact]
    public void Every_test_that_the_table_names_exists() =>
        Assert.Empty(_rows.Where(row => !_tests.GetValueOrDefault(row.Class, []).Contains(row.Test)).Select(row => $"{row.Class}.{row.Test}"));

    [Fact]
    public void Every_guard_that_the_table_names_exists() =>
        Assert.All(_rows, row => Assert.True(File.Exists(Path.Combine(Clone.Folder, row.Guard)), row.Guard));

    [Fact]
    public void Every_row_of_the_table_names_a_test_and_a_guard() =>
        Assert.Equal(_table.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Attack |", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal)), _rows.Count);

    [Fact]
    public void Every_class_of_attacks_is_in_the_table() =>
        Assert.Empty(Attacks.Where(name => _tests[name].Count > 0).Except(_rows.Select(row => row.Class)));

    [GeneratedRegex(@"public (?:async Task|void) (\w+)\(")]
    private static partial Regex TestNames();

    [GeneratedRegex(@"^\| [^|`]*(?:`[^`]*`[^|`]*)? \| `(\w+)\.(\w+)` \| `([^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
