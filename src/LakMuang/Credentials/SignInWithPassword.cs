using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Where a sign-in stands after a step: done, or waiting for the code that was mailed.</summary>
/// <param name="Session">Set when the person is in.</param>
/// <param name="Attempt">Set when a code is to be typed.</param>
/// <param name="Proof">Token of a proof, set when ThaID proved somebody who is not signed in by it.</param>
public sealed record SignInStep(OpenedSession? Session, Guid? Attempt, string ReturnTo, string? Proof = null);

/// <summary>What the browser sent along with a sign-in.</summary>
/// <param name="Present">The living session of this browser, or null.</param>
/// <param name="ReturnTo">A local address.</param>
/// <param name="MinimumLevel">What the system that waits asks for, 1 to 4, as far as it is known.</param>
public sealed record SignInFrom(Device Device, SessionId? Present, string ReturnTo, int MinimumLevel = 1);

/// <summary>First step with citizen ID and password (L1-5). An unknown person takes as long as a wrong password, and hears the same.</summary>
public sealed class SignInWithPassword(
    LakMuangDb db, IPeople people, IAccounts accounts, ISessions sessions, SendCode sendCode, PasswordHash hash, TurnstileOfPasswords turnstile)
{
    private const int MostCharacters = 200;

    public async Task<Result<SignInStep>> RunAsync(Act act, string? typedId, string? password, SignInFrom from, CancellationToken ct)
    {
        if (!CitizenId.TryParse(typedId, out var citizenId, out var problem))
        {
            return problem with { Field = Refusals.CitizenIdField };
        }

        if (password is null or "" or { Length: > MostCharacters })
        {
            return password is null or "" ? Refusals.PasswordMissing : Refusals.PasswordTooLong;
        }

        var candidates = await people.ToSignInAsync(citizenId, ct);
        PersonId? person = candidates.Count > 0 ? candidates[0] : null;
        if (await turnstile.EnterAsync(act, citizenId, ct) is { } wait)
        {
            return await RefuseAsync(act, person, Refusals.TooManyTries(wait), ct);
        }

        // Before the password is read: what an administrator takes back while it is compared opens nothing afterwards.
        var epochs = await accounts.EpochsAsync(candidates, ct);
        (person, var stored, var check) = await CheckAsync(candidates, password, ct);
        await turnstile.LeaveAsync(act, citizenId, check is not PasswordCheck.Wrong, ct);
        if (check is PasswordCheck.Wrong || person is not { } known)
        {
            return await RefuseAsync(act, person, Refusals.WrongIdOrPassword, ct);
        }

        if (AccountRefusals.For(await accounts.StateOfAsync(known, ct)) is { } shut)
        {
            return await RefuseAsync(act, known, shut, ct);
        }

        var epoch = epochs.GetValueOrDefault(known);
        if ((await accounts.EpochsAsync([known], ct)).GetValueOrDefault(known) != epoch)
        {
            return await RefuseAsync(act, known, AccountRefusals.Revoked, ct);
        }

        if (check is PasswordCheck.RightButOld)
        {
            stored!.Hash = await hash.OfAsync(password, ct);
        }

        return await NextStepAsync(act, known, epoch, from, ct);
    }

    // Nobody has proved the number, and several gave it: their passwords tell them apart. As long as for one where there is nobody.
    private async Task<(PersonId? Person, Password? Stored, PasswordCheck Check)> CheckAsync(
        IReadOnlyList<PersonId> candidates, string password, CancellationToken ct)
    {
        var all = await db.Passwords.Where(p => candidates.Contains(p.Person)).ToListAsync(ct);
        var answer = ((PersonId?)null, (Password?)null, PasswordCheck.Wrong);
        foreach (var stored in all.Count == 0 ? [null] : all.Cast<Password?>())
        {
            answer = (stored?.Person ?? (candidates.Count > 0 ? candidates[0] : null), stored, await hash.CheckAsync(password, stored?.Hash, ct));
            if (answer.Item3 is not PasswordCheck.Wrong)
            {
                break;
            }
        }

        return answer;
    }

    private async Task<Result<SignInStep>> NextStepAsync(Act act, PersonId person, int epoch, SignInFrom from, CancellationToken ct)
    {
        var needsCode = from.MinimumLevel > 1 || await people.NeedsSecondStepAsync(person, ct);
        db.Note(new PasswordAccepted(person, needsCode));
        if (needsCode)
        {
            var sent = await sendCode.StartAsync(act, person, epoch, from, ct);
            return sent.Ok(out var attempt, out var problem)
                ? new SignInStep(null, attempt, from.ReturnTo)
                : await RefuseAsync(act, person, problem, ct);
        }

        var opened = await sessions.OpenAsync(act, person, Means.Password, from.Device, from.Present, ct, epoch: epoch);
        if (!opened.Ok(out var session, out var shut))
        {
            return shut;
        }

        await db.CommitAsync(act, ct);
        return new SignInStep(session, null, from.ReturnTo);
    }

    private async Task<Problem> RefuseAsync(Act act, PersonId? person, Problem problem, CancellationToken ct)
    {
        db.Note(new SignInRefused(person, Means.Password, problem.Code));
        await db.CommitAsync(act, ct);
        return problem;
    }
}
