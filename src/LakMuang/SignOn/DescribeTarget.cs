using LakMuang.Kernel;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Pushed;
using LakMuang.SignOn.Engine;
using Microsoft.AspNetCore.WebUtilities;

namespace LakMuang.SignOn;

/// <param name="RedirectTo">The client's registered address that the browser will be sent to in the end.</param>
public sealed record Target(string System, Text Name, Uri RedirectTo);

/// <summary>Which system a sign-in is for, read from the authorization request that waits behind it. Unknown or forged ones are null.</summary>
public sealed class DescribeTarget(ClientStore clients, PushedRequestStore pushed, Access.Contracts.ISystemNames names)
{
    private const string AuthorizePath = "/oauth2/authorize?";

    public async Task<Target?> RunAsync(string returnTo, CancellationToken ct)
    {
        if (!returnTo.StartsWith(AuthorizePath, StringComparison.Ordinal))
        {
            return null;
        }

        var query = QueryHelpers.ParseQuery(returnTo[AuthorizePath.Length..]);
        return query.GetValueOrDefault("client_id") is [{ } clientId]
            && await RedirectUriAsync(clientId, query.GetValueOrDefault("request_uri"), query.GetValueOrDefault("redirect_uri"), ct) is { } redirectUri
            && await clients.KnownAsync(clientId, ct) is { } client && RedirectUriCheck.IsRegistered(client.Client, redirectUri)
            ? new(client.System, await names.OfAsync(client.System, ct) ?? new(clientId, clientId), new(redirectUri))
            : null;
    }

    // A pushed request (RFC 9126) says in the address only who pushed it.
    private async Task<string?> RedirectUriAsync(string clientId, string? requestUri, string? redirectUri, CancellationToken ct) =>
        requestUri is null ? redirectUri : (await pushed.FindAsync(clientId, requestUri, ct))?["redirect_uri"];

    public async Task<Text?> NameOfAsync(string clientId, CancellationToken ct)
    {
        return await clients.KnownAsync(clientId, ct) is { } client ? await names.OfAsync(client.System, ct) : null;
    }
}
