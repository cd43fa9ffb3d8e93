using LakMuang.Kernel;

namespace LakMuang.Credentials.Contracts;

/// <summary>Passwords are taken back and chosen anew. Nobody but their owner ever sees or chooses one.</summary>
public interface IPasswordRenewals
{
    /// <summary>Takes the password back within the running commit, with sign-ins that have passed it and codes to choose another.</summary>
    /// <returns>False where there was none.</returns>
    Task<bool> TakeBackAsync(Act act, PersonId person, CancellationToken ct);

    /// <summary>Whether the password is taken back already, and a code to choose another has been mailed since an instant.</summary>
    Task<bool> IsUnderWayAsync(PersonId person, DateTimeOffset since, CancellationToken ct);

    /// <summary>Mails a code, within the running commit, with which the person chooses a new password at /new-password. It works once, for a day.</summary>
    /// <returns>False where there is no verified mailbox: then nothing is sent.</returns>
    Task<bool> InviteAsync(Act act, PersonId person, CancellationToken ct);

    /// <summary>The same to a mailbox that two people above have put on record in this commit: three days, and using it proves that the person reads it.</summary>
    /// <remarks>After <see cref="TakeBackAsync"/>, which ends earlier codes.</remarks>
    void Invite(Act act, PersonId person, EmailAddress email);
}

/// <summary>Somebody chose a new password with the code from their mailbox.</summary>
public sealed record PasswordChosenAnew(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}
