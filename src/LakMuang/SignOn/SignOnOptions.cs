using System.Net;
using LakMuang.Protocol;
using LakMuang.Protocol.Clients;
using LakMuang.Secrets;
using Microsoft.Extensions.Configuration;

namespace LakMuang.SignOn;

/// <summary>The settings of the protocol, read once at the start.</summary>
/// <param name="PublicUrl">Issuer and base of every link, without a slash at the end.</param>
/// <param name="InitialAccessToken">Opens dynamic registration for its bearer; null closes it.</param>
/// <param name="AllowLoopback">Whether web clients may live on this machine without HTTPS.</param>
public sealed record SignOnOptions(string PublicUrl, string? InitialAccessToken, bool AllowLoopback)
{
    /// <summary>Networks that are not public and whose systems are told of sign-outs all the same, as an office's own data centre.</summary>
    public IReadOnlyList<IPNetwork> InternalNetworks { get; init; } = [];

    /// <summary>Whether every DPoP proof needs a nonce of ours (RFC 9449 section 8), not only those of clients registered so.</summary>
    public bool RequireDpopNonces { get; init; }

    /// <summary>The audience of access tokens for the administration API (RFC 8707): what clients ask for as <c>resource</c>.</summary>
    public string ApiAudience => PublicUrl + "/api";

    internal CallableAddresses Callable => new(AllowLoopback, InternalNetworks);

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
            settings.GetValue("LakMuang:Protocol:AllowLoopback", isDevelopment))
        {
            RequireDpopNonces = settings.GetValue("LakMuang:Protocol:RequireDpopNonces", false),
            InternalNetworks = [.. settings.GetSection("LakMuang:Protocol:InternalNetworks").GetChildren().Select(n => Network(n.Value))],
        };
    }

    private static IPNetwork Network(string? text) => IPNetwork.TryParse(text, out var network)
        ? network
        : throw new InvalidOperationException($"LakMuang:Protocol:InternalNetworks: {text} is not a network such as 10.20.0.0/16.");

    internal ProtocolOptions ForEngine => new()
    {
        Issuer = PublicUrl,
        CallableAddresses = Callable,
        DpopNonces = RequireDpopNonces,
        ResourceScopes = [.. Access.Contracts.ApiScopes.All.Select(s => s.Name)],
        InitialAccessTokenHash = string.IsNullOrEmpty(InitialAccessToken) ? null : Digest.Of(InitialAccessToken),
    };
}
