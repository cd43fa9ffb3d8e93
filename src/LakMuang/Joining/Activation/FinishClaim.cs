using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Activation;

/// <summary>
/// Makes the claimant the office's first SSO admin: the code is consumed, and person, account, post, rights, mails and trail are written, in one
/// transaction. Of several who race with one code, on whatever nodes, one statement lets one win; the others are told (invariant 5).
/// </summary>
public sealed class FinishClaim(
    LakMuangDb db, FindClaim find, ILivingAdmins admins, IDirectory directory, IAccounts accounts, ICredentials credentials, IEmailChecks emails,
    IProofs proofs, ILetterBook letters, IRights rights, TellOfficeAbove tell,
    IAdminNominations nominations, Decisions.AdmitImported imported)
{
    private static readonly AgencyType[] _overseeing = [AgencyType.ProvincialOffice, AgencyType.DistrictOffice];

    /// <param name="password">For somebody without ThaID; else ignored.</param>
    /// <returns>The new SSO admin.</returns>
    public async Task<Result<PersonId>> RunAsync(Act act, ClaimCookies cookies, string? password, CancellationToken ct)
    {
        if (await find.RunAsync(cookies, ct) is not { IsDone: false, Draft: { } draft } view)
        {
            return ActivationRefusals.Gone;
        }

        act = act with { Agency = view.Agency.Id };
        if (await RefusalAsync(act, view, draft, password, ct) is { } refusal)
        {
            return refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var saved = await SaveAsync(act, cookies, view, draft, password, ct);
        if (saved.Ok(out _, out var problem))
        {
            await transaction.CommitAsync(ct);
            return saved;
        }

        await transaction.RollbackAsync(ct);
        db.ChangeTracker.Clear();
        return problem == ActivationRefusals.Lost ? await NoteAsync(act, view, ClaimFault.Lost, problem, ct) : problem;
    }

    private async Task<Problem?> RefusalAsync(Act act, ClaimView view, ClaimDraft draft, string? password, CancellationToken ct)
    {
        if ((await admins.WithAsync([view.Agency.Id], ct)).Count > 0)
        {
            return await NoteAsync(act, view, ClaimFault.HasAdmin, ActivationRefusals.HasAdmin, ct);
        }

        if (view.NeedsEmail && !await HasProvedAsync(view, draft, ct))
        {
            return ActivationRefusals.EmailUnproved;
        }

        // The proof may have ended since the form was filled in, and with it the citizen ID.
        if (view.Proof is null && draft.Digits is null)
        {
            return ActivationRefusals.Gone;
        }

        if (view.Known is { } known && await accounts.StateOfAsync(known, ct) is { } state && AccountRefusals.For(state) is { } shut)
        {
            return shut;
        }

        string[] words = [draft.Given, draft.Family, draft.Digits ?? "", view.Agency.Name.Th, view.Agency.Code];
        return view.Proof is null ? credentials.CheckPassword(password, words) is { } weak ? weak with { Field = "Password" } : null : null;
    }

    private async Task<bool> HasProvedAsync(ClaimView view, ClaimDraft draft, CancellationToken ct) =>
        await emails.FindAsync(view.EmailPurpose, ct) is { IsVerified: true } check && check.Email.Value == draft.Email;

    private async Task<Result<PersonId>> SaveAsync(
        Act act, ClaimCookies cookies, ClaimView view, ClaimDraft draft, string? password, CancellationToken ct)
    {
        var newcomer = Newcomer(view, draft);
        var person = view.Known ?? await imported.TakeAsync(newcomer, view.Agency.Id, ct) ?? directory.Add(act, newcomer);
        var claim = (await FindClaim.FindAsync(db, cookies, ct))!;
        if (!await ConsumeAsync(claim.Code, person, ct))
        {
            return ActivationRefusals.Lost;
        }

        if (view.Known is null || await accounts.StateOfAsync(person, ct) is null)
        {
            accounts.Open(act, person);
        }

        if (view.Proof is { } proof)
        {
            await proofs.EndAsync(proof.Id, ct);
        }
        else
        {
            await credentials.SetPasswordAsync(act, person, password!, ct);
        }

        if (!(await AppointAsync(act, view, draft, person, ct)).Ok(out var letter, out var problem))
        {
            return problem;
        }

        db.Note(new OfficeClaimed(view.Agency.Id, person, claim.Code, letter, view.Proof is not null));
        await tell.QueueAsync(act, view.Agency, claim.Code, ct);
        claim.Done(act);
        await db.CommitAsync(act with { Authority = letter }, ct);
        return person;
    }

    // The row is locked until the transaction ends, so whoever comes second waits, and then finds it used.
    private async Task<bool> ConsumeAsync(Guid code, PersonId person, CancellationToken ct) => await db.ActivationCodes
        .Where(c => c.Id == code && c.UsedAt == null && c.ReplacedAt == null)
        .ExecuteUpdateAsync(set => set
            .SetProperty(c => c.UsedAt, _ => LakMuangDb.Now())
            .SetProperty(c => c.UsedBy, person), ct) == 1;

    private async Task<Result<LetterId>> AppointAsync(Act act, ClaimView view, ClaimDraft draft, PersonId person, CancellationToken ct)
    {
        var entry = new LetterEntry(view.Agency.Id, LetterKind.Order, draft.LetterNumber, draft.LetterDay, draft.LetterSubject, draft.LetterFile);
        if (!(await letters.EnterAsync(act, entry, ct)).Ok(out var letter, out var problem))
        {
            return problem;
        }

        var today = ThaiDate.Day(act.At);
        var post = directory.Appoint(act, new(
            person, view.Agency.Id, AppointmentKind.Substantive, draft.Position, draft.Unit, Office.SsoAdmin, today, null, letter));
        nominations.RecordFirst(act, view.Agency.Id, person, post, letter);
        if (_overseeing.Contains(view.Agency.Type))
        {
            var given = await rights.GiveAsync(act, new(person, view.Agency.Id, Role.Overseer, post, letter, today, null), ct);
            if (!given.Ok(out _, out var refused))
            {
                return refused;
            }
        }

        return letter;
    }

    private static Newcomer Newcomer(ClaimView view, ClaimDraft draft)
    {
        _ = EmailAddress.TryParse(draft.Email, out var email);
        return view.Proof is { } proof
            ? new(proof.CitizenId, draft.Name, proof.BirthDate, email, draft.Mobile, proof.Ial, IdentitySource.ThaId)
            : new(CitizenId.OrNull(draft.Digits)!.Value, draft.Name, null, email, draft.Mobile, null, IdentitySource.None);
    }

    private async Task<Problem> NoteAsync(Act act, ClaimView view, ClaimFault fault, Problem problem, CancellationToken ct)
    {
        db.Note(new OfficeClaimRefused(view.Agency.Id, fault));
        await db.CommitAsync(act, ct);
        return problem;
    }
}
