using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

public sealed class PasswordTests(RunningHouse house) : Journey(house)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public Task A_password_and_six_digits_from_the_mail_let_an_editor_save(View view) => SignInAndSave(view, script: true);

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public Task Password_code_and_saving_need_no_script(View view) => SignInAndSave(view, script: false);

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task A_wrong_password_is_told_beside_the_form(View view)
    {
        var officer = await ArriveFromInfo(view);

        await officer.TypePassword("9900000000049", "not-the-password");

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await officer.Inspect("sign-in-wrong-password");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task A_wrong_code_may_be_typed_again(View view)
    {
        var officer = await ArriveFromInfo(view);
        var code = await PasswordThenCode(officer, "9900000000022", "wipha.2@lao.example");
        var wrong = code[..5] + (char)('0' + (code[5] - '0' + 1) % 10);

        await officer.TypeCode(wrong);

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await officer.Inspect("code-wrong");
        await officer.TypeCode(code);
        await officer.SeePerson("วิภา นิทัศน์ศรี");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task The_keyboard_alone_is_enough(View view)
    {
        const string address = "wichai.5@lao.example";
        var officer = await ArriveFromInfo(view);
        var before = await House.MailsTo(address);
        await officer.TabTo("#CitizenId");
        await officer.Page.Keyboard.TypeAsync("9900000000057");
        await officer.TabTo("#Password");
        await officer.Page.Keyboard.TypeAsync(Visitor.Password);
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.SeeTitle("กรอกรหัส 6 หลักจากอีเมล", "Enter the 6 digits from the e-mail");

        await officer.TabTo("#Code");
        await officer.Page.Keyboard.TypeAsync(await House.NewestCode(address, before));
        await officer.TabTo("form:has(#Code) button[type=submit]");
        await officer.Page.Keyboard.PressAsync("Enter");

        await officer.SeePerson("วิชัย แบบฝึกชัย");
    }

    private async Task SignInAndSave(View view, bool script)
    {
        var officer = await ArriveFromInfo(view, script);
        var code = await PasswordThenCode(officer, "9900000000014", "somchai.1@lao.example");
        await officer.Inspect("code");
        await officer.TypeCode(code);
        await officer.SeePerson("สมชาย จำลองกุล");

        await officer.Press("แก้ไขข้อมูล", "Edit the record");
        await officer.Page.Locator("#province").FillAsync("ชัยภูมิ");
        await officer.Page.Locator("#households").FillAsync(code);
        await officer.Inspect("info-edit");
        await officer.Press("บันทึก", "Save");

        await officer.See("บันทึกแล้ว", "Saved.");
        await officer.See(code.TrimStart('0'), code.TrimStart('0'));
        await officer.Inspect("info-saved");
    }

    private async Task<string> PasswordThenCode(Visitor officer, string citizenId, string address)
    {
        var before = await House.MailsTo(address);
        await officer.TypePassword(citizenId);
        await officer.SeeTitle("กรอกรหัส 6 หลักจากอีเมล", "Enter the 6 digits from the e-mail");
        return await House.NewestCode(address, before);
    }
}
