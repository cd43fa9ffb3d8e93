namespace LakMuang.Sandbox.Pages;

internal static class IndexPage
{
    public static IResult Show(HttpRequest request)
    {
        var page = new Page(request);
        return page.Show(page.Say("ระบบทดสอบสำหรับนักพัฒนา", "Sandbox for developers"), $"""
            <ul class="plain">
            <li><a href="/thaid/control">{page.Say("ผู้ให้บริการยืนยันตัวตนจำลอง: สวิตช์", "Imitated identity provider: switches")}</a></li>
            <li><a href="/mail">{page.Say("กล่องจดหมาย", "Mailbox")}</a></li>
            <li><a href="/sms">{page.Say("กล่องข้อความ SMS", "SMS inbox")}</a></li>
            </ul>
            """);
    }
}
