using System.Net;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Work;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Importing;

namespace LakMuang.Web.Tests.Api;

/// <summary>Lists of users by the API: sent, carried out under a letter, read in portions, answered by others than the owner, and counted for the country.</summary>
public sealed class AccountOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Head = "เลขประจำตัวประชาชน,ชื่อ-สกุล,รหัสหน่วยงาน,กลุ่ม,สถานะ\r\n";

    private static int _letters;

    [Fact]
    public async Task A_list_is_sent_read_in_portions_answered_and_taken_out_for_the_system()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        using var admin = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Town, Office.SsoAdmin));
        var (home, town) = ($"/agencies/{desk.Land.CodeOf(desk.Land.Town)}", desk.Land.CodeOf(desk.Land.Town));
        var (one, two, three) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(three, $"{code}-b"));
        await Compare(central, "/imports", $"?kind=accounts&system={code}", Head + Row(one, town, code) + Row(two, town, code));

        var counts = await admin.Get($"{home}/account-differences/counts");
        var first = await admin.Get($"{home}/account-differences?system={code}&limit=2");
        var rest = await admin.Get($"{home}/account-differences?system={code}&limit=2&cursor={first.Next}");
        var lines = first.Items.Concat(rest.Items).ToList();
        var line = lines.Single(l => l.GetProperty("person").GetGuid() == one.Id.Value);
        var path = $"{home}/account-differences/{line.GetProperty("id").GetGuid()}";
        var seen = await admin.Get(path);
        var wordless = await admin.Post($"{path}/answer", new { answer = "to_close", reason = " " });
        var answered = await admin.Post($"{path}/answer", new { answer = "to_close", reason = "พ้นหน้าที่แล้ว" }, version: seen.ETag);
        var stale = await admin.Post($"{path}/answer", new { answer = "explained", reason = "บัญชีบริการ" }, version: seen.ETag);
        var country = await central.Get("/account-differences/counts");
        var agencies = await central.Get($"/account-differences/agencies?system={code}");
        var csv = await central.Get($"/account-differences/to-close?system={code}");

        Assert.Equal(3, lines.Count);
        Assert.Null(rest.Next);
        Assert.Equal("right_without_account", lines.Single(l => l.GetProperty("person").GetGuid() == three.Id.Value).GetProperty("kind").GetString());
        Assert.Equal(
            ["account_without_right open 2", "right_without_account open 1"],
            counts.Json.GetProperty("systems").EnumerateArray().Single(s => s.GetProperty("system").GetString() == code).GetProperty("counts").EnumerateArray()
                .Select(c => $"{c.GetProperty("kind").GetString()} {c.GetProperty("state").GetString()} {c.GetProperty("count").GetInt32()}"));
        Assert.DoesNotContain(one.CitizenId.Digits, first.Text + rest.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "reason"), (wordless.Status, wordless.Json.GetProperty("field").GetString()));
        Assert.True(answered.Status == HttpStatusCode.OK, answered.Text);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Contains(country.Json.GetProperty("systems").EnumerateArray(), s => s.GetProperty("system").GetString() == code);
        var agency = Assert.Single(agencies.Items);
        Assert.Equal((town, 2, 1), (agency.GetProperty("agency").GetProperty("code").GetString(), agency.GetProperty("open").GetInt32(), agency.GetProperty("to_close").GetInt32()));
        Assert.Contains(one.CitizenId.Digits, csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(two.CitizenId.Digits, csv.Text, StringComparison.Ordinal);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'AccountDifferencesExported' AND details::text LIKE $1", $"%{code}%"));
    }

    [Fact]
    public async Task Portions_hold_every_difference_once_while_a_new_list_brings_more()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        using var admin = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Town, Office.SsoAdmin));
        var town = desk.Land.CodeOf(desk.Land.Town);
        var list = new StringBuilder(Head);
        for (var i = 0; i < 7; i++)
        {
            list.Append(Row(await desk.Land.Person(desk.Land.Town), town, code));
        }

        await Compare(central, "/imports", $"?kind=accounts&system={code}", list.ToString());
        var (seen, path, next) = (new List<Guid>(), $"/agencies/{town}/account-differences?limit=3", (string?)null);
        do
        {
            var portion = await admin.Get(next is null ? path : $"{path}&cursor={next}");
            seen.AddRange(portion.Items.Select(d => d.GetProperty("id").GetGuid()));
            if (next is null)
            {
                await Compare(central, "/imports", $"?kind=accounts&system={code}", $"{list}{Row(await desk.Land.Person(desk.Land.Town), town, code)}");
            }

            next = portion.Next;
        }
        while (next is not null && seen.Count < 50);

        Assert.Equal(8, seen.Count);
        Assert.Equal(8, seen.Distinct().Count());
    }

    [Fact]
    public async Task An_agency_sends_the_list_of_its_own_people_and_answers_about_others_alone()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var boss = await desk.Land.Person(desk.Land.Town, Office.SsoAdmin);
        using var admin = await ApiDesk.Of(server, boss);
        using var next = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Neighbour, Office.SsoAdmin));
        var (home, town) = ($"/agencies/{desk.Land.CodeOf(desk.Land.Town)}", desk.Land.CodeOf(desk.Land.Town));

        var unsaid = await admin.Post($"{home}/account-lists", Csv(Head), ApiDesk.NewKey());
        var unknown = await admin.Post($"{home}/account-lists?system=nonsense", Csv(Head + Row(boss, town, code)), ApiDesk.NewKey());
        var foreign = await next.Post($"{home}/account-lists?system={code}", Csv(Head + Row(boss, town, code)), ApiDesk.NewKey());
        await Compare(admin, $"{home}/account-lists", $"?system={code}", Head + Row(boss, town, code));
        var line = Assert.Single((await admin.Get($"{home}/account-differences")).Items).GetProperty("id").GetGuid();
        var own = await admin.Post($"{home}/account-differences/{line}/answer", new { answer = "explained", reason = "เป็นบัญชีของตนเอง" });
        var hidden = await next.Get($"{home}/account-differences");
        var elsewhere = await next.Post($"/agencies/{desk.Land.CodeOf(desk.Land.Neighbour)}/account-differences/{line}/answer", new { answer = "explained", reason = "ไม่เกี่ยวกันเลย" });
        var country = await admin.Get("/account-differences/counts");
        var taken = await admin.Get($"/account-differences/to-close?system={code}");

        Assert.Equal((HttpStatusCode.BadRequest, "api.query"), (unsaid.Status, unsaid.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "system"), (unknown.Status, unknown.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "account.own"), (own.Status, own.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (hidden.Status, hidden.Code));
        Assert.Equal((HttpStatusCode.NotFound, "account.none"), (elsewhere.Status, elsewhere.Code));
        Assert.Equal(HttpStatusCode.Forbidden, country.Status);
        Assert.Equal(HttpStatusCode.Forbidden, taken.Status);
        Assert.Equal("Open", await server.Sql<string>("SELECT state FROM account_difference WHERE id = $1", line));
    }

    private static string Row(Somebody one, string agency, string code) => Desk.Row(one.CitizenId.Digits, "ทดสอบ", agency, $"{code}-a", "ใช้งาน");

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private async Task Compare(ApiDesk desk, string many, string query, string csv)
    {
        var begun = await desk.Post($"{many}{query}", Csv(csv), ApiDesk.NewKey());
        Assert.True(begun.Status == HttpStatusCode.Created, begun.Text);
        var path = begun.Raw.Headers.Location!.ToString();
        Assert.Equal("ready", await Worked(desk, path));
        var decided = await desk.Post(
            $"{path}/decision", new { step = "carry_out", letter = new { number = $"รายชื่อ API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" } });
        Assert.True(decided.Status == HttpStatusCode.OK, decided.Text);
        Assert.Equal("done", await Worked(desk, path));
    }

    private async Task<string?> Worked(ApiDesk desk, string path)
    {
        while (true)
        {
            var import = (await desk.Get(path)).Json;
            if (import.GetProperty("state").GetString() is not ("checking" or "carrying_out") and var state)
            {
                return state;
            }

            await server.Ask<WorkOnImports, bool>(work => work.RunAsync(server.NewWorld().Act(), default, import.GetProperty("id").GetGuid()));
        }
    }

    private async Task<(CatalogueDesk Desk, string Code, ApiDesk Central)> Begin()
    {
        var desk = await CatalogueDesk.Of(server);
        return (desk, await desk.System(), await ApiDesk.Of(server, desk.First));
    }
}
