using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>Sessions on the server; the browser holds only a random id.</summary>
/// <remarks>So a back-channel logout ends a session at once, whatever the browser still holds.</remarks>
internal sealed class SessionStore(Vault vault, Endings endings, IOptions<LakMuangOptions> options) : ITicketStore
{
    private const string Former = "lakmuang.former-session";

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await PutAsync(key, ticket);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        // Never revive: between reading and renewing the session may have been ended.
        if (await vault.GetAsync(Name(key)) is not null)
        {
            await PutAsync(key, ticket);
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (await vault.GetAsync(Name(key)) is not { } bytes || await vault.GetAsync(Gone(key)) is not null
            || TicketSerializer.Default.Deserialize(bytes) is not { } ticket)
        {
            return null;
        }

        return await endings.HasEndedAsync(ticket.Principal, ticket.Properties, default) ? null : ticket;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        // The cookie handler would put a new sign-in under the id that the browser came with, which somebody else may know (session fixation).
        // Where sign-ins end, the old session is therefore out of sight, and dropped when the new one stands.
        if (httpContext.Request.Path == options.Value.CallbackPath)
        {
            httpContext.Items[Former] = key;
            return Task.FromResult<AuthenticationTicket?>(null);
        }

        return RetrieveAsync(key);
    }

    public async Task RemoveAsync(string key)
    {
        // The mark holds against a renewal that is under way in another request.
        await vault.PutAsync(Gone(key), [1], options.Value.SessionLimit);
        await vault.DropAsync(Name(key));
    }

    /// <summary>Ends the session that this browser had before it signed in anew, if it had one.</summary>
    public Task DropFormerAsync(HttpContext http) => http.Items[Former] is string key ? RemoveAsync(key) : Task.CompletedTask;

    private static string Name(string key) => $"session:{key}";

    private static string Gone(string key) => $"gone:{key}";

    // The cookie's own expiry ends an idle session; this bound keeps the cache from growing.
    private Task PutAsync(string key, AuthenticationTicket ticket) =>
        vault.PutAsync(Name(key), TicketSerializer.Default.Serialize(ticket), options.Value.SessionLimit);
}
