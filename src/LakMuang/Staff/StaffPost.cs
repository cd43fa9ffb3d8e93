using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff;

/// <summary>The mails about somebody's account. Each is queued in the commit that makes it true.</summary>
public sealed class StaffPost(IOutbox outbox, IPeople people, IPosts posts)
{
    private static readonly Office[] _admins = [Office.SsoAdmin];

    /// <summary>Tells the person, and the SSO admins of other agencies that they work in: those are affected and did not decide.</summary>
    internal async Task TellSuspendedAsync(Act act, Suspension suspension, CancellationToken ct)
    {
        await TellAsync(act, suspension.Person, $"suspended:{suspension.Id:N}:own", OfSuspended, ct);
        var others = (await people.PostsOfAsync(suspension.Person, ct)).Select(p => p.Agency.Id).Where(a => a != suspension.Agency).Distinct().ToList();
        foreach (var admin in (await posts.HoldersAsync(_admins, others, ct)).Select(h => h.Person).Distinct().Where(p => p != suspension.Person))
        {
            await TellAsync(act, admin, $"suspended:{suspension.Id:N}:{admin.Value:N}", OfColleague, ct);
        }
    }

    internal Task TellReinstatedAsync(Act act, Suspension suspension, CancellationToken ct) =>
        TellAsync(act, suspension.Person, $"reinstated:{suspension.Id:N}", OfReinstated, ct);

    /// <summary>Asks whoever suspended, and the agency's SSO admins, for the letter: each once before the last day and once on it.</summary>
    /// <returns>Whether anybody was asked who had not been.</returns>
    internal async Task<bool> AskForLetterAsync(Act act, Suspension suspension, bool isLastDay, CancellationToken ct)
    {
        var due = ThaiDate.InProse(suspension.LetterDue);
        var isAsked = false;
        var admins = (await posts.HoldersAsync(_admins, [suspension.Agency], ct)).Select(h => h.Person);
        foreach (var whom in admins.Concat(new[] { suspension.By }.OfType<PersonId>()).Distinct().Where(p => p != suspension.Person))
        {
            var key = $"suspension-letter:{suspension.Id:N}:{(isLastDay ? "last" : "first")}:{whom.Value:N}";
            if (!await outbox.HoldsAsync(key, ct))
            {
                isAsked |= await TellAsync(act, whom, key, to => OfMissingLetter(to, due, isLastDay), ct);
            }
        }

        return isAsked;
    }

    private async Task<bool> TellAsync(Act act, PersonId whom, string key, Func<string, Mail> mail, CancellationToken ct)
    {
        if (await people.ContactOfAsync(whom, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, key, mail(email.Value));
            return true;
        }

        return false;
    }

    private static Mail OfMissingLetter(string to, Text due, bool isLastDay) => new(
        to, isLastDay ? "วันนี้เป็นวันสุดท้ายที่ต้องระบุหนังสือระงับบัญชี" : "บัญชีที่ระงับไว้ยังไม่มีเลขที่หนังสือ",
        new("ระบุหนังสือของการระงับบัญชี", "Name the letter of a suspension"),
        [
            new($"บัญชีที่ระงับไว้ในหน่วยงานยังไม่มีเลขที่หนังสือ ต้องระบุภายใน {due.Th}", $"An account of the agency is suspended without a letter. It is to be named by {due.En}."),
            new("เข้าหลักเมือง เปิดหน้าบุคลากร เลือกผู้ที่ถูกระงับ แล้วกรอกเลขที่และวันที่ของหนังสือ หรือคืนสิทธิถ้าไม่มีเหตุให้ระงับแล้ว",
                "Open LakMuang and the page of people, choose whoever is suspended, and give the number and the day of the letter; or reinstate them if there is no reason any more."),
        ]);

    private static Mail OfSuspended(string to) => new(
        to, "บัญชีหลักเมืองของท่านถูกระงับ", new("บัญชีของท่านถูกระงับ", "Your account is suspended"),
        [
            new("ท่านออกจากทุกระบบแล้ว และเข้าใช้ไม่ได้จนกว่าจะคืนสิทธิ ถ้าเห็นว่าไม่ถูกต้อง ติดต่อผู้ดูแลหน่วยงานของท่าน หรือหน่วยงานที่กำกับ",
                "You are signed out of every system and cannot come in until you are reinstated. If this is wrong, speak to the administrator of your agency, or to the office above."),
        ]);

    private static Mail OfColleague(string to) => new(
        to, "บุคลากรของหน่วยงานท่านถูกระงับโดยหน่วยงานอื่น", new("บัญชีของบุคลากรถูกระงับ", "An account of your agency is suspended"),
        [
            new("ผู้ที่ดำรงตำแหน่งในหน่วยงานของท่านด้วย ถูกระงับบัญชีโดยหน่วยงานอื่น เข้าหลักเมืองเพื่อดูรายละเอียดที่หน้าบุคลากร",
                "Somebody who also holds a post in your agency was suspended by another one. Open LakMuang and see the page of people."),
        ]);

    private static Mail OfReinstated(string to) => new(
        to, "คืนสิทธิบัญชีหลักเมืองของท่านแล้ว", new("คืนสิทธิบัญชีแล้ว", "Your account is reinstated"),
        [new("ท่านเข้าสู่ระบบได้ตามปกติ", "You may sign in again.")]);
}
