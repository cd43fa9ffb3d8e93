using System.Globalization;
using LakMuang.Protocol;
using LakMuang.TestKit;

namespace LakMuang.Tests.Docs;

/// <summary>docs/protocol.md says what the engine does: its table of parameters is the engine's own.</summary>
public sealed class ProtocolTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Clone.Folder, "docs", "protocol.md"));

    [Fact]
    public void The_page_shows_every_parameter_as_the_engine_takes_it() =>
        Assert.Equal(Table(), _page.Split('\n').SkipWhile(line => line != "| Parameter | Longest | Times | Error | Endpoints |").TakeWhile(line => line.StartsWith('|')));

    [Fact]
    public void The_page_names_every_error_code_of_the_engine()
    {
        var folder = Path.Combine(Clone.Folder, "src", "LakMuang.Protocol");
        var codes = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "new\\(\"([a-z]+(?:_[a-z]+)+)\", (?:\\$?\"[A-Z]|description)"))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.InRange(codes.Count, 15, 100);
        Assert.All(codes, code => Assert.Contains($"`{code}`", _page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Table()
    {
        yield return "| Parameter | Longest | Times | Error | Endpoints |";
        yield return "| --- | --- | --- | --- | --- |";
        var rows = ParameterTable.All
            .SelectMany(table => table.Rows, (table, row) => (row, table.Path))
            .GroupBy(pair => (pair.row.Name, pair.row.Longest, pair.row.MayRepeat, pair.row.Error))
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal);
        foreach (var group in rows)
        {
            var longest = group.Key.Longest.ToString("N0", CultureInfo.InvariantCulture);
            yield return $"| `{group.Key.Name}` | {longest} | {(group.Key.MayRepeat ? "several" : "one")} | `{group.Key.Error}` | "
                + $"{string.Join(", ", group.Select(pair => pair.Path.Replace("/oauth2/", "", StringComparison.Ordinal)))} |";
        }
    }
}
