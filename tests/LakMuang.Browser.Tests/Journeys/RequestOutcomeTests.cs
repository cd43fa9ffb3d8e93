using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>What becomes of form 2 when it is not simply approved: refused, sent back, withdrawn, decided by a deputy; and part 2, which ends a user (L5-2, L5-3).</summary>
public sealed class RequestOutcomeTests(RunningHouse house) : Journey(house)
{
    private const string Code = "02360101";
    private const string Chief = "9900000000235";
    private const string Deputy = "9900000000448";
    private const string DeputyName = "อรุณี";

    // Nobody else's journeys use these.
    private static readonly Dictionary<View, (string CitizenId, string Family)> _officers = new()
    {
        [View.ThaiWide] = ("9900000000448", "ตัวอย่างดี"),
        [View.EnglishPhone] = ("9900000000626", "ซ้อมมือเจริญ"),
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishPhone)]
    public async Task A_request_is_refused_then_sent_back_and_approved_and_part_2_ends_the_user(View view)
    {
        var (number, family) = _officers[view];
        var officer = await ArriveHome(view, number);
        var chief = await ArriveHome(view, Chief);
        var refused = await Ask(officer, "elaas-reader", "ขอดูรายงาน");
        await chief.Open(refused);
        await chief.Page.Locator("#Opinion").FillAsync("ยังไม่มีคำสั่งมอบหมายงานคลัง");
        await chief.Press("ไม่อนุมัติ", "Refuse");
        await officer.Open("/requests");
        await officer.Page.Locator($"a[href='{refused}']").First.ClickAsync();
        await officer.See("ไม่อนุมัติ", "Refused");
        await officer.See("ยังไม่มีคำสั่งมอบหมายงานคลัง", "ยังไม่มีคำสั่งมอบหมายงานคลัง");
        await officer.Inspect("request-refused");

        var request = await Ask(officer, "elaas-reader", "ขอดูรายงาน");
        await chief.Open(request);
        await chief.Page.Locator("#Opinion").FillAsync("ระบุคำสั่งที่มอบหมายด้วย");
        await chief.Press("ส่งกลับให้แก้ไข", "Send back for a correction");
        await chief.See("ให้แก้ไข", "To be corrected");
        await officer.Open(request);
        await officer.See("ผู้พิจารณาส่งกลับให้แก้ไข: ระบุคำสั่งที่มอบหมายด้วย", "Sent back for a correction: ระบุคำสั่งที่มอบหมายด้วย");
        await officer.Inspect("request-sent-back");
        await officer.Press("แก้ไข", "Edit");
        Assert.Equal("ขอดูรายงาน", await officer.Page.Locator("#Why").InputValueAsync());
        await Assertions.Expect(officer.Page.Locator("input[value=elaas-reader]")).ToBeCheckedAsync();
        await officer.Page.Locator("#Order").FillAsync("คำสั่ง อบจ. ที่ 77/2569 ลว. 2 พ.ย. 2569");
        await officer.Inspect("request-corrected");
        await officer.Press("ส่งคำขอ", "Send the request");
        Assert.Equal(request, new Uri(officer.Page.Url).AbsolutePath);
        await chief.Open(request);
        await chief.See("คำสั่ง อบจ. ที่ 77/2569", "คำสั่ง อบจ. ที่ 77/2569");
        await chief.Press("อนุมัติ", "Approve");
        await chief.See("อนุมัติแล้ว", "Approved");

        var inside = await officer.SecondPage();
        await inside.Open(new Uri(House.ELaas, "/duties"));
        await inside.SeePerson(family);
        await chief.Press("ยกเลิกผู้ใช้งาน", "Cancel a user");
        await chief.Page.Locator("input[name=Because]").First.CheckAsync();
        await chief.Page.Locator("#Opinion").FillAsync("ย้ายไปกองช่าง");
        await chief.Inspect("request-part-2");
        await chief.Press("ยกเลิกสิทธิทันที", "End the rights now");
        await chief.See("กลุ่มที่ยกเลิก", "Groups cancelled");
        await chief.Inspect("request-part-2-done");
        await inside.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
    }

    [Fact]
    public async Task A_request_is_withdrawn_and_nobody_decides_on_it_any_more()
    {
        var officer = await ArriveHome(View.ThaiPhone, _officers[View.ThaiWide].CitizenId);
        var request = await Ask(officer, "elaas-budget", "บันทึกข้อบัญญัติงบประมาณ");
        var chief = await ArriveHome(View.ThaiPhone, Chief);
        await chief.Open("/requests?show=decide");
        await Assertions.Expect(chief.Page.Locator($"a[href='{request}']").First).ToBeVisibleAsync();
        await chief.Open(request);
        await officer.Press("ถอนคำขอ", "Withdraw the request");
        await officer.See("ถอนแล้ว", "Withdrawn");
        await officer.Inspect("request-withdrawn");

        // The chief had it open already: the click comes too late and is told so.
        await chief.Press("อนุมัติ", "Approve");
        await Assertions.Expect(chief.Page.Locator(".errs[role=alert]")).ToBeVisibleAsync();
        await chief.Inspect("request-approved-too-late");
        await chief.Open("/requests?show=decide");
        await Assertions.Expect(chief.Page.Locator($"a[href='{request}']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_deputy_decides_while_the_head_of_finance_is_away_and_no_longer()
    {
        const View view = View.ThaiWide;
        var chief = await ArriveHome(view, Chief);
        await chief.Open($"/requests/deputies?agency={Code}&q={Uri.EscapeDataString(DeputyName)}");
        await chief.Page.Locator("input[name=Deputy]").First.CheckAsync();
        await chief.Page.Locator("#From").FillAsync(Desks.ThaiDay());
        await chief.Page.Locator("#Until").FillAsync(Desks.ThaiDay(3));
        await chief.NameLetter();
        await chief.Inspect("deputy-name");
        await chief.Press("มอบหมาย", "Name the deputy");
        await chief.See("พิจารณาแทน", "decides for");
        await chief.Inspect("deputies");

        var officer = await ArriveHome(view, _officers[View.EnglishPhone].CitizenId);
        var request = await Ask(officer, "elaas-receipts", "รับเงินค่าธรรมเนียม");
        await officer.See(DeputyName, DeputyName);
        var deputy = await ArriveHome(view, Deputy);
        await deputy.See("คำขอรอท่านพิจารณา", "Requests for you to decide");
        await deputy.Open("/requests?show=decide");
        await deputy.Page.Locator($"a[href='{request}']").First.ClickAsync();
        await deputy.Press("อนุมัติ", "Approve");
        await deputy.See("อนุมัติแล้ว", "Approved");
        await deputy.See(DeputyName, DeputyName);
        await deputy.Inspect("request-decided-by-deputy");

        await chief.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^ยุติ") }).First.ClickAsync();
        await chief.See("ไม่มีการมอบหมาย", "Nobody stands in");
        var later = await Ask(officer, "elaas-inspection", "ตรวจรับพัสดุ");
        Assert.Equal(404, (await deputy.Open(later))?.Status);
        await officer.Press("ถอนคำขอ", "Withdraw the request");
        await officer.See("ถอนแล้ว", "Withdrawn");
    }

    /// <returns>The address of the request, which is open now.</returns>
    private static async Task<string> Ask(Visitor officer, string group, string why)
    {
        await officer.Open($"/requests/new?system=elaas&agency={Code}");
        await officer.Page.Locator($"input[value={group}]").CheckAsync();
        await officer.Page.Locator("#Why").FillAsync(why);
        await officer.Press("ส่งคำขอ", "Send the request");
        await officer.See("ผู้พิจารณาได้รับแจ้ง", "Whoever decides is told");
        return new Uri(officer.Page.Url).AbsolutePath;
    }
}
