using System.Text.RegularExpressions;
using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A municipality nominates a second admin by letter, its district confirms, and the new admin works; operators see what stays open.</summary>
public sealed partial class AdminNominationTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string District = "9900000000189";
    private const string Operator = "9900000000197";

    private static readonly Dictionary<string, (string Thai, string English)> _names = new()
    {
        ["9900000000031"] = ("ประเสริฐ ฝึกหัดงาม", "Prasoet Fuekhatngam"),
        ["9900000000022"] = ("วิภา นิทัศน์ศรี", "Wipha Nithatsi"),
        ["9900000000073"] = ("ธนากร ซ้อมมือเจริญ", "Thanakon Sommuecharoen"),
        ["9900000000081"] = ("พรทิพย์ สมมติวงศ์", "Phonthip Sommotwong"),
    };

    [Theory]
    [InlineData(View.ThaiWide, "9900000000031")]
    [InlineData(View.ThaiPhone, "9900000000022")]
    [InlineData(View.EnglishWide, "9900000000073")]
    [InlineData(View.EnglishPhone, "9900000000081")]
    public async Task A_nominee_becomes_admin_when_the_district_confirms(View view, string nominee)
    {
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/admins");
        await desk.Inspect("admins");
        await desk.Open($"{Town}/admins/new");
        await desk.Inspect("admins-new");
        await desk.Press("ส่งให้รับรอง", "Send for confirmation");
        await desk.Inspect("admins-new-wrong");
        await desk.Page.Locator($"label.opt:has-text('{desk.Say(_names[nominee].Thai, _names[nominee].English)}') input").CheckAsync();
        await desk.Page.Locator("input[name=Rank][value=Deputy]").CheckAsync();
        await desk.Page.Locator("#From").FillAsync("1/12/2568");
        await desk.Page.Locator("#Number").FillAsync($"คำสั่ง ทต.ดอนตัวอย่าง ที่ ๓๐{nominee[^2..]}/๒๕๖๙");
        await desk.Page.Locator("#LetterDate").FillAsync("๑ ต.ค. ๒๕๖๙");
        await desk.Press("ส่งให้รับรอง", "Send for confirmation");
        await desk.See("ส่งเรื่องแล้ว", "Sent");

        var office = await ArriveHome(view, District);
        await office.Open("/agencies/3601/below");
        await office.See("รอรับรองผู้ดูแล", "Admins to confirm");
        await office.Inspect("below");
        await office.Page.Locator("tbody a[href*='/admins/']").First.ClickAsync();
        await office.Inspect("nomination");
        await office.Page.Locator("form[action*=Confirm] button").ClickAsync();
        await office.See("บันทึกแล้ว", "Saved");
        await office.Inspect("admins-confirmed");

        var fresh = await ArriveHome(view, nominee);
        await fresh.Open($"{Town}/admins");
        await fresh.See("ผู้ดูแลสำรอง", "Deputy");
        await fresh.Page.Locator("a[href*='/admins/leave/']").Last.ClickAsync();
        await fresh.Inspect("admins-leave");
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Operators_see_the_whole_tree_and_propose_roles(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/agencies/0000/below");
        await desk.Inspect("below-root");
        await desk.Open("/admin/operators");
        await desk.Inspect("operators");
        await desk.Open("/admin/operators/new");
        await desk.Inspect("operators-new");
        await desk.Open("/break-glass");
        await desk.Inspect("break-glass");
    }

    [Fact]
    public async Task Whoever_opens_the_seal_is_told_on_every_page_that_all_operators_know()
    {
        var code = SealedCode().Match(await House.Tool("break-glass", "seal", "--letter-number", "มท 0802/1", "--letter-date", "2026-11-02")).Value;
        var somebody = await Arrive(View.ThaiPhone);
        await somebody.Open("/break-glass");
        await somebody.Page.Locator("#Code").FillAsync(code);
        await somebody.Page.Locator("#Reason").FillAsync("ผู้ดูแลทุกคนเข้าระบบไม่ได้เพราะ ThaID ขัดข้อง");
        await somebody.Press("เปิดใช้บัญชีฉุกเฉิน", "Open the break-glass account");
        foreach (var (path, name) in new[] { ("/admin/operators", "operators-glass"), ("/", "portal-glass"), ("/account", "account-glass") })
        {
            await somebody.Open(path);
            await Microsoft.Playwright.Assertions.Expect(somebody.Page.Locator("body")).ToContainTextAsync("ท่านใช้บัญชีฉุกเฉิน");
            await somebody.Inspect(name);
        }
    }

    [GeneratedRegex("[A-Z0-9]{5}(-[A-Z0-9]{5}){4}")]
    private static partial Regex SealedCode();
}
