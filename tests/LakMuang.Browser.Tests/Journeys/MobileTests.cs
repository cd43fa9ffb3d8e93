using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Somebody without a number on record proves one, with the text message that the gateway took (L5-1).</summary>
public sealed class MobileTests(RunningHouse house) : Journey(house)
{
    [Theory]
    [InlineData(View.ThaiWide, "9900000000260", "0891110001")]
    [InlineData(View.EnglishWide, "9900000000278", "0891110002")]
    [InlineData(View.ThaiPhone, "9900000000286", "0891110003")]
    public async Task A_number_is_proved_from_ones_own_account(View view, string person, string mobile)
    {
        var officer = await ArriveHome(view, person);
        await officer.Open("/account");
        await officer.Press("ยืนยันเบอร์มือถือ", "Confirm the mobile number");
        await officer.Inspect("mobile");
        await officer.Page.Locator("#Mobile").FillAsync("02 123 4567");
        await officer.Press("ส่งรหัสทาง SMS", "Send a code by text message");
        await officer.See("เบอร์บ้านรับ SMS ไม่ได้", "A landline receives no text messages");
        Assert.Equal("02 123 4567", await officer.Page.Locator("#Mobile").InputValueAsync());
        await officer.Inspect("mobile-wrong");

        await officer.Page.Locator("#Mobile").FillAsync(mobile);
        await officer.Press("ส่งรหัสทาง SMS", "Send a code by text message");
        await Assertions.Expect(officer.Control(officer.Say("ส่งรหัสใหม่", "Send another code"))).ToBeDisabledAsync();
        await officer.See("ขอรหัสใหม่ได้ในอีก", "Another code can be asked for in");
        await officer.Inspect("mobile-code");
        var code = await House.NewestSms($"+66{mobile[1..]}");
        var inbox = await officer.SecondPage();
        await inbox.Open(new Uri(House.Sandbox, "/sms"));
        await Assertions.Expect(inbox.Page.Locator("tbody")).ToContainTextAsync($"+66{mobile[1..]}");

        await officer.Page.Locator("#Code").FillAsync(code);
        await officer.Press("ยืนยันเบอร์", "Confirm the number");
        await officer.See("ยืนยันเบอร์มือถือแล้ว", "The mobile number is confirmed.");
        await officer.Inspect("mobile-done");
    }

    [Fact]
    public async Task Without_script_another_code_is_asked_for_in_vain_within_a_minute_and_the_first_one_counts()
    {
        var officer = await ArriveHome(View.ThaiPhone, "9900000000294", script: false);
        await officer.Open("/account/mobile");
        await officer.Page.Locator("#Mobile").FillAsync("๐๘๙๑๑๑๐๐๐๔");
        await officer.Press("ส่งรหัสทาง SMS", "Send a code by text message");
        await officer.Press("ส่งรหัสใหม่", "Send another code");
        await officer.See("ขอรหัสใหม่ได้ในอีก", "Another code can be asked for in");
        await officer.Inspect("mobile-code");

        await officer.Page.Locator("#Code").FillAsync(await House.NewestSms("+66891110004"));
        await officer.Press("ยืนยันเบอร์", "Confirm the number");
        await officer.See("ยืนยันเบอร์มือถือแล้ว", "The mobile number is confirmed.");
    }
}
