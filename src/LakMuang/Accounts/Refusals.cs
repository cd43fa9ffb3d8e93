using LakMuang.Kernel;

namespace LakMuang.Accounts;

internal static class Refusals
{
    public static readonly Problem NoSuchSession = new("account.session.none", new(
        "การเข้าใช้นี้สิ้นสุดไปแล้ว",
        "This session has ended already."));

    public static readonly Problem NothingToSuspend = new("account.suspend.none", new(
        "บัญชีนี้ถูกระงับหรือปิดไปแล้ว",
        "This account is suspended or closed already."));
}
