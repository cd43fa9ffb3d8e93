using LakMuang.Kernel;

namespace LakMuang.Credentials.Contracts;

/// <summary>What somebody can prove themselves with.</summary>
/// <param name="WithThaId">A proved citizen ID, which ThaID can show.</param>
/// <param name="PasswordSetAt">Null without a password.</param>
public sealed record CredentialCard(bool WithThaId, DateTimeOffset? PasswordSetAt, bool HasVerifiedEmail);

/// <summary>What other rooms may do with credentials within their own commit.</summary>
public interface ICredentials
{
    /// <summary>The rules for a new password (L5-6): length, letters and digits, not a common one, not built from what is known of the person.</summary>
    /// <param name="known">Names, agency, digits of the citizen ID.</param>
    Problem? CheckPassword(string? password, IReadOnlyCollection<string> known);

    /// <summary>What is stored of a password, to be used later by <see cref="UsePassword"/>.</summary>
    Task<byte[]> HashAsync(string password, CancellationToken ct);

    /// <summary>Gives somebody new the password that was hashed before.</summary>
    void UsePassword(Act act, PersonId person, byte[] hash);

    Task SetPasswordAsync(Act act, PersonId person, string password, CancellationToken ct);

    Task<CredentialCard> CardAsync(PersonId person, CancellationToken ct);

    /// <summary>Those who can prove who they are: ThaID with a proved citizen ID, or a password and a verified e-mail.</summary>
    Task<IReadOnlySet<PersonId>> AbleAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);
}
