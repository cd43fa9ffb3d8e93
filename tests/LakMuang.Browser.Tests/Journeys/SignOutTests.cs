using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

public sealed class SignOutTests(RunningHouse house) : Journey(house)
{
    private const string Officer = "9900000000014";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public Task Leaving_lakmuang_leaves_info_too(View view) => LeaveEverything(view, script: true);

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public Task Leaving_needs_no_script(View view) => LeaveEverything(view, script: false);

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task Leaving_info_leads_through_lakmuang(View view)
    {
        var officer = await ArriveFromInfo(view);
        await officer.SignInWithThaId(Officer);
        await officer.SeePerson("สมชาย จำลองกุล");

        await officer.Press("ออกจากระบบ", "Sign out");

        await officer.Page.GotoAsync(new Uri(House.LakMuang, "/").AbsoluteUri);
        await officer.SeeTitle("เข้าสู่ระบบ", "Sign in");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_500)]
    public async Task A_form_of_another_site_is_answered_with_a_question(int length)
    {
        var officer = await ArriveHome(View.ThaiWide, Officer);
        var form = $"<form method=post action='{House.LakMuang}oauth2/logout'><input name=state value={new string('é', length)}></form>";
        await officer.Page.RouteAsync("http://foreign.example/**", route => route.FulfillAsync(
            new() { ContentType = "text/html; charset=utf-8", Body = form + "<script>document.forms[0].submit()</script>" }));

        // The question is put only to whoever is signed in: the cookie that stayed away from the form has come along after it.
        await officer.Page.GotoAsync("http://foreign.example/");
        await officer.See("ท่านต้องการออกจากหลักเมืองและทุกระบบ", "Do you want to sign out");

        await officer.Open("/");
        await officer.SeeTitle("สวัสดี คุณ", "Hello, ");
    }

    private async Task LeaveEverything(View view, bool script)
    {
        var info = await ArriveFromInfo(view, script);
        await info.SignInWithThaId(Officer);
        await info.SeePerson("สมชาย จำลองกุล");
        var portal = await info.SecondPage();
        await portal.Open("/");

        await portal.Page.Locator("details.menu summary").ClickAsync();
        await portal.Inspect("portal-menu");
        await portal.Press("ออกจากระบบ", "Sign out");

        await portal.SeeTitle("ออกจากระบบแล้ว", "You are signed out");
        await portal.Inspect("signed-out");
        await info.SeeNobody();
        await info.SeeTitle("เข้าสู่ระบบ", "Sign in");
    }
}
