using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <remarks>Each message costs money, so all sends of a day are counted, for the person and for the number, whether they were answered or not.</remarks>
internal sealed class MobileChecks(LakMuangDb db, IOutbox outbox, Vault vault, Throttle throttle, SentCodes codes) : IMobileChecks
{
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(10);

    public async Task<Result<SentMobileCode>> StartAsync(Act act, PersonId person, string number, string? onRecord, CancellationToken ct)
    {
        if (await throttle.CountAsync(Limits.PauseOfSms, KeyOf(person), ct) is { } wait)
        {
            return await LatestAsync(person, ct) is { VerifiedAt: null } sent && NumberOf(sent) == number && sent.ExpiresAt > act.At
                ? Shown(sent) : Refusals.SmsTooSoon(wait);
        }

        if (await throttle.CountAsync(Limits.SmsOfPerson, KeyOf(person), ct) is not null || await throttle.CountAsync(Limits.SmsToNumber, number, ct) is not null)
        {
            return Refusals.TooManySms;
        }

        var digits = RandomText.SixDigits();
        var check = new MobileCheck
        {
            Person = person,
            Number = vault.Seal(number, MobileCheck.NumberColumn),
            Former = FormerOf(onRecord),
            Hash = vault.Lookup(digits, HashPurpose(person, number)),
            Reference = RandomText.Reference(),
            SentAt = act.At,
            ExpiresAt = act.At + _life,
        };
        db.MobileChecks.Add(check);
        outbox.QueueSms(act, $"mobile-check:{check.Id}", new Sms(TypedMobile.International(number), Words(digits, check), check.ExpiresAt));
        db.Note(new MobileCheckSent(person, check.Id, check.Reference));
        await db.CommitAsync(act, ct);
        return Shown(check);
    }

    public async Task<Result<SentMobileCode>> VerifyAsync(Act act, PersonId person, string? onRecord, string? typed, CancellationToken ct)
    {
        if (await LatestAsync(person, ct) is not { VerifiedAt: null } latest)
        {
            return Refusals.WrongMobileCode;
        }

        var number = NumberOf(latest);
        if (onRecord != number && !latest.Former.AsSpan().SequenceEqual(FormerOf(onRecord)))
        {
            return Refusals.OtherMobile;
        }

        var by = new CodeTrial(
            HashPurpose(person, number), KeyOf(person), Limits.WrongCodesOfMobile, Refusals.MobileCodeMissing, Refusals.TooManyWrongChecks, Refusals.WrongMobileCode);
        var taken = await codes.TakeAsync(
            act, db.MobileChecks.Where(c => c.Person == person), by, typed, c => new MobileCheckPassed(person, c.Id), new MobileCheckRefused(person), ct);
        return taken.Ok(out var check, out var problem) ? Shown(check) : problem;
    }

    public async Task<SentMobileCode?> FindAsync(PersonId person, CancellationToken ct) => await LatestAsync(person, ct) is { } found ? Shown(found) : null;

    /// <summary>One part: each is paid for. The code comes first, where a locked screen shows it.</summary>
    internal static string Words(string digits, MobileCheck check) =>
        $"{digits} รหัส/code หลักเมือง ({check.Reference}) ถึง/until {ThaiDate.Time(check.ExpiresAt).Th} ห้ามบอกใคร";

    private Task<MobileCheck?> LatestAsync(PersonId person, CancellationToken ct) =>
        db.MobileChecks.AsNoTracking().Where(c => c.Person == person).OrderByDescending(c => c.SentAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);

    // The number is part of it: once another is being proved, codes for the one before match nothing.
    private static string HashPurpose(PersonId person, string number) => $"mobile-check:{KeyOf(person)}:{number}";

    private static string KeyOf(PersonId person) => person.Value.ToString("N");

    private byte[] FormerOf(string? number) => vault.Lookup(number ?? "", "mobile-check-former");

    private string NumberOf(MobileCheck check) => vault.Open(check.Number, MobileCheck.NumberColumn);

    private SentMobileCode Shown(MobileCheck check) => new(
        check.Id, NumberOf(check), check.Reference, check.SentAt, check.ExpiresAt, check.SentAt + Limits.PauseOfSms.Window, check.VerifiedAt is not null);
}

public sealed record MobileCheckSent(PersonId Person, Guid Check, string Reference) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record MobileCheckPassed(PersonId Person, Guid Check) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record MobileCheckRefused(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
