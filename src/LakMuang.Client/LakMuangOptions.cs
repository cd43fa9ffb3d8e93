using System.ComponentModel.DataAnnotations;

namespace LakMuang.Client;

/// <summary>How one system is connected to LakMuang. Bound from the section <see cref="Section"/>.</summary>
public sealed class LakMuangOptions
{
    public const string Section = "LakMuang";

    /// <summary>Issuer address of LakMuang, without a closing slash, exactly as discovery states it.</summary>
    [Required]
    public string Authority { get; set; } = "";

    [Required]
    public string ClientId { get; set; } = "";

    [Required]
    public string ClientSecret { get; set; } = "";

    /// <summary>Scopes asked for, separated by single spaces.</summary>
    [Required]
    public string Scopes { get; set; } = "openid profile agency groups";

    /// <summary>Path of the redirect_uri registered for this system.</summary>
    public string CallbackPath { get; set; } = "/signin-lakmuang";

    /// <summary>Path of the backchannel_logout_uri registered for this system.</summary>
    public string BackChannelLogoutPath { get; set; } = "/backchannel-logout";

    /// <summary>Path that takes the sign-out POST, with an antiforgery token.</summary>
    public string SignOutPath { get; set; } = "/signout";

    /// <summary>Path of the post_logout_redirect_uri registered for this system.</summary>
    public string SignedOutPath { get; set; } = "/";

    /// <summary>The system's own page for failed sign-ins; receives <c>reason</c> and <c>returnUrl</c>.</summary>
    public string ProblemPath { get; set; } = "/signin-problem";

    /// <summary>Cookie name. Programs on one host share a jar whatever their ports, so each needs its own.</summary>
    [Required]
    public string CookieName { get; set; } = "lakmuang-client";

    /// <summary>The algorithm this client is registered with, or null for any of ES256, RS256, PS256.</summary>
    public string? SigningAlgorithm { get; set; }

    /// <summary>A session ends after this long without a request.</summary>
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends this long after sign-in, used or not.</summary>
    public TimeSpan SessionLimit { get; set; } = TimeSpan.FromHours(8);
}
