using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Circulars;

/// <summary>The mails about a circular: that it came, and that it waits. What it says is read in LakMuang.</summary>
internal static class CircularMail
{
    public const string Prefix = "circular:";

    /// <summary>One mail a day about one circular, whichever of their agencies a person is told for. Rounds differ from agency to agency, so days are counted.</summary>
    public static string Key(Guid circular, int round, DateOnly day, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{circular:N}:{(round > 0 ? "again" : "first")}-{day:yyyyMMdd}:{person.Value:N}");

    public static Mail Of(string to, Circular circular, AgencyFacts sender, int round)
    {
        var from = new Text("จาก {0} เลขที่ {2} ลงวันที่ {3}", "From {1}, number {2}, dated {4}").With(
            sender.Name.Th, sender.Name.En, circular.Number, ThaiDate.InProse(circular.IssuedOn!.Value).Th, ThaiDate.InProse(circular.IssuedOn.Value).En);
        var about = new Text("เรื่อง {0}", "Subject: {0}").With(circular.Subject);
        return new(to, $"{(round > 0 ? "เตือนให้รับทราบหนังสือเวียน" : Heading(circular).Th)}: {Short(circular.Subject)}",
            round > 0 ? new("หนังสือเวียนยังรอการรับทราบ", "A circular still waits to be acknowledged") : Heading(circular), [from, about, What(circular)]);
    }

    private static Text Heading(Circular circular) => circular.FollowsAs switch
    {
        Following.Corrects => new("หนังสือเวียนฉบับแก้ไข", "A corrected circular"),
        Following.Withdraws => new("ยกเลิกหนังสือเวียน", "A circular is taken back"),
        _ => new("หนังสือเวียน", "A circular"),
    };

    private static Text What(Circular circular) => circular.IsOpen
        ? new Text(
            "เข้าหลักเมืองแล้วเปิด “หนังสือเวียน” เพื่ออ่านและกดรับทราบ ภายใน {0} รับทราบหน่วยงานละครั้ง",
            "Open “Circulars” in LakMuang to read it, and acknowledge it by {1}. Each agency acknowledges once.").With(
            ThaiDate.InProse(circular.DueOn!.Value).Th, ThaiDate.InProse(circular.DueOn.Value).En)
        : new("เข้าหลักเมืองแล้วเปิด “หนังสือเวียน” เพื่ออ่าน ไม่ต้องรับทราบ", "Open “Circulars” in LakMuang to read it. Nothing is to be acknowledged.");

    // Long subjects are cut in lists of mails anyway.
    private static string Short(string subject) => subject.Length <= 80 ? subject : $"{subject[..80]}…";
}
