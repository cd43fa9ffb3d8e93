using System.Text.Json;
using LakMuang.Accounts.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Portal;

/// <summary>One event of a person's credentials as a sentence.</summary>
public sealed record HistoryLine(Text What, Text When, string? Where, bool IsRefused)
{
    /// <param name="systems">Names of the systems by their codes.</param>
    public static HistoryLine Of(SignInLine line, IReadOnlyDictionary<string, Text> systems) =>
        new(Sentence(line, systems), ThaiDate.Moment(line.At), line.Address?.ToString(), line.Outcome is Outcome.Refused);

    private static Text Sentence(SignInLine line, IReadOnlyDictionary<string, Text> systems) => line.What switch
    {
        "SessionOpened" => new Text("เข้าสู่ระบบด้วย {0}", "Signed in with {0}").With(MeansOf(line)),
        "SessionRenewed" => new Text("ยืนยันตัวตนอีกครั้งด้วย {0}", "Confirmed again with {0}").With(MeansOf(line)),
        "SessionEnded" => Ended(line.Because),
        "SignInRefused" => new("เข้าสู่ระบบไม่สำเร็จ", "A sign-in failed"),
        "CodeSent" => new("ส่งรหัสไปที่อีเมล", "A code was sent by e-mail"),
        "EverythingRevoked" => new("ออกจากระบบทุกเครื่อง", "Signed out everywhere"),
        "SystemEntered" => new Text("เข้าใช้ระบบ {0}", "Entered {1}").With(System(line, systems).Th, System(line, systems).En),
        "EntryRefused" => new Text("เข้าระบบ {0} ไม่ได้ เพราะไม่มีสิทธิ", "No right to enter {1}").With(System(line, systems).Th, System(line, systems).En),
        _ => new(line.What, line.What),
    };

    private static Text Ended(string? because) => because switch
    {
        nameof(EndOfSession.SignedOut) or nameof(EndOfSession.EndedByOwner) => new("ออกจากระบบ", "Signed out"),
        nameof(EndOfSession.TooOld) => new("การเข้าใช้สิ้นสุดเมื่อครบเวลา", "A session ended because its time was over"),
        nameof(EndOfSession.EndedByAdmin) => new("ผู้ดูแลหน่วยงานให้ออกจากระบบ", "Signed out by an administrator of the agency"),
        nameof(EndOfSession.CredentialChanged) => new("ออกจากระบบ เพราะรหัสผ่านเปลี่ยน", "Signed out because the password changed"),
        nameof(EndOfSession.Suspended) => new("การเข้าใช้ถูกระงับ", "The session was ended by a suspension"),
        _ => new("การเข้าใช้สิ้นสุด", "A session ended"),
    };

    private static Text MeansOf(SignInLine line)
    {
        using var details = JsonDocument.Parse(line.Details);
        return MeansWords.Of((Means)details.RootElement.GetProperty("means").GetInt32());
    }

    private static Text System(SignInLine line, IReadOnlyDictionary<string, Text> systems)
    {
        using var details = JsonDocument.Parse(line.Details);
        var code = details.RootElement.TryGetProperty("system", out var value) ? value.ToString() : "";
        return systems.GetValueOrDefault(code) ?? new(code, code);
    }
}
