using System.Text;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An operator keeps a template and sends a system's list; the SSO admin gives what is proposed, answers what does not agree, and decides after a change of position.</summary>
public sealed class ReconciliationTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string Operator = "9900000000197";

    private static int _letters = 900;

    private static readonly Dictionary<View, (string CitizenId, string Family)> _officers = new()
    {
        [View.ThaiWide] = ("9900000000073", "ซ้อมมือเจริญ"),
        [View.EnglishWide] = ("9900000000081", "สมมติวงศ์"),
        [View.ThaiPhone] = ("9900000000090", "สาธิตพงษ์"),
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_list_of_users_becomes_work_and_is_answered(View view)
    {
        var (number, _) = _officers[view];
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/accounts/lists");
        await desk.Inspect("account-lists");
        await desk.Page.Locator("#System").SelectOptionAsync("ktb");
        await Send(desk, $"เลขประจำตัวประชาชน,ชื่อ-สกุล,กลุ่ม,สถานะ\r\n{number},บัญชีเดิม,ktb-maker,ใช้งาน\r\n9799999999{(int)view}0{(int)view},เลขผิด,,\r\n");
        await desk.See("ตรวจแล้ว รอตัดสินใจ", "Checked, waiting for you");
        await desk.Inspect("account-list-ready");
        await desk.Page.Locator("#Number").FillAsync($"มท 0806.3/{Interlocked.Increment(ref _letters)}");
        await desk.Page.Locator("#IssuedOn").FillAsync("16 พ.ย. 2569");
        await desk.Page.Locator("#Subject").FillAsync("ส่งรายชื่อผู้ใช้งานระบบ");
        await desk.Press("บันทึกผลเป็นงาน (1 บัญชีไม่ตรง)", "Save as work (1 accounts do not agree)");
        await desk.See("ทำแล้ว (แถว)", "Rows carried out");

        await desk.Open($"{Town}/accounts");
        await desk.See("มีบัญชี แต่ไม่มีสิทธิ", "Account without a right");
        await desk.Inspect("accounts");
        var card = desk.Page.Locator("section.card", new() { HasText = "ktb-maker" }).Filter(new() { Has = desk.Page.Locator("button[value=ToClose]") }).First;
        await card.Locator("input[name=Words]").FillAsync("พ้นจากงานการเงินแล้ว");
        await card.Locator("button[value=ToClose]").ClickAsync();
        await desk.See("บันทึกคำตอบแล้ว", "The answer is saved.");
        await desk.Open($"{Town}/accounts?show=ToClose");
        await desk.See("พ้นจากงานการเงินแล้ว", "พ้นจากงานการเงินแล้ว");
        await desk.Open(Town);
        await desk.Inspect("agency-home-with-work");

        var centre = await ArriveHome(view, Operator);
        await centre.Open("/admin/accounts?system=ktb");
        await centre.Inspect("accounts-country");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_template_is_kept_and_its_proposal_is_given_by_a_decision(View view)
    {
        var (_, family) = _officers[view];
        var word = $"เจ้าพนักงานแม่แบบ{(int)view}";
        var centre = await ArriveHome(view, Operator);
        await centre.Open("/admin/templates/new");
        await centre.Page.Locator("#Position").FillAsync(word);
        await centre.Page.Locator("input[name=Groups][value=election-recorder]").CheckAsync();
        await centre.Page.Locator("input[name=Groups][value=elaas-reader]").CheckAsync();
        await Letter(centre);
        await centre.Press("ดูตัวอย่างก่อนบันทึก", "Preview");
        await centre.See("ดำรงตำแหน่งนี้", "hold such a post now");
        await centre.Inspect("template-preview");
        await centre.Press("บันทึกแม่แบบ", "Save the template");
        await centre.See(word, word);
        await centre.Inspect("templates");

        // The post is called so from now on: what is proposed shows, and rights that are there want a new look.
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString(family)}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        var person = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Open($"{person}/rights/new");
        await desk.Page.Locator("input[name=Groups][value=election-viewer]").CheckAsync();
        await Decide(desk);
        await desk.Press("ให้สิทธิ", "Give the rights");
        await desk.Open($"{person}/edit");
        await desk.Page.Locator("input[name^='Values[Post-']").First.FillAsync($"{word}ชำนาญงาน");
        await desk.Page.Locator("main form .acts button").First.ClickAsync();
        await desk.Open(person);
        await desk.See("แม่แบบเสนอสิทธิที่บุคคลนี้ยังไม่มี", "The templates propose rights that this person lacks");
        await desk.Inspect("person-proposed");
        await desk.Open($"{person}/rights/new?fill=template");
        await Assertions.Expect(desk.Page.Locator("input[name=Groups]:checked")).Not.ToHaveCountAsync(0);
        await desk.Inspect("right-give-proposed");
        await Decide(desk);
        await desk.Press("ให้สิทธิ", "Give the rights");
        await desk.See("ให้สิทธิแล้ว", "The rights are given");

        await desk.Open($"{Town}/recertify");
        await desk.Inspect("recertify");
        await desk.Open($"{person}/recertify");
        await desk.Inspect("recertify-person");
        foreach (var keep in await desk.Page.Locator("input[type=radio][value=End]").AllAsync())
        {
            await keep.CheckAsync();
        }

        await Decide(desk);
        await desk.Press("บันทึกการตัดสิน", "Save the decisions");
        await desk.See("บันทึกการตัดสินแล้ว", "The decisions are saved.");
    }

    private static async Task Send(Visitor desk, string csv)
    {
        await desk.Page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "รายชื่อผู้ใช้.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await desk.Press("ส่งไฟล์และตรวจ", "Send and check");
    }

    private static async Task Letter(Visitor desk)
    {
        await desk.Page.Locator("#Number").FillAsync($"มท 0806.3/ว {Interlocked.Increment(ref _letters)}");
        await desk.Page.Locator("#LetterDate").FillAsync("16 พ.ย. 2569");
    }

    private static async Task Decide(Visitor desk)
    {
        await desk.Page.Locator("#Reason").FillAsync("ตามตำแหน่งที่เปลี่ยนไป");
        await Letter(desk);
    }
}
