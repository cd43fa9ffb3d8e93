namespace LakMuang.SignOn;

/// <summary>A key that signs tokens, its private part wrapped by the master key. Published ahead, kept a while after.</summary>
internal sealed class SigningKeyRecord
{
    /// <summary>RFC 7638 thumbprint.</summary>
    public required string Kid { get; init; }

    /// <summary>ES256, RS256 or PS256.</summary>
    public required string Alg { get; init; }

    /// <summary>PKCS #8.</summary>
    public required byte[] Wrapped { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>From then on it signs, until a younger one does.</summary>
    public required DateTimeOffset SignsFrom { get; set; }

    /// <summary>Set for a compromised key: it is published no more and what it signed is refused.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public static string PurposeOf(string kid) => $"signing-key:{kid}";
}
