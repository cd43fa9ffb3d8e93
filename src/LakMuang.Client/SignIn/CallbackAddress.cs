using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace LakMuang.Client.SignIn;

/// <summary>The redirect_uri: the same words in the request and at the token endpoint.</summary>
internal static class CallbackAddress
{
    public static string Of(HttpContext http, LakMuangOptions options) => UriHelper.BuildAbsolute(
        http.Request.Scheme, http.Request.Host, http.Request.PathBase, options.CallbackPath);
}
