using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Two agencies become one with people and rights: whoever worked for the old one works for the new one, and the old address tells where it went.</summary>
public sealed class MergedAgencyTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";
    private const string Old = "06360394";
    private const string OldName = "องค์การบริหารส่วนตำบลวันรวม";
    private const string Into = "06360395";
    private const string IntoName = "องค์การบริหารส่วนตำบลวันรับ";
    private const string Officer = "9700080000077";

    [Fact]
    public async Task A_merger_is_carried_out_and_people_go_on_working_for_the_new_agency()
    {
        const View view = View.ThaiWide;
        var desk = await ArriveHome(view, Operator);
        await desk.AddAgency("3603", Old, OldName);
        await desk.AddAgency("3603", Into, IntoName);
        await desk.ImportPeople(Old, $"{Officer},นาย,รวมใจ,วันรวม,นักวิชาการเงินและบัญชี,กองคลัง,,,");
        await ArriveHome(view, Officer);
        await desk.GiveRights(await desk.FindPerson($"/agencies/{Old}", "รวมใจ"), "info-editor");
        var officer = await Arrive(view);
        await officer.Open(new Uri(House.Info, "/record"));
        await officer.SignInWithThaId(Officer);
        await officer.SeePerson(OldName);

        await desk.Open($"/admin/tree/{Old}/change/Merge");
        await desk.Page.Locator("#Into").FillAsync(Into);
        await desk.NameLetter();
        await desk.Page.Locator("#On").FillAsync(Desks.ThaiDay());
        await desk.Press("ตรวจผลที่จะเกิดขึ้น", "See what it does");
        await desk.See("โอนไปด้วย", "Carried over");
        await desk.Inspect("merger-preview");
        await desk.Press("ยืนยันให้มีผลทันที", "Confirm: in effect at once");
        await Assertions.Expect(desk.Page.Locator("main")).ToContainTextAsync("มีผลแล้ว", new() { Timeout = 60_000 });
        await desk.Inspect("merger-done");

        await officer.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
        await officer.Open(new Uri(House.Info, "/record"));
        await officer.SeePerson(IntoName);
        await officer.Inspect("info-after-merger");
        await desk.FindPerson($"/agencies/{Into}", "รวมใจ");
        await desk.See("ใช้งานได้", "In force");
        await desk.Inspect("person-after-merger");
        var visitor = await Arrive(view);
        await visitor.Open($"/offices?q={Old}");
        await visitor.See(IntoName, IntoName);
        await visitor.Inspect("office-merged");
    }
}
