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

    /// <summary>SHA-256 of the secrets that are valid now, one after the other, 32 bytes each: two while one is being rotated out.</summary>
    public required byte[] SecretHashes { get; set; }

    /// <summary>SHA-256 of the token that manages a self-registered client (RFC 7592), or null.</summary>
    public required byte[]? RegistrationTokenHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public void Disable(Act act)
    {
        DisabledAt ??= act.At;
        Raise(new ClientDisabled(Id));
    }

    internal static OAuthClient Register(Act act, string id, string system, string metadata, byte[] secretHashes, byte[]? registrationTokenHash)
    {
        var client = new OAuthClient
        {
            Id = id,
            System = system,
            Metadata = metadata,
            SecretHashes = secretHashes,
            RegistrationTokenHash = registrationTokenHash,
            CreatedAt = act.At,
        };
        client.Raise(new ClientRegistered(id, system));
        return client;
    }
}

public sealed record ClientRegistered(string ClientId, string System) : Fact;

public sealed record ClientDisabled(string ClientId) : Fact;
