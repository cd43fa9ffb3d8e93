using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>The applicant fills in the steps. Each is saved by itself, so that a draft can be left at any time.</summary>
public sealed class FillRegistration(LakMuangDb db, OpenRegistration open, IAgencyTree tree, IRights rights, Vault vault)
{
    private const int LongestPost = 200;

    /// <summary>How the applicant is reached. Another address must be proved again.</summary>
    /// <param name="mobile">Thai mobile number in any writing, or empty.</param>
    /// <returns>Whether the address is proved.</returns>
    public async Task<Result<bool>> ContactAsync(Act act, Applicant applicant, string? email, string? mobile, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        if (!EmailAddress.TryParse(email, out var address))
        {
            return Refusals.EmailWrong;
        }

        var digits = TypedMobile.Read(mobile);
        if (digits is null)
        {
            return Refusals.MobileWrong;
        }

        var isSame = registration.Email is { } old && vault.Open(old, Registration.EmailColumn) == address.Value;
        var verified = isSame ? registration.EmailVerifiedAt : null;
        registration.Reach(
            vault.Seal(address.Value, Registration.EmailColumn), verified,
            digits.Length == 0 ? null : vault.Seal(digits, Registration.MobileColumn));
        return await SaveAsync(act, verified is not null, ct);
    }

    /// <summary>The agency by its code, and the post there.</summary>
    public async Task<Result<bool>> AgencyAsync(Act act, Applicant applicant, string? code, string? position, string? unit, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        if (await tree.FindAsync(code ?? "", ct) is not { } agency)
        {
            return Refusals.NoAgency;
        }

        var (post, part) = (TypedName.Clean(position), TypedName.Clean(unit));
        if (post.Length is 0 or > LongestPost || part.Length > LongestPost)
        {
            return post.Length == 0 ? Refusals.PositionMissing : Refusals.PositionTooLong;
        }

        registration.Place(agency.Id, post, part);
        return await SaveAsync(act, true, ct);
    }

    /// <summary>The user groups that the applicant asks for.</summary>
    public async Task<Result<bool>> RightsAsync(Act act, Applicant applicant, IReadOnlyCollection<string> groups, string? remark, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        var known = (await rights.OfferedAsync(registration.Agency, ct)).Select(g => g.Code).Intersect(groups).ToList();
        if (known.Count == 0)
        {
            return Refusals.NothingWanted;
        }

        var said = TypedName.Clean(remark);
        if (said.Length > 1000)
        {
            return Refusals.RemarkTooLong;
        }

        var old = await db.RegistrationWishes.Where(w => w.Registration == registration.Id).ToListAsync(ct);
        db.RegistrationWishes.RemoveRange(old.Where(w => !known.Contains(w.Group)));
        db.RegistrationWishes.AddRange(known.Except(old.Select(w => w.Group)).Select(g => new RegistrationWish { Registration = registration.Id, Group = g }));
        registration.Say(said);
        return await SaveAsync(act, true, ct);
    }

    private async Task<Result<bool>> SaveAsync(Act act, bool answer, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return answer;
        }
        catch (DbUpdateException)
        {
            // Another tab was faster, in whichever of the rows: the same group is asked for once.
            db.ChangeTracker.Clear();
            return Refusals.ChangedMeanwhile;
        }
    }
}
