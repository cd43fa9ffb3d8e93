using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Work inside the sample systems, each duty by its own person.</summary>
public sealed class DutiesTests(RunningHouse house) : Journey(house)
{
    private const string Maker = "9900000000014";
    private const string Approver = "9900000000081";
    private const string HeadOfFinance = "9900000000031";
    private const string Recorder = "9900000000022";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_voucher_is_made_by_one_and_approved_by_another(View view)
    {
        var payee = $"ร้านเครื่องเขียนตัวอย่าง {(int)view}";
        var maker = await Enter(view, House.ELaas, "/vouchers/write", Maker);
        await maker.Page.Locator("#Payee").FillAsync(payee);
        await maker.Page.Locator("#Purpose").FillAsync("วัสดุสำนักงาน");
        await maker.Page.Locator("#Plan").FillAsync("บริหารงานทั่วไป/ค่าวัสดุ");
        await maker.Page.Locator("#Amount").FillAsync("หนึ่งร้อย");
        await maker.Press("บันทึก", "Save");
        await maker.Inspect("elaas-write");
        await maker.Page.Locator("#Amount").FillAsync("๑๒,๕๐๐.๕๐");
        await maker.Press("บันทึก", "Save");
        await maker.Press("ส่งขออนุมัติ", "Send for approval");
        await maker.See("รออนุมัติ", "Waiting for approval");
        await maker.Inspect("elaas-sent");
        var voucher = new Uri(maker.Page.Url).AbsolutePath;

        var approver = await Enter(view, House.ELaas, "/vouchers", Approver);
        await approver.See(payee, payee);
        await approver.Inspect("elaas-vouchers");
        await approver.Open(new Uri(House.ELaas, voucher));
        await approver.Press("พิจารณา", "Decide");
        await approver.Inspect("elaas-decide");
        await approver.Press("อนุมัติ", "Approve");
        await approver.See("อนุมัติแล้ว", "Approved");
        await approver.Inspect("elaas-approved");

        var head = await Enter(view, House.ELaas, "/users", HeadOfFinance);
        await head.See("คำสั่ง ทต.ดอนตัวอย่าง ที่ 241/2569", "คำสั่ง ทต.ดอนตัวอย่าง ที่ 241/2569");
        await head.Inspect("elaas-users");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_payment_is_made_by_one_and_authorized_by_another(View view)
    {
        var maker = await Enter(view, House.Corporate, "/payments/new", Maker);
        foreach (var (field, typed) in new[]
        {
            ("Name", "ร้านเครื่องเขียนตัวอย่าง"), ("Bank", "ธนาคารตัวอย่าง"), ("Account", "๑๒๓-๔-๕๖๗๘๙-๐"), ("Amount", "12,500.50"), ("Reference", "ฎีกาที่ 1/2570"),
        })
        {
            await maker.Page.Locator($"#{field}").FillAsync(typed);
        }

        await maker.Inspect("ktb-new");
        await maker.Press("ส่งให้ผู้อนุมัติ", "Send to the authorizer");
        await maker.See("รอผู้อนุมัติ", "It waits for an authorizer");
        var payment = new Uri(maker.Page.Url).AbsolutePath.Split('/')[^1];

        var authorizer = await Enter(view, House.Corporate, "/approve", HeadOfFinance);
        await authorizer.Inspect("ktb-approve");
        await authorizer.Page.Locator($"a[href='/approve/{payment}']").ClickAsync();
        await authorizer.Inspect("ktb-decide");
        await authorizer.Press("อนุมัติจ่ายเงิน", "Authorize");
        await authorizer.See("อนุมัติแล้ว", "Authorized.");
        await authorizer.Inspect("ktb-authorized");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_council_member_is_recorded_with_a_term_that_is_computed(View view)
    {
        var name = $"นายสภา ตัวอย่าง{(int)view}";
        var recorder = await Enter(view, House.Election, "/lao", Recorder);
        await recorder.Inspect("election-lao");
        await recorder.Press("เพิ่มผู้ดำรงตำแหน่ง", "Add somebody in office");
        await recorder.Page.Locator("#Name").FillAsync(name);
        await recorder.Page.Locator("#From").FillAsync("๓๐ มี.ค. ๒๕๖๘");
        await recorder.Page.Locator("#Letter").FillAsync("ประกาศ กกต. ที่ ๑๒/๒๕๖๘");
        await recorder.Page.Locator("#LetterDate").FillAsync("๔ เม.ย. ๒๕๖๘");
        await recorder.Inspect("election-person");
        await recorder.Press("บันทึก", "Save");
        await recorder.See(name, name);
        await recorder.See("29 มี.ค. 2572", "29 Mar 2029");
        await recorder.Page.Locator("a", new() { HasText = name }).ClickAsync();
        await recorder.Inspect("election-person-end");
    }

    private async Task<Visitor> Enter(View view, Uri system, string path, string citizenId)
    {
        var visitor = await Arrive(view);
        await visitor.Open(new Uri(system, path));
        await visitor.SignInWithThaId(citizenId);
        await visitor.Page.WaitForURLAsync($"{system}**");
        return visitor;
    }
}
