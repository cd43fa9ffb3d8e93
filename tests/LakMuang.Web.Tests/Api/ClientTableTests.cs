using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Permits;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>The table of clients in docs/roles.md is what the guard answers, for every task and every scope that a permit can hold.</summary>
public sealed class ClientTableTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly Dictionary<string, string[]> _rows = File.ReadLines(Path.Combine(Clone.Folder, "docs", "roles.md"))
        .SkipWhile(line => !line.StartsWith("| Client's task |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToDictionary(row => row[0], row => row[1].Split('`').Where(part => part.Contains('.') || part == "oversee").ToArray());

    [Fact]
    public async Task The_guard_answers_what_it_says()
    {
        var land = await Country.Of(server);
        Assert.NotEmpty(_rows);
        foreach (var scope in ApiScopes.All.Where(s => s.IsForClients).Select(s => s.Name))
        {
            using var party = await ApiDesk.Register(server);
            var given = await server.Ask<GiveClientPermit, Result<Guid>>(give => give.RunAsync(
                land.Job(), party.Id, new([scope], land.CodeOf(land.District), $"ตาราง {party.Id[^8..]}/1", new(2026, 11, 1), new(2027, 1, 31)), TestContext.Current.CancellationToken));
            Assert.Null(given.Problem);
            var act = new Act { At = server.Clock.GetUtcNow(), Client = party.Id };

            foreach (var task in Enum.GetValues<AgencyTask>())
            {
                var expected = _rows.GetValueOrDefault($"{task}", []).Contains(scope) ? AgencyAccess.Allowed : AgencyAccess.Refused;
                Assert.True(expected == await Judge(act, task, land.Town), $"{task} with {scope}");
                Assert.True(expected == await Judge(act, task, land.District), $"{task} with {scope} in the office itself");
                Assert.Equal(AgencyAccess.Refused, await Judge(act, task, land.Province));
                Assert.Equal(AgencyAccess.Refused, await Judge(act, task, land.Far));
                Assert.Equal(AgencyAccess.Refused, await Judge(act with { Client = "somebody-else" }, task, land.Town));
            }
        }
    }

    private Task<AgencyAccess> Judge(Act act, AgencyTask task, AgencyId agency) =>
        server.Ask<IAuthority, AgencyAccess>(authority => authority.JudgeAsync(act, task, agency, TestContext.Current.CancellationToken));
}
