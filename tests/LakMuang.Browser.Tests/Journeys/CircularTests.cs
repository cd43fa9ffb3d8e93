using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A province writes to its agencies, a municipality reads and acknowledges, the province sees who has not and reminds them.</summary>
public sealed class CircularTests(RunningHouse house) : Journey(house)
{
    private const string Province = "/agencies/3600";
    private const string Overseer = "9900000000154";
    private const string Admin = "9900000000049";
    private const string Officer = "9900000000014";

    private static int _numbers;

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    [InlineData(View.EnglishWide)]
    public async Task A_circular_goes_down_and_its_answers_come_up(View view)
    {
        var subject = $"ซักซ้อมแนวทางการแต่งตั้งผู้ดูแลหน่วยงานสำรอง ครั้งที่ {Interlocked.Increment(ref _numbers)}";
        var desk = await ArriveHome(view, Overseer);
        await desk.Open($"{Province}/outgoing/new");
        await desk.Inspect("circular-new");
        await desk.Page.Locator("#Subject").FillAsync(subject);
        await desk.Page.Locator("#Number").FillAsync($"ชย ๐๐๒๓.๓/ว {_numbers}");
        await desk.Page.Locator("#IssuedOn").FillAsync("๑ พ.ย. ๒๕๖๙");
        await desk.Page.Locator("#Body").FillAsync("ให้หน่วยงานที่มีผู้ดูแลคนเดียวแต่งตั้งผู้ดูแลสำรองให้แล้วเสร็จ\nดูวิธีที่ https://www.dla.go.th/manual\n\nหากขัดข้อง ติดต่อกลุ่มงานบริการสาธารณะ");
        await desk.Page.Locator("#DueOn").FillAsync(ThaiDay(TimeProvider.System.GetUtcNow().AddDays(9)));
        await desk.Page.Locator("input[name=Types][value=SubdistrictMunicipality]").CheckAsync();
        await desk.Page.Locator("input[name=Types][value=SubdistrictAdministration]").CheckAsync();
        await desk.Press("บันทึกและตรวจผู้รับ", "Save and check who gets it");
        await desk.SeeTitle("ตรวจก่อนส่ง", "Check before sending");
        await desk.Inspect("circular-check");
        await desk.Page.Locator("form[action*=Send] button").ClickAsync();
        await desk.See("ส่งแล้ว", "Sent");

        var town = await ArriveHome(view, Admin);
        await town.See("รับทราบหนังสือเวียน", "Circulars to acknowledge");
        await town.Open("/agencies/05360199");
        await town.Inspect("agency-home-circular");
        await town.Open("/circulars");
        await town.Inspect("circulars");
        await town.Page.GetByText(subject).ClickAsync();
        await town.Inspect("circular");
        await town.Press("รับทราบแทนหน่วยงาน", "Acknowledge for the agency");
        await town.See("รับทราบแล้ว", "Acknowledged");
        await town.Inspect("circular-acknowledged");

        var colleague = await ArriveHome(view, Officer);
        await colleague.Open("/circulars");
        await colleague.Page.GetByText(subject).ClickAsync();
        await colleague.See("รับทราบแล้วโดย", "Acknowledged by");

        await desk.Open($"{Province}/outgoing");
        await desk.Inspect("outgoing");
        await desk.Page.GetByText(subject).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#mails")).ToContainTextAsync(desk.Say("แจ้งทางอีเมลครบแล้ว", "All were told by e-mail"), new() { Timeout = 60_000 });
        await desk.Inspect("circular-follow");
        await desk.Press("เตือนผู้ที่ยังไม่รับทราบ", "Remind those who have not");
        await desk.See("เตือนแล้ว", "Agencies reminded");
        await desk.Page.Locator("#show").SelectOptionAsync("done");
        await desk.Page.Locator("form[role=search] button").ClickAsync();
        await desk.See("ดอนตัวอย่าง", "Don Tuayang");
        await desk.Press("แก้ไขด้วยฉบับใหม่", "Correct by a new one");
        await desk.See("ส่งถึงทุกหน่วยงานที่ได้รับฉบับเดิม", "Goes to every agency");
        await desk.Inspect("circular-correct");
    }

    private static string ThaiDay(DateTimeOffset day) => $"{day.Day}/{day.Month}/{day.Year + 543}";
}
