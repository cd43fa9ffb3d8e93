using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining.Decisions;

/// <param name="Groups">The user groups that are given: of those asked for, or others.</param>
/// <param name="Until">Last day of the post as typed, or empty.</param>
/// <param name="IsElected">The post has a term and no age of retirement.</param>
public sealed record Approval(
    string? LetterNumber, string? LetterDate, string? LetterSubject, IReadOnlyCollection<string> Groups, string? Until, string? Opinion, bool IsElected);

/// <summary>The SSO admin approves: person, account, post and rights come to be in one commit, under one letter (L2-7, B-1).</summary>
public sealed class ApproveRegistration(DecisionGuard guard, ILetterBook letters, AdmitPerson admit, JoiningPost post, Vault vault)
{
    public async Task<Result<bool>> RunAsync(Act act, AgencyId agency, Guid id, int version, Approval approval, CancellationToken ct)
    {
        if (!(await guard.TakeAsync(act, agency, id, version, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        var today = ThaiDate.Day(act.At);
        if (!Read(approval, today).Ok(out var read, out var wrong))
        {
            return wrong;
        }

        await using var transaction = await guard.BeginAsync(ct);
        var entered = await letters.EnterAsync(act, new(agency, LetterKind.Order, read.Number, read.IssuedOn, read.Subject, null), ct);
        if (!entered.Ok(out var letter, out var unclear))
        {
            return unclear.Field is "LetterDate" ? unclear : unclear with { Field = "LetterNumber" };
        }

        var authorised = act with { Authority = letter };
        if (!(await admit.RunAsync(authorised, registration, letter, today, read.Until, approval, ct)).Ok(out var person, out var refused))
        {
            return refused;
        }

        registration.Approve(authorised, person, letter, read.Opinion);
        post.TellApplicant(authorised, registration, vault.Open(registration.Email!, Registration.EmailColumn));
        return await guard.CommitAsync(authorised, ct);
    }

    private static Result<ReadApproval> Read(Approval typed, DateOnly today)
    {
        var (number, subject, opinion) = (TypedName.Clean(typed.LetterNumber), TypedName.Clean(typed.LetterSubject), TypedName.Clean(typed.Opinion));
        if (number.Length is 0 or > 80)
        {
            return Refusals.LetterNumberMissing;
        }

        if (!TypedDay.TryParse(typed.LetterDate, today, out var issued, out var problem))
        {
            return problem with { Field = "LetterDate" };
        }

        if (issued > today)
        {
            return Refusals.LetterInFuture;
        }

        if (subject.Length is 0 or > 400)
        {
            return Refusals.LetterSubjectMissing;
        }

        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(typed.Until))
        {
            if (!TypedDay.TryParse(typed.Until, today, out var last, out var unclear))
            {
                return unclear with { Field = "Until" };
            }

            until = last;
        }

        return until < today ? Refusals.EndBeforeStart
            : DecisionGuard.Check(opinion, isNeeded: false) is { } tooLong ? tooLong
            : new ReadApproval(number, issued, subject, until, opinion);
    }

    private sealed record ReadApproval(string Number, DateOnly IssuedOn, string Subject, DateOnly? Until, string Opinion);
}

/// <summary>Makes a member of an agency out of an approved registration, within the running commit.</summary>
public sealed class AdmitPerson(IDirectory directory, IPeople people, IAccounts accounts, ICredentials credentials, AdmissionRights rights, AdmitImported imported)
{
    internal async Task<Result<PersonId>> RunAsync(
        Act act, Registration registration, LetterId letter, DateOnly from, DateOnly? until, Approval approval, CancellationToken ct)
    {
        var newcomer = rights.NewcomerOf(registration);
        var known = await people.FindAsync(newcomer.CitizenId, ct) ?? await imported.TakeAsync(newcomer, registration.Agency!.Value, ct);
        if (known is not null && registration.Source is RegistrationSource.Invitation)
        {
            return Refusals.NumberProved;
        }

        var state = known is { } there ? await accounts.StateOfAsync(there, ct) : null;
        if (state is not (null or AccountState.Active))
        {
            return Refusals.AccountClosed;
        }

        var person = known ?? directory.Add(act, newcomer);
        if (state is null)
        {
            accounts.Open(act, person);
        }

        if (registration.PasswordHash is { } hash)
        {
            credentials.UsePassword(act, person, hash);
        }

        var agency = registration.Agency!.Value;
        var appointment = await imported.SamePostAsync(person, agency, registration.Position, from, ct) ?? directory.Appoint(act, new(
            person, agency, AppointmentKind.Substantive, registration.Position, registration.Unit, null, from, until, letter, approval.IsElected));
        return await rights.GiveAsync(act, approval.Groups, new(person, agency, "", appointment, letter, from, until), ct) is { } problem ? problem : person;
    }
}

/// <summary>What an admission reads and gives besides the person.</summary>
public sealed class AdmissionRights(IRights rights, Vault vault)
{
    internal Newcomer NewcomerOf(Registration r) => new(
        CitizenId.OrNull(vault.Open(r.CitizenId, Registration.CitizenIdColumn))!.Value,
        new(r.Title, r.GivenName, r.FamilyName, "", "", ""),
        r.BirthDate is { } born && DateOfBirth.TryParse(vault.Open(born, Registration.BirthDateColumn), out var day) ? day : null,
        EmailAddress.TryParse(vault.Open(r.Email!, Registration.EmailColumn), out var email) ? email : throw new InvalidOperationException("What was stored is no address."),
        r.Mobile is { } mobile ? vault.Open(mobile, Registration.MobileColumn) : null,
        r.Ial,
        r.Source is RegistrationSource.ThaId ? IdentitySource.ThaId : IdentitySource.None);

    /// <summary>Gives the groups on which an SSO admin decides; others are asked for later, from those who decide on them.</summary>
    internal async Task<Problem?> GiveAsync(Act act, IReadOnlyCollection<string> groups, NewRight pattern, CancellationToken ct)
    {
        var known = (await rights.GroupsAsync(pattern.Agency, ct)).Where(g => g.Decider is Decider.SsoAdmin).Select(g => g.Code);
        foreach (var group in known.Intersect(groups))
        {
            if ((await rights.GiveAsync(act, pattern with { Group = group }, ct)).Problem is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
