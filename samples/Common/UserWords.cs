namespace LakMuang.Samples.Common;

public static class UserWords
{
    public static readonly Words NeverCame = new("ยังไม่เคยเข้าใช้", "Has never come in");

    public static Words Of(UserState state) => state switch
    {
        UserState.InForce => new("ใช้งานได้", "In force"),
        UserState.Suspended => new("ถูกระงับ", "Suspended"),
        _ => new("สิ้นสุดแล้ว", "Ended"),
    };

    /// <summary>Where the list comes from.</summary>
    public static Words Source(AgencyUsers users) => users.IsCurrent
        ? new("สิทธิและหนังสือเป็นตามที่หลักเมืองแจ้งในขณะนี้ รวมผู้ที่ยังไม่เคยเข้าใช้ วันที่เข้าใช้ล่าสุดมาจากการเข้าใช้ระบบนี้",
            "Rights and letters are as LakMuang tells them now, of those who never came in, too. When somebody was last seen comes from sign-ins here.")
        : new($"ติดต่อหลักเมืองไม่ได้ในขณะนี้ รายชื่อนี้มาจากการเข้าใช้ระบบ ข้อมูลล่าสุดเมื่อ {ThaiTime.Show(users.At)} อาจมีผู้ที่สิทธิสิ้นสุดหรือถูกระงับแล้ว และไม่มีผู้ที่ยังไม่เคยเข้าใช้ กรุณาเปิดใหม่ภายหลัง",
            $"LakMuang cannot be reached at the moment. This list comes from sign-ins here, the latest at {ThaiTime.Show(users.At)}: rights may have ended or been suspended since, and whoever never came in is missing. Please open it again later.");
}
