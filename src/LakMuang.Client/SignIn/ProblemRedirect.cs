using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Leads to the system's own page for failed sign-ins.</summary>
internal sealed class ProblemRedirect(IOptions<LakMuangOptions> options)
{
    public void Run(HttpContext http, string reason, string returnUrl)
    {
        var query = new QueryBuilder { { "reason", reason }, { "returnUrl", returnUrl } };
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(http.Request.PathBase + options.Value.ProblemPath + query.ToQueryString());
    }
}
