using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Keeps each attempt in a protected cookie of its own, so that two tabs do not disturb each other.</summary>
internal sealed class AttemptCookie(IDataProtectionProvider protection, IOptions<LakMuangOptions> options)
{
    /// <summary>Long enough for ThaID on a phone or a late e-mail.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("LakMuang.Client.Attempt").ToTimeLimitedDataProtector();

    public void Write(HttpContext http, Attempt attempt) => http.Response.Cookies.Append(
        Name(attempt.State),
        _protector.Protect(JsonSerializer.Serialize(attempt), _life),
        Settings(http, _life));

    /// <summary>The attempt with this state, once: the cookie is deleted. Null when it is not this browser's or too old.</summary>
    public Attempt? Take(HttpContext http, string state)
    {
        if (state.Length != 43 || !state.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            || http.Request.Cookies[Name(state)] is not { } cookie)
        {
            return null;
        }

        http.Response.Cookies.Delete(Name(state), Settings(http, null));
        try
        {
            var attempt = JsonSerializer.Deserialize<Attempt>(_protector.Unprotect(cookie));
            return attempt is not null
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(attempt.State), Encoding.ASCII.GetBytes(state))
                    ? attempt
                    : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private string Name(string state) => $"{options.Value.CookieName}.try.{state[..16]}";

    private CookieOptions Settings(HttpContext http, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase + options.Value.CallbackPath,
        MaxAge = life,
        IsEssential = true,
    };
}
