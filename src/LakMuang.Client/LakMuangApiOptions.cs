namespace LakMuang.Client;

/// <summary>How an API takes LakMuang's access tokens. Bound from the section <see cref="Section"/>.</summary>
public sealed class LakMuangApiOptions
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "LakMuangApi";

    /// <summary>Issuer address of LakMuang, without a closing slash, exactly as discovery states it.</summary>
    public string Authority { get; set; } = "";

    /// <summary>This API as an absolute address; what clients name in <c>resource</c> (RFC 8707) and tokens in <c>aud</c>.</summary>
    public string Audience { get; set; } = "";

    /// <summary>True refuses bearer tokens: each call must prove its key (RFC 9449). Tokens bound to a key are always checked.</summary>
    public bool RequireDPoP { get; set; }

    /// <summary>The one signing algorithm accepted, or null for ES256, RS256 and PS256.</summary>
    public string? SigningAlgorithm { get; set; }
}
