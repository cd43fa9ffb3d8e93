using LakMuang.Client.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Client;

/// <summary>Calls to APIs in the name of the person who is signed in.</summary>
public static class AccessTokenModule
{
    /// <summary>
    /// Puts the person's access token, refreshed where it is dead, and with <see cref="LakMuangOptions.UseDPoP"/> a proof, into this client's
    /// calls. Without a person or a token the call goes out without one, and the API answers 401.
    /// </summary>
    /// <param name="api">Absolute address of the API. Calls to any other origin get no token.</param>
    /// <example><c>builder.Services.AddHttpClient("payments", c => c.BaseAddress = api).AddLakMuangAccessToken(api);</c></example>
    public static IHttpClientBuilder AddLakMuangAccessToken(this IHttpClientBuilder builder, Uri api)
    {
        ArgumentNullException.ThrowIfNull(api);
        return builder.AddHttpMessageHandler(services => ActivatorUtilities.CreateInstance<PersonsToken>(services, api));
    }

    /// <summary>The person's living access token, for calls that <see cref="AddLakMuangAccessToken"/> cannot make; null where there is none.</summary>
    public static async Task<string?> GetLakMuangAccessTokenAsync(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return (await http.RequestServices.GetRequiredService<CurrentTokens>().OfAsync(http))?.Access;
    }
}
