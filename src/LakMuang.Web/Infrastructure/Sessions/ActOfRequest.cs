using LakMuang.Accounts.Contracts;
using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;

namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>Turns a request into the frame of an act: who, when, from where. The only place that reads the clock for one.</summary>
public sealed class ActOfRequest(IHttpContextAccessor http, TimeProvider clock)
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public Act Now() => new()
    {
        At = clock.GetUtcNow(),
        By = Context.Session()?.Person,
        Session = Context.Session()?.Id,
        Level = Context.Session()?.Level ?? 0,
        Address = Context.Connection.RemoteIpAddress,
        Correlation = Context.CorrelationId(),
    };

    /// <summary>The same, for the agency in the page's address.</summary>
    public Act ForAgency() => Now() with { Agency = Context.Agency().Id };

    /// <summary>What a sign-in needs to know of the browser.</summary>
    /// <param name="to">Where to go afterwards; anything but a local address becomes the portal.</param>
    /// <param name="minimumLevel">What the system that waits asks for.</param>
    public SignInFrom Browser(string? to, int minimumLevel = 1) => new(
        new Device(BrowserMark.Of(Context), Context.Request.Headers.UserAgent, Context.Connection.RemoteIpAddress),
        Context.Session()?.Id,
        LocalAddress.OrHome(to),
        minimumLevel);
}
