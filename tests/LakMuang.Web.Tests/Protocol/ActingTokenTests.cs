using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Handovers;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>Systems read in the id_token, as in userinfo, for which post somebody acts, by which letter and until when (L5-8).</summary>
public sealed class ActingTokenTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Scope = "openid agency groups offline_access";

    [Fact]
    public async Task Whoever_acts_as_head_is_told_apart_in_id_token_and_userinfo_until_the_leg_is_over()
    {
        var desk = await HeadDesk.Of(server);
        await server.NewWorld().Grant(desk.Deputy, "elaas-maker");
        using var elaas = await RelyingParty.For(server, "elaas");
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.ActingInPost, last: 30)).Problem);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.Deputy);

        var first = await RelyingParty.Json(await elaas.Redeem(await elaas.Code(browser, Scope)));
        var (inToken, told) = (Claims(first).GetProperty("acting"), await UserInfo(elaas, first));

        var letter = await server.Sql<string>("SELECT l.number FROM handover_leg h JOIN letter l ON l.id = h.letter WHERE h.to_person = $1", desk.Deputy.Id.Value);
        var post = await server.Sql<string>("SELECT position FROM appointment WHERE person = $1 AND kind = 'ActingInPost'", desk.Deputy.Id.Value);
        Assert.Equal(
            ("acting_in_post", post, letter, desk.Today.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (Text(inToken, "kind"), Text(inToken, "name"), Text(inToken, "letter"), Text(inToken, "until")));
        Assert.True(JsonElement.DeepEquals(inToken, told.GetProperty("acting")));
        var refreshed = await RelyingParty.Json(await elaas.Refresh(Text(first, "refresh_token")!));
        Assert.True(JsonElement.DeepEquals(inToken, Claims(refreshed).GetProperty("acting")));

        Assert.Null((await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Substantive)).Problem);
        Assert.False(await desk.IsHead(desk.Deputy));

        // With the headship goes what came by it; who still may enter signs in anew.
        Assert.Equal(HttpStatusCode.BadRequest, (await elaas.Refresh(Text(refreshed, "refresh_token")!)).StatusCode);
        var anew = await RelyingParty.Json(await elaas.Redeem(await elaas.Code(browser, Scope)));
        Assert.False(Claims(anew).TryGetProperty("acting", out _));
        Assert.False((await UserInfo(elaas, anew)).TryGetProperty("acting", out _));
    }

    [Fact]
    public async Task A_refresh_says_what_holds_now_and_not_what_held_at_the_sign_in()
    {
        var desk = await HeadDesk.Of(server);
        await server.NewWorld().Grant(desk.Next, "elaas-maker");
        var acting = Guid.CreateVersion7();
        await server.NewWorld().Do<LakMuang.Agencies.LoadDirectory>(load => load.AppointmentsAsync(
            [new(acting, desk.Next.Id, desk.Land.Town, AppointmentKind.SigningFor, "ปลัดเทศบาล", "", null, new(2026, 1, 5), null, desk.Next.Letter)], default));
        using var elaas = await RelyingParty.For(server, "elaas");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.Next);
        var first = await RelyingParty.Json(await elaas.Redeem(await elaas.Code(browser, Scope)));
        Assert.Equal("signing_for", Text(Claims(first).GetProperty("acting"), "kind"));

        await server.Sql<int>("UPDATE appointment SET ended_at = lakmuang_now() WHERE id = $1", acting);

        var after = await elaas.Refresh(Text(first, "refresh_token")!);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.False(Claims(await RelyingParty.Json(after)).TryGetProperty("acting", out _));
    }

    [Fact]
    public async Task Whoever_does_not_act_and_a_client_without_the_scope_get_no_such_member()
    {
        var desk = await HeadDesk.Of(server);
        using var elaas = await RelyingParty.For(server, "elaas");
        using var chief = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(chief, desk.Chief);
        Assert.False(Claims(await RelyingParty.Json(await elaas.Redeem(await elaas.Code(chief, Scope)))).TryGetProperty("acting", out _));

        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);
        using var deputy = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(deputy, desk.Deputy);
        var narrow = await RelyingParty.Json(await elaas.Redeem(await elaas.Code(deputy, "openid profile groups offline_access")));
        Assert.False(Claims(narrow).TryGetProperty("acting", out _));
        Assert.False((await UserInfo(elaas, narrow)).TryGetProperty("acting", out _));

        var wide = await RelyingParty.Json(await elaas.Redeem(await elaas.Code(deputy, Scope)));
        Assert.True(Claims(wide).TryGetProperty("acting", out var acting));
        Assert.Equal("acting", Text(acting, "kind"));
        Assert.False(acting.TryGetProperty("until", out _));
        var narrowed = await RelyingParty.Json(await elaas.Token(("grant_type", "refresh_token"), ("refresh_token", Text(wide, "refresh_token")!), ("scope", "openid groups")));
        Assert.False(Claims(narrowed).TryGetProperty("acting", out _));
        Assert.DoesNotContain("acting", Payload(Text(wide, "access_token")!).GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> UserInfo(RelyingParty party, JsonElement tokens) => await RelyingParty.Json(await party.UserInfo(Text(tokens, "access_token")!));

    private static JsonElement Claims(JsonElement tokens) => Payload(Text(tokens, "id_token")!);

    private static JsonElement Payload(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() : null;
}
