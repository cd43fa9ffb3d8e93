namespace LakMuang.Protocol;

/// <summary>An error as a client sees it. RFC 6749 sections 4.1.2.1 and 5.2 name the codes.</summary>
/// <param name="Code">Registered error code: wire format, never translated.</param>
/// <param name="Description">English, for developers, without personal data.</param>
public sealed record ProtocolError(string Code, string Description)
{
    public static ProtocolError InvalidRequest(string description) => new("invalid_request", description);

    /// <summary>RFC 9449 section 5.</summary>
    public static ProtocolError InvalidProof(string description) => new("invalid_dpop_proof", description);

    public static ProtocolError InvalidGrant(string description) => new("invalid_grant", description);

    public static ProtocolError InvalidClient(string description) => new("invalid_client", description);
}
