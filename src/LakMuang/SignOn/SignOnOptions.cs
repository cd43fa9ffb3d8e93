using LakMuang.Protocol;
using LakMuang.Secrets;
using Microsoft.Extensions.Configuration;

namespace LakMuang.SignOn;

/// <summary>The settings of the protocol, read once at the start.</summary>
/// <param name="PublicUrl">Issuer and base of every link, without a slash at the end.</param>
/// <param name="InitialAccessToken">Opens dynamic registration for its bearer; null closes it.</param>
/// <param name="AllowLoopback">Whether web clients may live on this machine without HTTPS.</param>
public sealed record SignOnOptions(string PublicUrl, string? InitialAccessToken, bool AllowLoopback)
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static SignOnOptions Read(IConfiguration settings, bool isDevelopment)
    {
        var url = settings["LakMuang:PublicUrl"] ?? (isDevelopment ? "http://localhost:5080" : null)
            ?? throw new InvalidOperationException("LakMuang:PublicUrl is missing: the address by which browsers reach LakMuang.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("https" or "http") || parsed.PathAndQuery != "/")
        {
            throw new InvalidOperationException("LakMuang:PublicUrl must be an http or https address without a path.");
        }

        if (parsed.Scheme == "http" && !isDevelopment && !parsed.IsLoopback)
        {
            throw new InvalidOperationException("LakMuang:PublicUrl must begin with https outside Development.");
        }

        return new(
            url.TrimEnd('/'), settings["LakMuang:Protocol:InitialAccessToken"],
            settings.GetValue("LakMuang:Protocol:AllowLoopback", isDevelopment));
    }

    internal ProtocolOptions ForEngine => new()
    {
        Issuer = PublicUrl,
        AllowLoopback = AllowLoopback,
        InitialAccessTokenHash = string.IsNullOrEmpty(InitialAccessToken) ? null : Digest.Of(InitialAccessToken),
    };
}
