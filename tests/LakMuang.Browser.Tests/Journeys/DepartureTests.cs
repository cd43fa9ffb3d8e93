using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A report about a leaver is answered with one click that throws them out, and by the letter under which they left: nothing of theirs is left open (L2-4).</summary>
public sealed class DepartureTests(RunningHouse house) : Journey(house)
{
    private const string Code = "02360101";
    private const string Place = $"/agencies/{Code}";
    private const string Admin = "9900000000243";
    private const string Colleague = "9900000000448";

    // Nobody else's journeys use these.
    private static readonly Dictionary<View, (string CitizenId, string Given, string Family)> _leavers = new()
    {
        [View.ThaiWide] = ("9900000000502", "จันทนา", "ลองใช้สุข"),
        [View.ThaiPhone] = ("9900000000561", "สุดา", "จำลองกุล"),
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    public async Task Whoever_is_reported_to_leave_today_is_out_at_once_and_leaves_nothing_behind(View view)
    {
        var (number, given, family) = _leavers[view];
        var leaver = await Arrive(view);
        await leaver.Open(new Uri(House.Info, "/record"));
        await leaver.SignInWithThaId(number);
        await leaver.SeePerson(family);
        await Report(await ArriveHome(view, Colleague), given);

        var desk = await ArriveHome(view, Admin);
        await desk.Open(Place);
        await desk.GoTo($"{Place}/leavers");
        var report = desk.Page.Locator("section.card", new() { HasText = "ไปรับราชการที่อื่น" }).Filter(new() { HasText = given });
        await report.GetByRole(AriaRole.Button, new() { NameRegex = new("^พ้นวันนี้") }).ClickAsync();
        await desk.See("ระงับแล้ว", "Suspended.");
        await leaver.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
        await desk.See("ทุกระบบยืนยันครบแล้ว", "Every system has confirmed");

        await desk.Open($"{Place}/leavers");
        await desk.See("ระงับแล้ว ยังไม่ระบุหนังสือ", "Suspended, and the letter is owed");
        await desk.Inspect("leavers-letter-owed");
        var person = await desk.FindPerson(Place, given);
        await desk.Open($"{person}/leave");
        await desk.Page.Locator("input[name=Because][value=Transfer]").CheckAsync();
        await desk.Page.Locator("#LastDay").FillAsync(Desks.ThaiDay(-1));
        var letter = await desk.NameLetter();
        await desk.Press("บันทึกการพ้นหน้าที่", "Record the departure");
        await desk.See("บันทึกการพ้นหน้าที่แล้ว", "The departure is on record.");
        await desk.See("สิ้นสุดแล้ว", "Ended");
        await desk.Inspect("person-left");

        await desk.Open($"{Place}/leavers");
        var gone = desk.Page.Locator("section[aria-labelledby=gone] li", new() { HasText = given });
        await Assertions.Expect(gone).ToContainTextAsync(letter);
        await Assertions.Expect(gone).ToContainTextAsync("สิทธิที่สิ้นสุด 1 รายการ");
        await Assertions.Expect(gone.Locator(".bad")).ToHaveCountAsync(0);
        await Assertions.Expect(report).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator("section[aria-labelledby=owed]", new() { HasText = given })).ToHaveCountAsync(0);
        await desk.Inspect("leavers-gone");

        var again = await Arrive(view);
        await again.Open("/");
        await again.SignInWithThaId(number);
        await again.See("บัญชีของท่านถูกระงับ", "Your account is suspended");
        await again.Inspect("left-and-suspended");
    }

    private static async Task Report(Visitor colleague, string given)
    {
        await colleague.Open($"/leavers/new?agency={Code}&q={Uri.EscapeDataString(given)}");
        await colleague.Page.Locator("input[name=Person]").First.CheckAsync();
        await colleague.Page.Locator("#LastDay").FillAsync(Desks.ThaiDay());
        await colleague.Page.Locator("#Said").FillAsync("ไปรับราชการที่อื่น");
        await colleague.Press("ส่งให้ผู้ดูแลหน่วยงาน", "Send to the administrator");
        await colleague.See("ส่งแล้ว", "Sent.");
    }
}
