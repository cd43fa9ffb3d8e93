namespace LakMuang.Client;

/// <summary>How one system is connected to LakMuang. Bound from the section <see cref="Section"/>; checked when the program starts.</summary>
public sealed class LakMuangOptions
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "LakMuang";

    /// <summary>Issuer address of LakMuang, without a closing slash, exactly as discovery states it.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The name that the client was registered with.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret printed at registration; empty where <see cref="PrivateKey"/> is set.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>A private key in PEM for <c>private_key_jwt</c> (RFC 7523) in place of the secret: P-256 signs ES256, RSA signs PS256.</summary>
    public string? PrivateKey { get; set; }

    /// <summary><c>kid</c> of the private key in the registered key set; null where the set has one key.</summary>
    public string? PrivateKeyId { get; set; }

    /// <summary>Scopes asked for, separated by single spaces. With <c>offline_access</c> the session ends when a refresh is refused.</summary>
    public string Scopes { get; set; } = "openid profile agency groups";

    /// <summary>The API that access tokens of <c>AddLakMuangAccessToken</c> are for (RFC 8707); null for userinfo alone. Needs offline_access.</summary>
    public string? Resource { get; set; }

    /// <summary>Tokens bound to a key that the package makes for each session (RFC 9449).</summary>
    public bool UseDPoP { get; set; }

    /// <summary>Requests handed to LakMuang directly (RFC 9126); done anyway where its discovery document demands it.</summary>
    public bool UsePushedRequests { get; set; }

    /// <summary>Path of the redirect_uri registered for this system.</summary>
    public string CallbackPath { get; set; } = "/signin-lakmuang";

    /// <summary>Path of the backchannel_logout_uri registered for this system.</summary>
    public string BackChannelLogoutPath { get; set; } = "/backchannel-logout";

    /// <summary>Path that takes the sign-out POST, with an antiforgery token.</summary>
    public string SignOutPath { get; set; } = "/signout";

    /// <summary>Path of the post_logout_redirect_uri registered for this system.</summary>
    public string SignedOutPath { get; set; } = "/";

    /// <summary>The system's own page for failed sign-ins; receives <c>reason</c> (see <see cref="SignInProblems"/>) and <c>returnUrl</c>.</summary>
    public string ProblemPath { get; set; } = "/signin-problem";

    /// <summary>Cookie name. Programs on one host share a jar whatever their ports, so each needs its own.</summary>
    public string CookieName { get; set; } = "lakmuang-client";

    /// <summary>The algorithm this client is registered with, or null for any of ES256, RS256, PS256.</summary>
    public string? SigningAlgorithm { get; set; }

    /// <summary>A session ends after this long without a request.</summary>
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends this long after sign-in, used or not.</summary>
    public TimeSpan SessionLimit { get; set; } = TimeSpan.FromHours(8);
}
