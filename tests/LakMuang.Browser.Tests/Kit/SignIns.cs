namespace LakMuang.Browser.Tests.Kit;

/// <summary>The ways into LakMuang, from its sign-in page on.</summary>
internal static class SignIns
{
    /// <summary>ThaID on one device, with a citizen ID typed into the sandbox.</summary>
    public static async Task SignInWithThaId(this Visitor visitor, string citizenId)
    {
        await visitor.Press("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");
        await visitor.Page.Locator("#citizen_id").FillAsync(citizenId);

        // The sandbox would lend whoever it does not know somebody else's name.
        await visitor.Page.Locator("#name").SelectOptionAsync("withheld");
        await visitor.Press("จำลองการสแกน", "Simulate the scan");
    }

    public static async Task TypePassword(this Visitor visitor, string citizenId, string password = Visitor.Password)
    {
        await visitor.Page.Locator("#CitizenId").FillAsync(citizenId);
        await visitor.Page.Locator("#Password").FillAsync(password);
        await visitor.Press("เข้าสู่ระบบด้วยรหัสผ่าน", "Sign in with password");
    }

    public static async Task TypeCode(this Visitor visitor, string code)
    {
        await visitor.Page.Locator("#Code").FillAsync(code);
        await visitor.Press("ยืนยันและเข้าสู่ระบบ", "Confirm and sign in");
    }
}
