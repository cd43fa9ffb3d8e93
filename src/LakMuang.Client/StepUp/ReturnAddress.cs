using Microsoft.AspNetCore.Http;

namespace LakMuang.Client.StepUp;

/// <summary>Where a person comes back to after a step-up.</summary>
internal static class ReturnAddress
{
    /// <summary>The page itself; after a POST the page that the form was on, as far as the browser says, else the form's own address.</summary>
    public static string Of(HttpRequest request)
    {
        var own = request.PathBase + request.Path + request.QueryString;
        if (HttpMethods.IsGet(request.Method) || !Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var form))
        {
            return own;
        }

        var here = form.Scheme == request.Scheme && form.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return here && IsLocal(form.PathAndQuery) ? form.PathAndQuery : own;
    }

    /// <summary>A path on this site: browsers take <c>//</c> and <c>/\</c> for the beginning of a host.</summary>
    public static bool IsLocal(string path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
