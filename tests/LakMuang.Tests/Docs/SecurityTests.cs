using System.Text.RegularExpressions;
using LakMuang.TestKit;

namespace LakMuang.Tests.Docs;

/// <summary>docs/security.md: each row names a test and a file that exist, and no test of an attack is left out.</summary>
public sealed partial class SecurityTests
{
    private static readonly string _table = File.ReadAllText(Path.Combine(Clone.Folder, "docs", "security.md"));

    private static readonly Dictionary<string, HashSet<string>> _tests = Directory
        .EnumerateFiles(Path.Combine(Clone.Folder, "tests", "LakMuang.Web.Tests", "Attacks"), "*.cs")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => TestNames().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).ToHashSet());

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
        Assert.Empty(_tests.Where(file => file.Value.Count > 0).Select(file => file.Key).Except(_rows.Select(row => row.Class)));

    [GeneratedRegex(@"public (?:async Task|void) (\w+)\(")]
    private static partial Regex TestNames();

    [GeneratedRegex(@"^\| [^|`]*(?:`[^`]*`[^|`]*)? \| `(\w+)\.(\w+)` \| `([^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
