using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>A program that signs people in through LakMuang: an OAuth client of one linked system.</summary>
public sealed class OAuthClient : Entity
{
    public required string Id { get; init; }

    /// <summary>Code of the system it belongs to; its people share their pairwise subject ids.</summary>
    public required string System { get; init; }

    /// <summary>What the engine needs to know of it, as JSON (addresses, methods, algorithms).</summary>
    public required string Metadata { get; set; }

    /// <summary>SHA-256 of the secret, 32 bytes; empty for a client without one.</summary>
    public required byte[] SecretHashes { get; set; }

    /// <summary>When the secret was made; null for a client without one, and for one older than this column.</summary>
    public DateTimeOffset? SecretMadeAt { get; private set; }

    /// <summary>SHA-256 of the secret before this one, 32 bytes, or null. It counts until <see cref="PreviousSecretUntil"/>.</summary>
    public byte[]? PreviousSecretHash { get; private set; }

    /// <summary>Until when the secret before still opens, by the database's clock.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; private set; }

    /// <summary>SHA-256 of the token that manages a self-registered client (RFC 7592), or null.</summary>
    public required byte[]? RegistrationTokenHash { get; set; }

    /// <summary>On which ground it receives citizen IDs, in an operator's words; null for a client that receives none.</summary>
    public string? PidReason { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public ReasonToDisable? DisabledBecause { get; private set; }

    /// <summary>Other settings from now on.</summary>
    /// <param name="fields">Names of what differs, separated by blanks; the trail keeps the names and never the values.</param>
    public void Change(Act act, string metadata, string? pidReason, string fields)
    {
        (Metadata, PidReason) = (metadata, pidReason);
        Raise(new ClientChanged(Id, fields));
    }

    /// <summary>A new secret. The old one opens for <paramref name="overlap"/> more, so that a system can change over without a break.</summary>
    public void RotateSecret(Act act, byte[] hash, TimeSpan overlap)
    {
        var keepsOld = overlap > TimeSpan.Zero && SecretHashes.Length > 0;
        PreviousSecretHash = keepsOld ? SecretHashes : null;
        PreviousSecretUntil = keepsOld ? act.At + overlap : null;
        (SecretHashes, SecretMadeAt) = (hash, act.At);
        Raise(new ClientSecretChanged(Id, keepsOld ? (int)overlap.TotalHours : 0));
    }

    public void EndPreviousSecret(Act act)
    {
        (PreviousSecretHash, PreviousSecretUntil) = (null, null);
        Raise(new ClientOldSecretEnded(Id));
    }

    /// <summary>Closes it at once, on all nodes. Closing it twice keeps the first time.</summary>
    public void Disable(Act act, ReasonToDisable because)
    {
        if (DisabledAt is null)
        {
            (DisabledAt, DisabledBecause) = (act.At, because);
            Raise(new ClientDisabled(Id, because));
        }
    }

    public void Enable(Act act)
    {
        (DisabledAt, DisabledBecause) = (null, null);
        Raise(new ClientEnabled(Id));
    }

    internal static OAuthClient Register(
        Act act, string id, string system, string metadata, byte[] secretHashes, byte[]? registrationTokenHash, string? pidReason = null)
    {
        var client = new OAuthClient
        {
            Id = id,
            System = system,
            Metadata = metadata,
            SecretHashes = secretHashes,
            SecretMadeAt = secretHashes.Length > 0 ? act.At : null,
            RegistrationTokenHash = registrationTokenHash,
            PidReason = pidReason,
            CreatedAt = act.At,
        };
        client.Raise(new ClientRegistered(id, system));
        return client;
    }
}
