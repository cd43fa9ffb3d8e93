using System.Security.Claims;
using LakMuang.Client.Api;
using LakMuang.Client.SignIn;
using LakMuang.Client.StepUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Client;

/// <summary>Asks for a stronger or fresher sign-in (RFC 9470).</summary>
public static class StepUpExtensions
{
    /// <summary>
    /// Ends this request with the way to a stronger sign-in; return from the handler after it. A person's browser goes to LakMuang with
    /// <c>acr_values</c> and <c>max_age</c> and comes back; the session here lives on meanwhile. A caller with an access token
    /// (<see cref="ApiModule.Scheme"/>) gets 401 <c>insufficient_user_authentication</c>.
    /// </summary>
    /// <param name="level">1 to 4.</param>
    /// <param name="maxAge">The oldest sign-in that will do, at least a minute; null for any.</param>
    /// <param name="returnUrl">
    /// Local path to come back to. Null: this page; after a POST the page that held the form, for what was typed cannot be sent on.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A level outside 1 to 4, or an age under a minute.</exception>
    /// <exception cref="ArgumentException"><paramref name="returnUrl"/> leads to another site.</exception>
    public static Task StepUpAsync(this HttpContext http, int level, TimeSpan? maxAge = null, string? returnUrl = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        Levels.Check(level, maxAge);
        if (returnUrl is not null && !ReturnAddress.IsLocal(returnUrl))
        {
            throw new ArgumentException("A return address must be a local path.", nameof(returnUrl));
        }

        if (http.User.Identities.Any(i => i.AuthenticationType == ApiModule.Scheme))
        {
            Challenges.InsufficientLevel(http.Response, level, maxAge, http.Request.Headers.Authorization.ToString());
            return Task.CompletedTask;
        }

        var wish = new Wish(returnUrl ?? ReturnAddress.Of(http.Request), level, maxAge, http.User.FindFirst(LakMuangClaims.Subject)?.Value);
        return http.RequestServices.GetRequiredService<StartSignIn>().RunAsync(http, wish);
    }

    /// <summary>True when the person's sign-in has at least this level, 1 to 4.</summary>
    public static bool HasLevel(this ClaimsPrincipal person, int level)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Levels.Of(person.FindFirst(LakMuangClaims.Level)?.Value) >= level;
    }

    /// <summary><see cref="RequireLevelAttribute"/> for endpoints of <c>MapGet</c> and the like.</summary>
    public static TBuilder RequireLevel<TBuilder>(this TBuilder endpoint, int level, int maxAgeSeconds = 0)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequireLevelAttribute(level) { MaxAgeSeconds = maxAgeSeconds });
}
