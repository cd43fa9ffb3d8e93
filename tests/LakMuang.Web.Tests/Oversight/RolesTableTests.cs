using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>docs/roles.md is what the guard answers, cell by cell, and names every task there is.</summary>
public sealed class RolesTableTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly List<string[]> _rows =
    [
        .. File.ReadLines(Path.Combine(Clone.Folder, "docs", "roles.md")).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    [Fact]
    public void It_names_every_task_once() =>
        Assert.Equal(Enum.GetNames<AgencyTask>().Order(StringComparer.Ordinal), _rows.Skip(2).Select(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_guard_answers_what_it_says()
    {
        var land = await Country.Of(server);
        var people = new Dictionary<string, Somebody>
        {
            ["SSO admin of the agency"] = await land.Person(land.Town, Office.SsoAdmin),
            ["SSO admin elsewhere"] = await land.Person(land.Neighbour, Office.SsoAdmin),
            ["Overseer above"] = await land.Person(land.Province, roles: ["overseer"]),
            ["Overseer in the agency"] = await land.Person(land.Town, roles: ["overseer"]),
            ["Overseer elsewhere"] = await land.Person(land.OtherProvince, roles: ["overseer"]),
            ["DLA operator"] = await land.Person(land.Root, roles: ["dla-operator"]),
            ["Auditor"] = await land.Person(land.Root, roles: ["auditor"]),
            ["Integrator"] = await land.Person(land.Root, roles: ["integrator"]),
            ["Anybody else"] = await land.Person(land.Town, Office.HeadOfFinance),
        };
        var head = _rows[0];
        Assert.Equal(people.Keys, head[1..^1]);

        foreach (var row in _rows.Skip(2))
        {
            var (task, level) = (Enum.Parse<AgencyTask>(row[0]), int.Parse(row[^1], null));
            for (var column = 1; column < head.Length - 1; column++)
            {
                var person = people[head[column]];
                var expected = row[column] == "yes" ? AgencyAccess.Allowed : AgencyAccess.Refused;
                Assert.True(expected == await Judge(land.As(person, level), task, land.Town), $"{task} as {head[column]} at level {level}");
                var below = row[column] == "yes" ? AgencyAccess.NeedsStrongerSignIn : AgencyAccess.Refused;
                Assert.True(below == await Judge(land.As(person, level - 1), task, land.Town), $"{task} as {head[column]} at level {level - 1}");
            }
        }
    }

    private Task<AgencyAccess> Judge(Act act, AgencyTask task, AgencyId agency) =>
        server.Ask<IAuthority, AgencyAccess>(authority => authority.JudgeAsync(act, task, agency, TestContext.Current.CancellationToken));
}
