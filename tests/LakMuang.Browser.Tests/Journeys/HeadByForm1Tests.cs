using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Form 1 to its end: printed, signed, scanned and attached, approved by the department; then the new head is in e-LAAS and the old one is out (L5-1, L5-8).</summary>
public sealed class HeadByForm1Tests(RunningHouse house) : Journey(house)
{
    private const string Code = "06360393";
    private const string Place = $"/agencies/{Code}";
    private const string Operator = "9900000000197";
    private const string Before = "9700080000051";
    private const string Next = "9700080000069";
    private const string Email = "form1.next@tests.example";
    private const string Mobile = "0891110093";

    [Fact]
    public async Task A_signed_form_1_makes_the_new_head_and_ends_the_old_one()
    {
        const View view = View.ThaiWide;
        var desk = await ArriveHome(view, Operator);
        await desk.AddAgency("3603", Code, "องค์การบริหารส่วนตำบลวันส่งต่อ");
        await desk.ImportPeople(Code,
            $"{Before},นาง,เก่ากาล,ส่งต่อ,ผู้อำนวยการกองคลัง,กองคลัง,หัวหน้าหน่วยงานคลัง,,", $"{Next},นาย,ใหม่มา,ส่งต่อ,นักวิชาการเงินและบัญชี,กองคลัง,,{Email},{Mobile}");
        await ArriveHome(view, Before);
        var next = await ArriveHome(view, Next);
        await desk.GiveRights(await desk.FindPerson(Place, "เก่ากาล"), "elaas-head");
        var before = await Arrive(view);
        await before.Open(new Uri(House.ELaas, "/users"));
        await before.SignInWithThaId(Before);
        await before.SeePerson("เก่ากาล");

        await ProveReach(next);
        await next.Open("/requests/head?system=elaas");
        await next.Page.Locator("input[name=Cause]").First.CheckAsync();
        await next.Press("ส่งคำขอ", "Send the request");
        await next.See("ผู้พิจารณาได้รับแจ้ง", "Whoever decides is told");
        var request = new Uri(next.Page.Url).AbsolutePath;
        await desk.Open(request);
        await desk.Press("อนุมัติ", "Approve");
        await desk.See("แนบแบบ 1 ที่นายกลงนามแล้วก่อนอนุมัติ", "Attach form 1");
        await desk.Inspect("form-1-not-signed-yet");

        await next.Open($"{request}/print");
        var printed = await Paper.OfAsync(next.Page, "form-1-to-its-end");
        await next.Open(new Uri(Assert.Single(printed.Codes)));
        await next.Page.Locator("summary", new() { HasText = "แนบเอกสาร" }).ClickAsync();
        await next.Page.Locator("form[action*=Attach] input[type=file]").SetInputFilesAsync(printed.Sheets[0]);
        await next.Page.Locator("form[action*=Attach] input[name=IsSignedForm][type=checkbox]").CheckAsync();
        await next.Page.Locator("form[action*=Attach] button.btn[type=submit]").ClickAsync();
        await next.See("แบบคำขอที่ลงนามแล้ว", "The signed form");
        await next.Inspect("form-1-signed");

        await desk.Open(request);
        await desk.Press("อนุมัติ", "Approve");
        await desk.See("อนุมัติแล้ว", "Approved");
        await desk.Inspect("form-1-approved");
        await before.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
        await before.Press("เข้าสู่ระบบอีกครั้ง", "Sign in again");
        await before.SeeTitle("ท่านยังไม่มีสิทธิเข้าใช้", "You have no right to enter");
        await next.Open(new Uri(House.ELaas, "/users"));
        await next.SeePerson("ใหม่มา");
        await next.Inspect("elaas-of-the-new-head");
    }

    // Form 1 goes to whoever can be reached: mailbox and number are proved first.
    private async Task ProveReach(Visitor officer)
    {
        await officer.Open("/account/email");
        await officer.Page.Locator("form[action*=Send] button").ClickAsync();
        await officer.Page.Locator("#Code").FillAsync(await House.NewestCode(Email));
        await officer.Page.Locator("form:has(#Code) button[type=submit]").ClickAsync();
        await officer.Open("/account/mobile");
        await officer.Page.Locator("#Mobile").FillAsync(Mobile);
        await officer.Press("ส่งรหัสทาง SMS", "Send a code by text message");
        await officer.Page.Locator("#Code").FillAsync(await House.NewestSms($"+66{Mobile[1..]}"));
        await officer.Press("ยืนยันเบอร์", "Confirm the number");
        await officer.See("ยืนยันเบอร์มือถือแล้ว", "The mobile number is confirmed.");
    }
}
