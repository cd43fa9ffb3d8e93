using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Care;

/// <summary>A person proves that a mobile number is theirs, the one on record or another, by six digits in a short message (L5-1).</summary>
/// <remarks>
/// With the surest sign-in that the person has, ThaID wherever they have used it, and a recent one: whoever finds an open screen, or knows a password
/// and no more, must not put their own telephone there.
/// </remarks>
public sealed class ProveOwnMobile(LakMuangDb db, IMobileNumbers numbers, IMobileChecks checks, IThrottle throttle, IPeople people, CarePost post)
{
    private const int WithThaId = 3;
    private const int WithCode = 2;

    private static readonly TimeSpan _recent = TimeSpan.FromMinutes(15);

    // The answer tells whether somebody has proved a number: nobody may go through a list of them.
    private static readonly Limit _tried = new("mobile-tried", 20, TimeSpan.FromDays(1));

    /// <summary>The level of a sign-in that the person must have to do this.</summary>
    public async Task<int> LeastLevelAsync(PersonId person, CancellationToken ct) =>
        (await people.TraitsOfAsync([person], ct)).GetValueOrDefault(person)?.Source is IdentitySource.ThaId ? WithThaId : WithCode;

    /// <summary>Whether a sign-in of then still counts as recent.</summary>
    public static bool IsRecent(Act act, DateTimeOffset signedInAt) => act.At - signedInAt < _recent;

    /// <param name="signedInAt">When the session was opened or strengthened last.</param>
    /// <param name="typed">A Thai mobile number in any writing.</param>
    public async Task<Result<SentMobileCode>> SendAsync(Act act, DateTimeOffset signedInAt, string? typed, CancellationToken ct)
    {
        if (act.Level < await LeastLevelAsync(act.Person, ct))
        {
            return MobileRefusals.StrongerSignIn;
        }

        if (!IsRecent(act, signedInAt))
        {
            return MobileRefusals.SignInAgain;
        }

        if (TypedMobile.Read(typed) is not { Length: > 0 } number)
        {
            return MobileRefusals.NoMobile;
        }

        if (await throttle.CountAsync(_tried, act.Person.Value.ToString("N"), ct) is not null)
        {
            return MobileRefusals.TooManyTried;
        }

        var contact = await people.ContactOfAsync(act.Person, ct);
        return contact is { MobileVerified: true } && contact.Mobile == number ? MobileRefusals.ProvedAlready
            : await numbers.IsTakenAsync(act.Person, number, ct) ? MobileRefusals.Taken
            : await checks.StartAsync(act, act.Person, number, contact.Mobile, ct);
    }

    public async Task<Result<PersonId>> VerifyAsync(Act act, string? code, CancellationToken ct)
    {
        if (act.Level < await LeastLevelAsync(act.Person, ct))
        {
            return MobileRefusals.StrongerSignIn;
        }

        // One transaction: a code is never spent for a number that is not on record afterwards.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await people.ContactOfAsync(act.Person, ct);
        if (!(await checks.VerifyAsync(act, act.Person, before.Mobile, code, ct)).Ok(out var check, out var wrong))
        {
            await transaction.CommitAsync(ct);
            return wrong;
        }

        if (await numbers.IsTakenAsync(act.Person, check.Number, ct))
        {
            return MobileRefusals.Taken with { Field = "Code" };
        }

        if (!await numbers.ProveAsync(act, act.Person, before.Mobile, check.Number, ct))
        {
            return MobileRefusals.Stale;
        }

        if (before.Mobile is not null && before.Mobile != check.Number)
        {
            post.TellOfNewMobile(act, before, check.Id);
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return act.Person;
    }

    /// <summary>The latest code that was sent, or null.</summary>
    public Task<SentMobileCode?> LatestAsync(Act act, CancellationToken ct) => checks.FindAsync(act.Person, ct);
}

internal static class MobileRefusals
{
    public static readonly Problem StrongerSignIn = new("mobile.stronger-sign-in", new(
        "การยืนยันเบอร์ต้องเข้าสู่ระบบให้มั่นคงกว่านี้ก่อน กด “ยืนยันตัวตนอีกครั้ง”", "Proving a number asks for a stronger sign-in. Choose “Confirm who you are”."));

    public static readonly Problem SignInAgain = new("mobile.sign-in-again", new(
        "เข้าสู่ระบบไว้นานกว่า 15 นาทีแล้ว กด “ยืนยันตัวตนอีกครั้ง” แล้วทำต่อ", "You signed in more than 15 minutes ago. Choose “Confirm who you are”, and go on."));

    public static readonly Problem NoMobile = new("mobile.wrong", new(
        "กรอกหมายเลขโทรศัพท์มือถือ 10 หลัก ขึ้นต้นด้วย 06 08 หรือ 09 (เบอร์บ้านรับ SMS ไม่ได้)",
        "Enter a Thai mobile number of 10 digits that begins with 06, 08 or 09. A landline receives no text messages."), "Mobile");

    public static readonly Problem TooManyTried = new("mobile.tried", new(
        "วันนี้ลองหลายครั้งเกินไปแล้ว กรุณาลองใหม่พรุ่งนี้", "Too many tries today. Please try again tomorrow."), "Mobile");

    public static readonly Problem ProvedAlready = new("mobile.proved", new("เบอร์นี้ยืนยันแล้ว ไม่ต้องทำอีก", "This number is confirmed already."), "Mobile");

    public static readonly Problem Taken = new("mobile.taken", new(
        "มีผู้อื่นยืนยันเบอร์นี้ไว้แล้ว ใช้เบอร์ของท่านเอง หากเบอร์นี้เป็นของท่าน ให้ผู้ดูแลหน่วยงานแก้ทะเบียนของคนเดิมก่อน",
        "Somebody else has confirmed this number. Use one of your own. If it is yours, an administrator must first correct the record of the other person."), "Mobile");

    public static readonly Problem Stale = new("mobile.stale", new(
        "ข้อมูลของท่านถูกเปลี่ยนในขณะเดียวกัน ตรวจเบอร์แล้วกรอกรหัสอีกครั้ง", "Your record was changed in the same moment. Check the number and type the code once more."), "Code");
}
