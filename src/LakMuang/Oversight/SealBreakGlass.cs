using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Seals a new break-glass code, and throws an unused older one away. The code is told once and kept as a hash only.</summary>
public sealed class SealBreakGlass(
    LakMuangDb db, IAgencyWalk walk, IDirectory directory, IAccounts accounts, ILetterBook book, IFiles files, PasswordHash hash)
{
    private static readonly PersonName _nobody = new("", "บัญชีฉุกเฉิน", "ของหลักเมือง", "", "Break-glass", "account");

    /// <returns>The code: 25 letters and digits in groups of five.</returns>
    public async Task<Result<string>> RunAsync(Act act, GivenLetter given, CancellationToken ct)
    {
        if (await walk.RootAsync(ct) is not { } root)
        {
            return RoleRefusals.NoRoot;
        }

        var entered = await given.EnterAsync(book, files, act, root, "การผนึกบัญชีฉุกเฉินของหลักเมือง", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var last = await db.BreakGlasses.OrderByDescending(b => b.SealedAt).FirstOrDefaultAsync(ct);
        if (last?.State is BreakGlassState.Open)
        {
            return BreakGlassRefusals.StillOpen;
        }

        if (last?.State is BreakGlassState.Sealed)
        {
            last.Close(act);
        }

        var code = BreakGlassCode.New();
        var person = last?.Person ?? await NobodyAsync(act, ct);
        var glass = new BreakGlass
        {
            CodeHash = await hash.OfAsync(BreakGlassCode.Plain(code), ct),
            Person = person,
            Agency = root,
            Appointment = last?.Appointment ?? directory.Appoint(
                act, new(person, root, AppointmentKind.Assigned, "บัญชีฉุกเฉิน", "", null, ThaiDate.Day(act.At), null, letter)),
            Letter = letter,
            SealedAt = act.At,
        };
        db.BreakGlasses.Add(glass);
        db.Note(new BreakGlassSealed(glass.Id, letter));
        await db.CommitAsync(act, ct);
        return code;
    }

    private async Task<PersonId> NobodyAsync(Act act, CancellationToken ct)
    {
        var person = directory.AddNobody(act, _nobody);
        accounts.Open(act, person);
        await db.CommitAsync(act, ct);
        await accounts.ChangeAsync(act, person, open: false, ct);
        return person;
    }
}

/// <summary>125 bits that a tired person can type: no letters that look like digits.</summary>
internal static class BreakGlassCode
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Groups = 5;
    private const int GroupLength = 5;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ =>
        new string(System.Security.Cryptography.RandomNumberGenerator.GetItems<char>(Alphabet, GroupLength))));

    /// <summary>As it is compared: capitals without blanks and hyphens.</summary>
    public static string Plain(string? typed) => new([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}

internal static class BreakGlassRefusals
{
    public static readonly Problem StillOpen = new("break-glass.open", new(
        "บัญชีฉุกเฉินยังเปิดใช้อยู่ รอให้ปิดก่อน", "The break-glass account is open right now. Wait until it has closed."));

    public static readonly Problem Wrong = new("break-glass.wrong", new(
        "รหัสนี้ใช้ไม่ได้ ตรวจตัวอักษรทีละกลุ่ม รหัสหนึ่งใช้ได้ครั้งเดียว",
        "This code does not open anything. Check it group by group; a code works once."), "Code");

    public static readonly Problem ReasonMissing = new("break-glass.reason", new(
        "เขียนเหตุผลอย่างน้อย 10 ตัวอักษร ผู้ดูแลระบบส่วนกลางทุกคนจะได้อ่าน",
        "Write the reason, in 10 characters or more. Every operator will read it."), "Reason");

    public static Problem TooMany(TimeSpan wait) => new("break-glass.wait", new Text(
        "ลองผิดหลายครั้งเกินไป ลองใหม่ใน {0} นาที", "Too many wrong tries. Try again in {0} minutes.").With((int)Math.Ceiling(wait.TotalMinutes)));
}
