using System.Text.RegularExpressions;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A linked system that hangs is named on the page of the suspension while the others confirm, and confirms once it answers and is told again (B-3).</summary>
public sealed partial class SilentSystemTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/06361099";
    private const string Admin = "9900000000111";

    // Nobody else's journeys use him.
    private const string Officer = "9900000000316";
    private const string Name = "ไพโรจน์ สาธิตพงษ์";

    [Fact]
    public async Task A_system_that_does_not_answer_is_named_and_confirms_after_it_is_told_again()
    {
        const View view = View.ThaiWide;
        const string client = "info-that-hangs";
        var address = RunningHouse.SpareAddress();
        var added = await House.Tool(
            "client", "add", client, "--system", "info", "--redirect-uri", $"{address}signin-lakmuang", "--backchannel-logout-uri", $"{address}backchannel-logout", "--json");
        var hanging = await House.StartInfo(address, client, Secret().Match(added).Groups[1].Value);
        var there = await Arrive(view);
        await there.Open(address);
        await there.Press("เข้าสู่ระบบ", "Sign in");
        await there.SignInWithThaId(Officer);
        await there.SeePerson(Name);
        var elsewhere = await Arrive(view);
        await elsewhere.Open(new Uri(House.Info, "/record"));
        await elsewhere.SignInWithThaId(Officer);
        await elsewhere.SeePerson(Name);

        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("ไพโรจน์")}");
        await desk.Page.Locator("tbody th a", new() { HasText = Name }).ClickAsync();
        await desk.Page.Locator("a.btn-dp").ClickAsync();
        await desk.Page.Locator("input[name=Because][value=LeftDuties]").CheckAsync();
        await desk.Page.Locator("#Reason").FillAsync("พ้นหน้าที่วันนี้ หนังสือกำลังตามมา");
        var told = desk.Page.Locator("section[aria-labelledby=told]");
        var silent = told.Locator("li", new() { HasText = client });
        hanging.FallSilent();
        try
        {
            await desk.Press("ระงับบัญชีเดี๋ยวนี้", "Suspend now");
            await elsewhere.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
            await Assertions.Expect(silent).ToContainTextAsync("ระบบไม่ตอบภายใน 10 วินาที", new() { Timeout = 60_000 });
            await Assertions.Expect(told.Locator("li", new() { HasNotText = client })).ToContainTextAsync("ยืนยันใน");
            await desk.Inspect("suspension-silent");
            await desk.Press("แจ้งระบบที่ยังไม่ยืนยันอีกครั้ง", "Tell those again that have not confirmed");
            await desk.See("กำลังแจ้งอีกครั้ง", "They are being told again.");
        }
        finally
        {
            hanging.GoOn();
        }

        await Assertions.Expect(told).ToContainTextAsync("ทุกระบบยืนยันครบแล้ว", new() { Timeout = 60_000 });
        await there.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
        await desk.Page.Locator("#Reason").FillAsync("กลับมาปฏิบัติหน้าที่");
        await desk.Press("คืนสิทธิ", "Reinstate");
        await desk.See("คืนสิทธิแล้ว", "Reinstated");
    }

    [GeneratedRegex("\"secret\":\\s*\"([^\"]+)\"")]
    private static partial Regex Secret();
}
