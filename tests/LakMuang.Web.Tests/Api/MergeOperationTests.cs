using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>Two records become one by the API: as they were shown, by somebody above both, under a letter where the numbers differ.</summary>
public sealed class MergeOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Fact]
    public async Task Records_are_found_compared_and_merged_as_they_were_shown()
    {
        var (land, proved, given) = await Records();
        using var above = await ApiDesk.Of(server, await land.Person(land.District, roles: ["overseer"]));
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{given.Id.Value}/alike";

        var alike = await above.Get(path);
        var pair = await above.Get($"{path}/{proved.Id.Value}");
        var unseen = await above.Post($"{path}/{proved.Id.Value}/merger", Order());
        var other = await above.Post($"{path}/{proved.Id.Value}/merger", Order(), version: "\"0123\"");
        var merged = await above.Post($"{path}/{proved.Id.Value}/merger", Order(), version: pair.ETag);
        var again = await above.Post($"{path}/{proved.Id.Value}/merger", Order(), version: pair.ETag);

        Assert.Contains(alike.Json.GetProperty("records").EnumerateArray(), r => r.GetProperty("person").GetGuid() == proved.Id.Value);
        Assert.Equal(proved.Id.Value, pair.Json.GetProperty("kept").GetProperty("person").GetGuid());
        Assert.Equal("api.if-match", unseen.Code);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "merge.changed"), (other.Status, other.Code));
        Assert.True(merged.Status == HttpStatusCode.OK, merged.Text);
        Assert.Equal(proved.Id.Value, merged.Json.GetProperty("person").GetGuid());
        Assert.Equal((HttpStatusCode.NotFound, "merge.not-there"), (again.Status, again.Code));
        Assert.Equal($"{proved.Id.Value}", await server.Sql<string>("SELECT merged_into::text FROM person WHERE id = $1", given.Id.Value));
    }

    [Fact]
    public async Task An_admin_of_the_agency_and_an_office_above_one_of_two_merge_nothing()
    {
        var (land, proved, given) = await Records();
        using var admin = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        using var above = await ApiDesk.Of(server, await land.Person(land.District, roles: ["overseer"]));
        var far = await land.Person(land.Far);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{given.Id.Value}/alike";

        var own = await admin.Get($"{path}/{proved.Id.Value}");
        var half = await above.Get($"{path}/{far.Id.Value}");
        var blind = await above.Post($"{path}/{far.Id.Value}/merger", Order(), version: "\"0123\"");

        Assert.Equal("agency.not-yours", own.Code);
        Assert.Equal((HttpStatusCode.Forbidden, "merge.not-both"), (half.Status, half.Code));
        Assert.Equal("merge.not-both", blind.Code);
    }

    private static object Order() => new
    {
        reason = "เจ้าตัวแสดงบัตรประชาชน",
        letter = new { number = $"รวม {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" },
    };

    private async Task<(Country Land, Somebody Proved, Somebody Given)> Records()
    {
        var land = await Country.Of(server);
        var (proved, given) = (await land.Person(land.Town), await land.Person(land.Town));
        await new MergeDesk(server, land).Unprove(given, proved);
        return (land, proved, given);
    }
}
