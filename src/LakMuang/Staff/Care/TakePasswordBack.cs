using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Care;

public enum ReasonToReset
{
    Forgotten,

    /// <summary>Somebody else may know it.</summary>
    Leaked,
    LostDevice,
    Other,
}

/// <summary>How the person goes on without the old password.</summary>
public enum WayBack
{
    ThaId,

    /// <summary>A code to their verified mailbox, with which they choose a new password themselves.</summary>
    Mailbox,
}

/// <param name="HasMet">For <see cref="WayBack.Mailbox"/>: the administrator has the person before them, and has seen their card.</param>
/// <param name="Letter">For <see cref="WayBack.Mailbox"/>: what it is done under.</param>
public sealed record ResetOrder(ReasonToReset? Because, WayBack? Way, bool HasMet, GivenLetter? Letter);

/// <summary>Takes somebody's password back and ends what rests on it (L2-1). The administrator never sees or chooses a password.</summary>
/// <remarks>Recovery does not fall below what it restores: a new password by mailbox needs the person present and a letter, and is announced.</remarks>
public sealed class TakePasswordBack(
    LakMuangDb db, CareGuard guard, KeyPeople keys, IAccounts accounts, IPeople people, IPasswordRenewals renewals, ILetterBook book, IFiles files, CarePost post)
{
    private static readonly TimeSpan _oneDeed = TimeSpan.FromMinutes(1);

    public async Task<Result<WayBack>> RunAsync(Act act, AgencyId agency, PersonId person, ResetOrder order, CancellationToken ct)
    {
        if (await RefusalAsync(act, agency, person, order, ct) is { } refusal)
        {
            return refusal;
        }

        // The same form sent twice is one deed: the code that was just mailed goes on working (invariant 8).
        if (order.Way is WayBack.Mailbox && await renewals.IsUnderWayAsync(person, act.At - _oneDeed, ct))
        {
            return WayBack.Mailbox;
        }

        LetterId? letter = null;
        if (order is { Way: WayBack.Mailbox, Letter: { } given })
        {
            if (!(await given.EnterAsync(book, files, act, agency, "ตั้งรหัสผ่านใหม่", ct)).Ok(out var entered, out var wrong))
            {
                return wrong;
            }

            letter = entered;
        }

        if (!await renewals.TakeBackAsync(act, person, ct) && order.Way is WayBack.ThaId)
        {
            return ResetRefusals.NoPassword;
        }

        if (!await accounts.RevokeAsync(person, EndOfSession.CredentialChanged, ct))
        {
            return Refusals.NoAccount;
        }

        if (order.Way is WayBack.Mailbox)
        {
            await renewals.InviteAsync(act, person, ct);
        }
        else
        {
            await post.TellPasswordTakenAsync(act, person, ct);
        }

        db.Note(new PasswordTakenBack(person, agency, order.Because!.Value, order.Way!.Value));
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
            return order.Way.Value;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? ResetRefusals.AtOnce;
        }
    }

    private async Task<Problem?> RefusalAsync(Act act, AgencyId agency, PersonId person, ResetOrder order, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (await keys.WhyAsync(person, ct) is { } key && (key is KeyRole.Administrator || order.Way is WayBack.Mailbox))
        {
            return key is KeyRole.Administrator ? ResetRefusals.OfAdministrator : ResetRefusals.OfAuthorizer;
        }

        return order.Because is not { } because || !Enum.IsDefined(because) ? ResetRefusals.NoReason
            : order.Way is not { } way || !Enum.IsDefined(way) ? ResetRefusals.NoWay
            : way is WayBack.ThaId ? null
            : await people.ContactOfAsync(person, ct) is not { Email: not null, EmailVerified: true } ? ResetRefusals.NoMailbox
            : !order.HasMet ? ResetRefusals.NotMet
            : order.Letter is null ? ResetRefusals.NoLetter
            : null;
    }
}

/// <summary>A password was taken back by an administrator, and how its owner goes on.</summary>
public sealed record PasswordTakenBack(PersonId Person, AgencyId Agency, ReasonToReset Reason, WayBack Way) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}
