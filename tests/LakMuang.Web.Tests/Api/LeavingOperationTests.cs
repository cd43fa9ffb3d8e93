using System.Net;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>Who leaves and who has left, by the API: in portions that nobody falls out of, with the day, the cause and what goes with them (L2-4, B-2).</summary>
public sealed class LeavingOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task The_forecast_comes_in_portions_by_the_last_day_while_nearer_ones_are_added()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        var expected = new List<Guid>();
        foreach (var days in new[] { 20, 20, 30, 40, 50 })
        {
            expected.Add((await land.Person(land.Town, until: Today.AddDays(days), roles: ["info-viewer"])).Id.Value);
        }

        var (lines, path, next) = (new List<JsonElement>(), $"/agencies/{land.CodeOf(land.Town)}/forecast?limit=2", (string?)null);
        do
        {
            var portion = await desk.Get(next is null ? path : $"{path}&cursor={next}");
            lines.AddRange(portion.Items);
            await land.Person(land.Town, until: Today.AddDays(5));
            next = portion.Next;
        }
        while (next is not null && lines.Count < 50);

        Assert.Equal(expected.Order(), lines.Select(l => l.GetProperty("person").GetGuid()).Order());
        Assert.Equal(lines.Select(l => l.GetProperty("on").GetString()).Order(StringComparer.Ordinal), lines.Select(l => l.GetProperty("on").GetString()));
        Assert.All(lines, l => Assert.Equal("end_of_contract", l.GetProperty("because").GetString()));
        Assert.All(lines, l => Assert.Equal("info-viewer", Assert.Single(l.GetProperty("rights").EnumerateArray()).GetProperty("group").GetString()));
    }

    [Fact]
    public async Task Who_has_left_comes_with_letter_and_fallen_rights_the_latest_first()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        var home = $"/agencies/{land.CodeOf(land.Town)}";
        var (one, two, three) = (await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town), await land.Person(land.Town));
        foreach (var (who, days) in new[] { (one, 1), (two, 3), (three, 3) })
        {
            var left = await desk.Post($"{home}/people/{who.Id.Value}/departure", new
            {
                because = "resignation",
                last_day = $"{Today.AddDays(-days):yyyy-MM-dd}",
                letter = new { number = $"ลาออก API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" },
            });
            Assert.True(left.Status == HttpStatusCode.OK, left.Text);
        }

        var (lines, next) = (new List<JsonElement>(), (string?)null);
        do
        {
            var portion = await desk.Get($"{home}/leavers?limit=1{(next is null ? "" : $"&cursor={next}")}");
            lines.AddRange(portion.Items);
            next = portion.Next;
        }
        while (next is not null && lines.Count < 50);

        Assert.Equal(3, lines.Count);
        Assert.Equal(3, lines.Select(l => l.GetProperty("person").GetGuid()).Distinct().Count());
        Assert.Equal(lines.Select(l => l.GetProperty("on").GetString()).OrderDescending(StringComparer.Ordinal), lines.Select(l => l.GetProperty("on").GetString()));
        var first = lines.Single(l => l.GetProperty("person").GetGuid() == one.Id.Value);
        Assert.StartsWith("ลาออก API", first.GetProperty("letter").GetProperty("number").GetString(), StringComparison.Ordinal);
        Assert.Equal("info-viewer", Assert.Single(first.GetProperty("fell").EnumerateArray()).GetProperty("group").GetString());
        Assert.Equal(0, first.GetProperty("still_in_force").GetInt32());
    }

    [Fact]
    public async Task Neighbours_and_officers_read_neither()
    {
        var land = await Country.Of(server);
        foreach (var stranger in new[] { await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.Town) })
        {
            using var desk = await ApiDesk.Of(server, stranger);
            foreach (var list in new[] { "leavers", "forecast" })
            {
                var answer = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/{list}");
                Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (answer.Status, answer.Code));
            }
        }
    }
}
