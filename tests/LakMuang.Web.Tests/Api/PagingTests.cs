using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>Lists come in portions behind a sealed place: nothing twice, nothing left out, and no cursor works elsewhere.</summary>
public sealed class PagingTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _numbers;

    [Fact]
    public async Task Portions_hold_everybody_once_while_others_are_added()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var before = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            before.Add((await land.Person(land.Town)).Id.Value);
        }

        var (seen, path) = (new List<Guid>(), $"/agencies/{land.CodeOf(land.Town)}/people?limit=5");
        for (string? next = null; ;)
        {
            var portion = await desk.Get(next is null ? path : $"{path}&cursor={next}");
            seen.AddRange(portion.Items.Select(p => p.GetProperty("person").GetGuid()));
            await land.Person(land.Town);
            if ((next = portion.Next) is null || seen.Count > 100)
            {
                break;
            }
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Except(seen));
    }

    [Fact]
    public async Task Letters_of_one_day_are_told_apart_by_their_ids()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        await server.NewWorld().Do<LoadDirectory>(load => load.LettersAsync(
            [.. Enumerable.Range(0, 9).Select(i => new NewLetterRow(i).Of(land.Town))], default));

        var (ids, next, path) = (new List<Guid>(), (string?)null, $"/agencies/{land.CodeOf(land.Town)}/letters?limit=4&words={Uri.EscapeDataString("ทดสอบหน้า")}");
        do
        {
            var portion = await desk.Get(next is null ? path : $"{path}&cursor={next}");
            ids.AddRange(portion.Items.Select(l => l.GetProperty("id").GetGuid()));
            next = portion.Next;
        }
        while (next is not null);

        Assert.Equal(9, ids.Count);
        Assert.Equal(9, ids.Distinct().Count());
    }

    [Fact]
    public async Task Conflicts_come_once_while_a_new_rule_finds_older_ones()
    {
        var catalogue = await CatalogueDesk.Of(server);
        var (land, code) = (catalogue.Land, await catalogue.System());
        using var desk = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        await Holds(await land.Person(land.Town), "a", "c");
        var before = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            var one = await land.Person(land.Town);
            await Holds(one, "a", "b");
            before.Add(one.Id.Value);
        }

        await catalogue.Rule($"{code}-a", $"{code}-b");
        var (seen, path, next) = (new List<Guid>(), $"/agencies/{land.CodeOf(land.Town)}/conflicts?limit=2", (string?)null);
        do
        {
            var portion = await desk.Get(next is null ? path : $"{path}&cursor={next}");
            seen.AddRange(portion.Items.Select(c => c.GetProperty("person").GetGuid()));
            if (next is null)
            {
                await catalogue.Rule($"{code}-a", $"{code}-c");
            }

            next = portion.Next;
        }
        while (next is not null && seen.Count < 50);

        Assert.Equal(before, seen);
        Assert.Equal(6, (await desk.Get(path.Replace("limit=2", "limit=9", StringComparison.Ordinal))).Items.Count);

        async Task Holds(Somebody one, params string[] groups)
        {
            foreach (var group in groups)
            {
                Assert.Null(await catalogue.Give(one, $"{code}-{group}"));
            }
        }
    }

    [Fact]
    public async Task Conflicts_that_are_excused_are_left_out_where_that_is_asked()
    {
        var catalogue = await CatalogueDesk.Of(server);
        var (land, code) = (catalogue.Land, await catalogue.System());
        using var desk = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        var (excused, open) = (await land.Person(land.Town), await land.Person(land.Town));
        foreach (var (one, group) in new[] { (excused, "a"), (excused, "b"), (open, "a"), (open, "b") })
        {
            Assert.Null(await catalogue.Give(one, $"{code}-{group}"));
        }

        var rule = await catalogue.Rule($"{code}-a", $"{code}-b");
        Assert.Null(await catalogue.Excuse(await land.Person(land.District, roles: ["overseer"]), rule, excused, catalogue.Today.AddDays(30)));
        var path = $"/agencies/{land.CodeOf(land.Town)}/conflicts";

        Assert.Equal([excused.Id.Value, open.Id.Value], (await desk.Get(path)).Items.Select(c => c.GetProperty("person").GetGuid()));
        Assert.Equal([open.Id.Value], (await desk.Get($"{path}?show=unexcused")).Items.Select(c => c.GetProperty("person").GetGuid()));
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Get($"{path}?show=all")).Status);
    }

    [Fact]
    public async Task People_of_a_day_come_once_while_names_are_corrected()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        for (var i = 0; i < 6; i++)
        {
            await land.Person(land.Town);
        }

        var all = (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people-of-day?day=2026-06-10&limit=50")).Items.Select(p => p.GetProperty("person").GetGuid()).ToList();
        var (seen, path, next) = (new List<Guid>(), $"/agencies/{land.CodeOf(land.Town)}/people-of-day?day=2026-06-10&limit=2", (string?)null);
        do
        {
            var portion = await desk.Get(next is null ? path : $"{path}&cursor={next}");
            seen.AddRange(portion.Items.Select(p => p.GetProperty("person").GetGuid()));
            if (next is null)
            {
                // Whoever is still to come goes to the top of the alphabet, and whoever has come to its end.
                await server.Sql<int>("UPDATE person SET given_name = CASE WHEN id = ANY ($1) THEN 'ฮ' ELSE 'ก' END WHERE id = ANY ($2)", seen.ToArray(), all.ToArray());
            }

            next = portion.Next;
        }
        while (next is not null && seen.Count < 50);

        Assert.Equal(7, all.Count);
        Assert.Equal(all.Order(), seen.Order());
    }

    [Fact]
    public async Task A_cursor_of_another_caller_agency_filter_or_list_is_refused()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        using var other = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin), party: desk.Party);
        using var overseer = await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"]));
        await land.Person(land.Town);
        var (town, neighbour) = ($"/agencies/{land.CodeOf(land.Town)}", $"/agencies/{land.CodeOf(land.Neighbour)}");
        var cursor = (await desk.Get($"{town}/people?limit=1")).Next;
        var above = (await overseer.Get($"{town}/people?limit=1")).Next;
        Assert.NotNull(cursor);

        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"{town}/people?limit=2&cursor={cursor}")).Status);
        Assert.Equal("api.cursor", (await other.Get($"{town}/people?limit=1&cursor={cursor}")).Code);
        Assert.Equal("api.cursor", (await overseer.Get($"{neighbour}/people?limit=1&cursor={above}")).Code);
        Assert.Equal("api.cursor", (await desk.Get($"{town}/people?limit=1&named=x&cursor={cursor}")).Code);
        Assert.Equal("api.cursor", (await desk.Get($"{town}/suspensions?cursor={cursor}")).Code);
        Assert.Equal("api.cursor", (await desk.Get($"{town}/people?cursor={cursor![..^4]}AAAA")).Code);
    }

    [Fact]
    public async Task Agencies_come_by_code_below_an_office_and_by_name()
    {
        var (land, desk) = await Desk();
        using var _ = desk;

        var below = await desk.Get($"/agencies?below={land.CodeOf(land.Province)}&limit=2");
        var rest = await desk.Get($"/agencies?below={land.CodeOf(land.Province)}&limit=2&cursor={below.Next}");
        var named = await desk.Get($"/agencies?named={land.CodeOf(land.Town)}");

        string[] expected = [.. new[] { land.District, land.Town, land.Neighbour }.Select(land.CodeOf).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, below.Items.Concat(rest.Items).Select(a => a.GetProperty("code").GetString()));
        Assert.Null(rest.Next);
        Assert.Equal([land.CodeOf(land.Town)], named.Items.Select(a => a.GetProperty("code").GetString()));
    }

    private async Task<(Country Land, ApiDesk Desk)> Desk()
    {
        var land = await Country.Of(server);
        return (land, await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)));
    }

    private sealed record NewLetterRow(int At)
    {
        public NewLetter Of(AgencyId agency) => new(
            LetterId.New(), $"PG {Interlocked.Increment(ref _numbers)}-{At}/2569", LetterKind.Letter, agency, new(2026, 5, 4), "ทดสอบหน้า");
    }
}
