using System.Text.RegularExpressions;
using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Somebody without ThaID: invited by the SSO admin, in by a password of their own, and shown as unproved to whoever decides.</summary>
public sealed partial class InvitationTests(RunningHouse house) : Journey(house)
{
    private const string Admin = "9900000000049";
    private const string Town = "/agencies/05360199";
    private const string Password = "tuayang-2569-baan";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task An_invited_person_comes_in_by_password_and_is_shown_as_unproved(View view)
    {
        var (number, email) = (Number(850 + (int)view), $"invited-{view}@tests.example".ToLowerInvariant());
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/invitations");
        await FillIn(desk, number[..12] + (char)('0' + ((number[12] - '0' + 1) % 10)), email);
        await desk.See("เลขประจำตัวประชาชนไม่ถูกต้อง", "This citizen ID does not check");
        await desk.Inspect("invitations-wrong");
        await FillIn(desk, number, email);
        await desk.See("ส่งคำเชิญแล้ว", "The invitation is on its way");
        await desk.Inspect("invitations");

        var guest = await Arrive(view);
        await guest.Open("/invited");
        await guest.Inspect("invited");
        await guest.Page.Locator("#Code").FillAsync(Code().Match(await House.NewestMail(email)).Value);
        await guest.Press("ถัดไป", "Next");
        await guest.Page.Locator("#Password").FillAsync("1234567a");
        await guest.Page.Locator("#PasswordAgain").FillAsync("1234567a");
        await guest.Press("ตอบรับคำเชิญ", "Accept the invitation");
        await guest.Inspect("invited-weak");
        await guest.Page.Locator("#Password").FillAsync(Password);
        await guest.Page.Locator("#PasswordAgain").FillAsync(Password);
        await guest.Press("ตอบรับคำเชิญ", "Accept the invitation");
        await guest.See("ตอบรับคำเชิญแล้ว", "The invitation is accepted");
        await guest.Inspect("invited-accepted");

        await desk.Open($"{Town}/registrations");
        await desk.Page.Locator("tbody tr", new() { HasText = desk.Say("คำเชิญ", "Invitation") }).Last.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await desk.See("ผู้สมัครไม่มี ThaID", "The applicant has no ThaID");
        await desk.Inspect("registration-invited");
        await desk.Page.Locator("#Opinion").FillAsync(desk.Say("ไม่ใช่บุคลากรของหน่วยงาน", "Not one of our people"));
        await desk.Press("ไม่อนุมัติ", "Refuse");
        await desk.See("ไม่อนุมัติ", "Refused");
        await desk.Inspect("registration-refused");
    }

    private static async Task FillIn(Visitor desk, string number, string email)
    {
        foreach (var (field, value) in new[]
        {
            ("CitizenId", number), ("Title", "นาง"), ("GivenName", "สมศรี"), ("FamilyName", "ไม่มีแอป"), ("Position", "เจ้าพนักงานธุรการ"), ("Unit", "สำนักปลัด"), ("Email", email),
        })
        {
            await desk.Page.Locator($"#Form_{field}").FillAsync(value);
        }

        await desk.Press("ส่งคำเชิญ", "Send the invitation");
    }

    private static string Number(int last)
    {
        var digits = $"99{last:D10}";
        var sum = digits.Select((c, i) => (c - '0') * (13 - i)).Sum();
        return $"{digits}{(11 - (sum % 11)) % 10}";
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
