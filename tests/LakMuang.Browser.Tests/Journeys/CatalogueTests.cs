using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Two DLA operators bring a system to live; one abolishes a group and adds a rule about duties.</summary>
public sealed class CatalogueTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";
    private const string Second = "9900000000201";
    private const string Town = "05360199";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_system_goes_from_a_draft_to_live_by_two_operators(View view)
    {
        var code = $"eplan{(int)view}";
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/admin/systems");
        await desk.Inspect("systems");
        await desk.Open("/admin/systems/new");
        await desk.Inspect("system-new");
        foreach (var (field, typed) in new[]
        {
            ("Code", code), ("NameTh", $"ระบบแผนพัฒนาท้องถิ่น {(int)view}"), ("NameEn", $"e-Plan {(int)view}"), ("AboutTh", "จัดทำและติดตามแผนพัฒนาท้องถิ่น"),
            ("AboutEn", "Local development plans"), ("Owner", "0000"), ("ContactUnit", "กลุ่มงานแผนพัฒนาท้องถิ่น"), ("ContactPhone", "02 241 9000"), ("Entry", $"{House.Info}"),
        })
        {
            await desk.Page.Locator($"#{field}").FillAsync(typed);
        }

        await desk.Press("บันทึกเป็นร่าง", "Save as a draft");
        await desk.See("ยังขาด", "Missing");
        await desk.Inspect("system-draft");
        await Group(desk, code, "a", "ผู้บันทึกแผน", "Plan editor");
        await desk.Open($"/admin/new-client?system={code}");
        await desk.Page.Locator("#RedirectUris").FillAsync("https://plan.example/signin-lakmuang");
        await desk.Page.Locator("main .acts button").First.ClickAsync();
        await desk.SeeTitle("จดความลับเดี๋ยวนี้", "Keep the secret now");
        await desk.Open($"/admin/systems/{code}/pilot");
        await desk.Page.Locator("#Codes").FillAsync(Town);
        await Letter(desk, $"มท 0806/ท{(int)view}");
        await desk.Inspect("system-pilot");
        await desk.Press("เพิ่มหน่วยงาน", "Add these agencies");
        await Step(desk, code, "Pilot", $"มท 0806/ล{(int)view}");
        await desk.Press("เริ่มทดลองใช้", "Begin the pilot");
        await desk.See("บันทึกขั้นตอนแล้ว", "The step is saved.");
        await desk.Press("ตรวจที่อยู่เข้าใช้", "Check the entry address");
        await desk.See("ที่อยู่เข้าใช้ตอบแล้ว", "The entry address answers.");
        await desk.Inspect("system-pilot-state");
        await Step(desk, code, "Live", $"มท 0806/ป{(int)view}");
        await desk.Inspect("system-step");
        await desk.Press("เสนอให้คนที่สองยืนยัน", "Propose to a second operator");
        await desk.See("ท่านเป็นผู้เสนอ", "You proposed this.");
        await desk.Inspect("system-waiting");

        var other = await ArriveHome(view, Second);
        await other.Open($"/admin/systems/{code}");
        await other.Press("ยืนยัน", "Confirm");
        await other.See("เปิดใช้", "Live");
        await other.Inspect("system-live");

        await Group(other, code, "b", "ผู้ตรวจแผน", "Plan reviewer");
        await other.Open($"/admin/groups/{code}-a");
        await other.Inspect("group");
        await Abolish(other, code, "1/1/2570", $"มท 0806/ย{(int)view}");
        await other.Inspect("group-plan");
        await other.Press("ยกเลิกแผนนี้", "Drop this plan");
        await other.See("ยกเลิกแล้ว", "Dropped");

        await ComesToItsEnd(view, code, desk, other);
    }

    /// <summary>Whoever holds the group when it ends goes on in the next one, under the letter of the plan and with nobody granting anything anew.</summary>
    private async Task ComesToItsEnd(View view, string code, Visitor desk, Visitor other)
    {
        var admin = await ArriveHome(view, "9900000000049");
        var person = await admin.FindPerson($"/agencies/{Town}", "วิชัย");
        await admin.GiveRights(person, $"{code}-a");
        var number = $"มท 0806/ส{(int)view}";
        await Abolish(other, code, Desks.ThaiDay(), number);
        await other.See("มีผลต่อ 1 สิทธิ ของ 1 คน ใน 1 หน่วยงาน", "Rights: 1, people: 1, agencies: 1");

        await desk.Open(new Uri(other.Page.Url));
        await desk.Inspect("group-plan-to-agree");
        var agree = desk.Page.Locator("form[action*='handler=Agree'] button");
        await agree.ClickAsync();
        await Assertions.Expect(agree).ToHaveCountAsync(0);
        await desk.ReloadUntil("an executed plan", TimeSpan.FromSeconds(30), async () =>
            await desk.Page.GetByText(desk.Say("ดำเนินการแล้ว 1 จาก 1 สิทธิ", "Done: 1 of 1 rights")).CountAsync() > 0);

        await desk.See("ดำเนินการแล้ว 1 จาก 1 สิทธิ", "Done: 1 of 1 rights");
        await desk.Inspect("group-plan-done");
        await admin.Open(person);

        // The same officer holds rights of the same name in the systems of the other views.
        await admin.Page.Locator("section[aria-labelledby=p3] tbody tr", new() { HasText = admin.Say($"ระบบแผนพัฒนาท้องถิ่น {(int)view}", $"e-Plan {(int)view}") })
            .Filter(new() { HasText = admin.Say("ผู้ตรวจแผน", "Plan reviewer") }).Locator("th a").First.ClickAsync();
        await admin.See(number, number);
        await admin.Inspect("right-after-plan");
        var right = new Uri(admin.Page.Url).AbsolutePath;
        await admin.Open($"{person}/why?system={code}");
        await admin.Inspect("why-after-plan");

        // The officer belongs to the house.
        await admin.Open(right);
        await admin.Page.Locator("a[href$='/ended']").ClickAsync();
        await admin.Page.Locator("#Reason").FillAsync("พ้นจากหน้าที่นี้แล้ว");
        await admin.NameLetter();
        await admin.Press("ยกเลิกสิทธิ", "End");
        await admin.See("ยกเลิกสิทธิแล้ว", "Ended");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_rule_is_shown_with_who_breaks_it_before_it_counts(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/admin/duties");
        await desk.Inspect("duties");
        await desk.Open("/admin/duties/new");
        await desk.Page.Locator("#First").SelectOptionAsync("info-viewer");
        await desk.Page.Locator("#Second").SelectOptionAsync(view switch { View.ThaiWide => "elaas-head", View.EnglishWide => "elaas-reader", _ => "ktb-authorizer" });
        await desk.Page.Locator("#Weight").SelectOptionAsync("NeedsException");
        await desk.Page.Locator("#ReasonTh").FillAsync("ทดลองกติกาในหน้าจอ");
        await desk.Page.Locator("#ReasonEn").FillAsync("A rule of a test.");
        await Letter(desk, $"มท 0806/ก{(int)view}");
        await desk.Press("ตรวจว่ามีผู้ถือทั้งสองหน้าที่อยู่แล้วหรือไม่", "See who holds both already");
        await desk.See("ถือทั้งสองหน้าที่", "hold both now");
        await desk.Inspect("duty-preview");
        await desk.Press("บันทึกกติกา", "Save the rule");
        await desk.See("ทดลองกติกาในหน้าจอ", "A rule of a test.");
        await desk.Open("/admin/duties/people");
        await desk.Inspect("duty-people");
        await desk.Open($"/agencies/{Town}/conflicts");
        await desk.See("ไม่มีข้อยกเว้น", "Not excused");
        await desk.Inspect("conflicts");
        await desk.Page.Locator("main a[href*='/conflicts/excuse?']").First.ClickAsync();
        await desk.Page.Locator("#Until").FillAsync("30/9/2570");
        await Letter(desk, $"มท 0806/ข{(int)view}");
        await desk.Page.Locator("#Reason").FillAsync("ขาดบุคลากรระหว่างสรรหา");
        await desk.Inspect("conflict-excuse");
        await desk.Press("ให้ข้อยกเว้น", "Make an exception");
        await desk.See("ให้ข้อยกเว้นแล้ว", "The exception is made.");
        await desk.Inspect("conflicts-excused");

        // The people of the house are everybody's: a rule that stayed would refuse what other journeys give.
        await desk.Open("/admin/duties");
        await desk.Page.Locator("main tr", new() { HasText = view.IsThai() ? "ทดลองกติกาในหน้าจอ" : "A rule of a test." }).GetByRole(AriaRole.Link).ClickAsync();
        await Letter(desk, $"มท 0806/ค{(int)view}");
        await desk.Inspect("duty-end");
        await desk.Press("สิ้นสุดกติกา", "End the rule");
        await Assertions.Expect(desk.Page.Locator("main .note.ok, main .note").First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("main")).Not.ToContainTextAsync(desk.Say("ทดลองกติกาในหน้าจอ", "A rule of a test."));
    }

    private static async Task Abolish(Visitor desk, string code, string day, string letter)
    {
        await desk.Open($"/admin/groups/{code}-a/abolish");
        await desk.Page.Locator($"input[name=Into][value={code}-b]").CheckAsync();
        await desk.Page.Locator("#On").FillAsync(day);
        await Letter(desk, letter);
        await desk.Page.Locator("#Reason").FillAsync("ปรับกลุ่มผู้ใช้งานตามหน้าที่");
        await desk.Inspect("group-abolish");
        await desk.Press("ตรวจผลที่จะเกิดขึ้น", "See what it does");
    }

    private static async Task Group(Visitor desk, string system, string end, string nameTh, string nameEn)
    {
        await desk.Open($"/admin/systems/{system}/groups/new");
        foreach (var (field, typed) in new[]
        {
            ("Code", $"{system}-{end}"), ("NameTh", nameTh), ("NameEn", nameEn), ("DutiesTh", "บันทึกและแก้ไขแผน"), ("DutiesEn", "Enters and changes plans"), ("Months", "12"),
        })
        {
            await desk.Page.Locator($"#{field}").FillAsync(typed);
        }

        await desk.Page.Locator("#Decider").SelectOptionAsync("SsoAdmin");
        await Letter(desk, $"มท 0806/{system}{end}1");
        await desk.Press("บันทึก", "Save");
        await desk.See(nameTh, nameEn);
    }

    private static async Task Step(Visitor desk, string system, string to, string number)
    {
        await desk.Open($"/admin/systems/{system}/to/{to}");
        await Letter(desk, number);
        await desk.Page.Locator("#Reason").FillAsync("ตามแผนการเชื่อมต่อระบบสารสนเทศ");
    }

    private static async Task Letter(Visitor desk, string number)
    {
        await desk.Page.Locator("#Number").FillAsync(number);
        await desk.Page.Locator("#LetterDate").FillAsync("1/11/2569");
    }
}
