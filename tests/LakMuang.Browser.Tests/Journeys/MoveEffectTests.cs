using System.Text.RegularExpressions;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A transfer and a secondment that both sides agree to take effect at once: what ends ends, and the person works for the other agency (L2-1, L2-4).</summary>
public sealed class MoveEffectTests(RunningHouse house) : Journey(house)
{
    private const string Old = "/agencies/06361099";
    private const string New = "/agencies/02360101";
    private const string NewName = "องค์การบริหารส่วนจังหวัดชัยภูมิ";
    private const string OldAdmin = "9900000000111";
    private const string NewAdmin = "9900000000243";

    // Nobody else's journeys use these.
    private const string Mover = "9900000000430";
    private const string MoverGiven = "ธนากร";
    private const string Guest = "9900000000553";
    private const string GuestGiven = "ชัยวัฒน์";

    [Fact]
    public async Task A_transfer_of_today_ends_the_old_rights_and_the_new_agency_gives_its_own()
    {
        const View view = View.ThaiWide;
        var officer = await EnterInfo(view, Mover);
        var desk = await ArriveHome(view, OldAdmin);
        var person = await desk.FindPerson(Old, MoverGiven);
        await desk.Page.Locator("a[href$='/transfer']").ClickAsync();
        await SendTo(desk);
        await desk.Page.Locator("#Day").FillAsync(Desks.ThaiDay());
        await desk.NameLetter();
        await desk.Inspect("transfer-today");
        await desk.Press("ส่งเรื่อง", "Send");
        await desk.See("ส่งเรื่องแล้ว", "Sent.");
        await officer.SeePerson(MoverGiven);

        var other = await ArriveHome(view, NewAdmin);
        await Accept(other, "มีผลทันทีที่กดรับ");
        await other.See("เสร็จแล้ว", "Done");
        await other.Inspect("transfer-done");
        await officer.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");

        await desk.Open(person);
        await desk.See("สิ้นสุดแล้ว", "Ended");
        await Assertions.Expect(desk.Page.Locator("section[aria-labelledby=p3]")).Not.ToContainTextAsync("ใช้งานได้");
        await Assertions.Expect(desk.Page.Locator("main")).Not.ToContainTextAsync(new Regex("ถึงปัจจุบัน|ยังไม่มีเหตุการณ์"));
        await desk.Inspect("person-moved");
        var there = await other.FindPerson(New, MoverGiven);
        await other.See("นักจัดการงานทั่วไปชำนาญการ", "นักจัดการงานทั่วไปชำนาญการ");
        await other.Inspect("person-arrived");

        await officer.Press("เข้าสู่ระบบอีกครั้ง", "Sign in again");
        await officer.SeeTitle("ท่านยังไม่มีสิทธิเข้าใช้", "You have no right to enter");
        await other.GiveRights(there, "info-editor");
        await officer.Open(new Uri(House.Info, "/record"));
        await officer.SeePerson(NewName);
        await officer.Inspect("info-of-the-new-agency");
    }

    [Fact]
    public async Task A_secondment_of_today_adds_the_host_and_the_rights_at_home_sleep_until_it_is_cut_short()
    {
        const View view = View.ThaiPhone;
        var officer = await EnterInfo(view, Guest);
        var desk = await ArriveHome(view, OldAdmin);
        var person = await desk.FindPerson(Old, GuestGiven);
        await desk.Page.Locator("a[href$='/second']").ClickAsync();
        await SendTo(desk);
        await desk.Page.Locator("#Day").FillAsync(Desks.ThaiDay());
        await desk.Page.Locator("#Until").FillAsync(Desks.ThaiDay(60));
        await desk.Page.Locator("input[name=RightsSleep][type=checkbox]").CheckAsync();
        await desk.NameLetter();
        await desk.Inspect("second-today");
        await desk.Press("ส่งเรื่อง", "Send");
        await desk.See("ส่งเรื่องแล้ว", "Sent.");
        var move = new Uri(desk.Page.Url).AbsolutePath;

        var other = await ArriveHome(view, NewAdmin);
        await Accept(other, "มีผลวันที่");
        await other.See("กำลังช่วยราชการ", "Running");
        await other.Inspect("second-running");
        await officer.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
        await officer.Inspect("second-goodbye");
        var there = await other.FindPerson(New, GuestGiven);
        await other.GiveRights(there, "info-viewer");
        await officer.Open(new Uri(House.Info, "/record"));
        await officer.SeePerson(NewName);
        await officer.Open("/");
        await officer.See("ท่านกำลังช่วยราชการ", "You are on secondment");
        await officer.Inspect("home-seconded");

        // Both agree that it ends before its day: what slept at home wakes.
        await desk.Open(move);
        await desk.Page.Locator("#Until").FillAsync(Desks.ThaiDay(-1));
        await desk.NameLetter();
        await desk.Press("บันทึกวันสุดท้าย", "Save the last day");
        await desk.See("เสร็จแล้ว", "Done");
        await desk.Open(person);
        await desk.See("ใช้งานได้", "In force");
        await desk.Inspect("person-back-from-secondment");
        var back = await EnterInfo(view, Guest);
        await back.SeePerson("หนองตัวอย่าง");
    }

    private async Task<Visitor> EnterInfo(View view, string number)
    {
        var officer = await Arrive(view);
        await officer.Open(new Uri(House.Info, "/record"));
        await officer.SignInWithThaId(number);
        await Assertions.Expect(officer.Page.Locator(".person")).ToBeVisibleAsync();
        return officer;
    }

    private static async Task SendTo(Visitor desk)
    {
        await desk.Page.Locator("#q").FillAsync(New.Split('/')[^1]);
        await desk.Page.Locator("form[role=search] button").ClickAsync();
        await desk.Page.Locator("input[name=To]").First.CheckAsync();
    }

    private static async Task Accept(Visitor other, string told)
    {
        await other.Open($"{New}/moves");
        await other.Page.Locator("a.btn-p").First.ClickAsync();
        await other.See(told, told);
        await other.Page.Locator("#Position").FillAsync("นักจัดการงานทั่วไปชำนาญการ");
        await other.Press("รับเรื่องนี้", "Accept");
    }
}
