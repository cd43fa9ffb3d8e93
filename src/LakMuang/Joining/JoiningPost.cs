using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Joining;

/// <summary>The mails about a registration (L2-7, step 3). Each is queued in the commit that makes it true.</summary>
public sealed class JoiningPost(IOutbox outbox, IOffices offices, IOverseers overseers, IAgencyTree tree, TellNearest tell)
{
    /// <summary>Tells the agency's SSO admins that somebody waits; where there is none, the overseers above, who may decide in their place.</summary>
    internal async Task TellDecidersAsync(Act act, Registration registration, CancellationToken ct)
    {
        var own = registration.Agency!.Value;
        await tell.QueueAsync(
            act, (await tree.AboveAsync(own, ct)).Prepend(own),
            async office => office == own ? await offices.HoldersAsync(Office.SsoAdmin, own, ct) : await overseers.OfAsync(office, ct),
            person => Key("waits", registration, person.Value.ToString("N")),
            email => Mails.Waits(email.Value, registration), ct);
    }

    internal void TellApplicant(Act act, Registration registration, string email) =>
        outbox.Queue(act, Key(registration.State.ToString(), registration, "applicant"), registration.State switch
        {
            RegistrationState.Submitted => Mails.Submitted(email, registration),
            RegistrationState.Returned => Mails.Returned(email, registration),
            RegistrationState.Approved => Mails.Approved(email, registration),
            _ => Mails.Refused(email, registration),
        });

    // One for each turn of the registration: a second submission is news, a retried request is not.
    private static string Key(string what, Registration registration, string whom) =>
        string.Create(CultureInfo.InvariantCulture, $"registration:{registration.Id:N}:{registration.Version}:{what}:{whom}");
}

internal static class Mails
{
    public static Mail Waits(string to, Registration r) => new(
        to, "มีผู้สมัครใช้งานหลักเมืองรอท่านพิจารณา",
        new("มีผู้สมัครใช้งานรอการพิจารณา", "A registration waits for your decision"),
        [
            new Text("เลขอ้างอิง {0} เข้าหลักเมืองแล้วเปิด “หน่วยงานของฉัน” เพื่อตรวจเอกสารและพิจารณา", "Reference {0}. Open “My agency” in LakMuang to check the documents and decide.").With(r.Reference),
        ], Reference: r.Reference);

    public static Mail Submitted(string to, Registration r) => new(
        to, "หลักเมืองได้รับการลงทะเบียนของท่านแล้ว",
        new("ได้รับการลงทะเบียนแล้ว", "Your registration has arrived"),
        [
            new Text("เลขอ้างอิง {0} ผู้ดูแลหน่วยงานของท่านจะตรวจและพิจารณา ผลจะแจ้งทางอีเมลนี้", "Reference {0}. The administrator of your agency will check it and decide. You will hear by this address.").With(r.Reference),
            new("ดูสถานะได้ทุกเมื่อ: เปิดหลักเมือง เลือก “ลงทะเบียน” แล้วยืนยันตัวตนด้วย ThaID", "See where it stands at any time: open LakMuang, choose “Register” and prove who you are with ThaID."),
        ], Reference: r.Reference);

    public static Mail Returned(string to, Registration r) => new(
        to, "กรุณาแก้ไขการลงทะเบียนหลักเมือง",
        new("ผู้ดูแลหน่วยงานขอให้แก้ไข", "The administrator of your agency asks for a correction"),
        [
            new Text("สิ่งที่ต้องแก้ไข: {0}", "To correct: {0}").With(r.Opinion),
            new Text("เลขอ้างอิง {0} เปิดหลักเมือง เลือก “ลงทะเบียน” ยืนยันตัวตนด้วย ThaID แก้ไขแล้วส่งอีกครั้ง", "Reference {0}. Open LakMuang, choose “Register”, prove who you are with ThaID, correct it and send it again.").With(r.Reference),
        ], Reference: r.Reference);

    public static Mail Approved(string to, Registration r) => new(
        to, "การลงทะเบียนหลักเมืองได้รับอนุมัติ",
        new("อนุมัติแล้ว เข้าใช้งานได้ทันที", "Approved: you can sign in now"),
        [
            r.Source is RegistrationSource.ThaId
                ? new("เปิดหลักเมือง กด “เข้าสู่ระบบด้วย ThaID” แล้วเลือกระบบที่ต้องการใช้", "Open LakMuang, choose “Sign in with ThaID” and pick the system that you need.")
                : new("เปิดหลักเมือง เข้าสู่ระบบด้วยเลขประจำตัวประชาชนและรหัสผ่านที่ท่านตั้งไว้ แล้วเลือกระบบที่ต้องการใช้", "Open LakMuang, sign in with your citizen ID and the password that you chose, and pick the system that you need."),
            new Text("เลขอ้างอิง {0}", "Reference {0}").With(r.Reference),
        ], Reference: r.Reference);

    public static Mail Refused(string to, Registration r) => new(
        to, "ผลการลงทะเบียนหลักเมือง: ไม่อนุมัติ",
        new("ไม่อนุมัติการลงทะเบียน", "Your registration was refused"),
        [
            new Text("เหตุผล: {0}", "Reason: {0}").With(r.Opinion),
            new Text("เลขอ้างอิง {0} ถ้าเห็นว่าไม่ถูกต้อง กรุณาติดต่อผู้ดูแลหน่วยงานของท่าน แล้วลงทะเบียนใหม่ได้", "Reference {0}. If you think this is wrong, talk to the administrator of your agency; you can register again.").With(r.Reference),
        ], Reference: r.Reference);

    public static Mail Invited(string to, string code, Text agency, DateTimeOffset until) => new(
        to, "คำเชิญใช้งานหลักเมือง",
        new("ท่านได้รับเชิญให้ใช้งานหลักเมือง", "You are invited to use LakMuang"),
        [
            new Text("ผู้ดูแลของ{0}เชิญท่าน เปิดหลักเมืองที่หน้า “ได้รับคำเชิญ” (/invited) แล้วกรอกรหัสคำเชิญนี้", "The administrator of {1} invites you. Open the page “I was invited” (/invited) in LakMuang and type this code.").With(agency.Th, agency.En),
            new Text("ใช้ได้ถึง {0}", "It works until {1}.").With(ThaiDate.Moment(until).Th, ThaiDate.Moment(until).En),
        ], code);
}
