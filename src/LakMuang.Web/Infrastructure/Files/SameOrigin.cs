namespace LakMuang.Web.Infrastructure.Files;

/// <summary>Whether our own pages ask. Guards what script sends outside of a form (docs/adr/0032).</summary>
/// <remarks>
/// A form token would not do: a sign-in in another tab changes it, and an upload under way would break. Every browser that we support says
/// who asks (Fetch Metadata, Sec-Fetch-Site); where a proxy drops that, the Origin must be this host. Whoever says neither is refused.
/// </remarks>
internal static class SameOrigin
{
    public static bool Asks(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                && origin.Scheme == request.Scheme && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
