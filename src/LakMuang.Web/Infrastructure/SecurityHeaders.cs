namespace LakMuang.Web.Infrastructure;

/// <summary>What browsers may do with our answers: nothing from elsewhere, nothing inline, nobody's frame, no copy kept.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    // Programs get data that no browser shall show.
    private const string PolicyForMachines = "default-src 'none'; frame-ancestors 'none'";

    private static readonly object _formTargets = new();
    private static readonly object _framed = new();

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Lets forms of this one answer lead to one more origin, beside our own.</summary>
    /// <param name="context">The request being answered.</param>
    /// <param name="target">A redirect URI that was checked against the client's registration. Only scheme, host and port are used; of a native app's own scheme, that alone.</param>
    /// <exception cref="ArgumentException">Not an absolute address.</exception>
    /// <remarks>Needed for response_mode=form_post, and for a form whose answer redirects to the client: Chrome applies form-action to redirects too.</remarks>
    public static void AllowFormTarget(this HttpContext context, Uri target)
    {
        if (!target.IsAbsoluteUri)
        {
            throw new ArgumentException("A form target is an absolute address.", nameof(target));
        }

        // A scheme of a native app (RFC 8252 section 7.1) has no origin. Its letters are safe: Uri accepts none that are not (RFC 3986 section 3.1).
        var isWeb = target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp;
        var origin = isWeb ? new UriBuilder(target.Scheme, target.IdnHost, target.Port).Uri.GetLeftPart(UriPartial.Authority) : $"{target.Scheme}:";
        context.Items[_formTargets] = $"{context.Items[_formTargets]} {origin}";
    }

    /// <summary>Gives this one answer, a file, a policy of its own, and lets our own pages frame it.</summary>
    public static void ServeFramed(this HttpContext context, string policy) => context.Items[_framed] = policy;

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (MachinePaths.Match(context.Request))
        {
            headers.ContentSecurityPolicy = PolicyForMachines;
        }
        else if (context.Items[_framed] is string policy)
        {
            headers.ContentSecurityPolicy = policy;
            headers.XFrameOptions = "SAMEORIGIN";
            headers["Referrer-Policy"] = "no-referrer";
        }
        else
        {
            headers.ContentSecurityPolicy = Policy + context.Items[_formTargets];
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }

        if (context.Request.IsHttps)
        {
            // One year. Without subdomains: the host belongs to an office that may run other things beside us.
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
        else if (context.Request.Path.StartsWithSegments("/lib/sarabun") && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            // The stylesheet names the typeface without a fingerprint: a week saves the questions whether it changed.
            headers.CacheControl = "public, max-age=604800";
        }
    }
}
