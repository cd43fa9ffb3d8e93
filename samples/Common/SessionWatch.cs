using LakMuang.Client;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace LakMuang.Samples.Common;

/// <summary>Lets an open page wait for the end of its session, so that whoever lost the right does not go on reading.</summary>
/// <remarks>
/// The page asks <c>/session</c>, which answers as soon as any session here may have ended; the page asks again, and that request tells
/// whether it was its own. Nothing is asked every second, and nobody learns of others' sessions.
/// </remarks>
public sealed class SessionWatch(IOptions<LakMuangOptions> options, IHostApplicationLifetime life)
{
    public const string Address = "/session";

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private TaskCompletionSource _ending = New();

    /// <summary>Takes its place before the session is read: an ending between reading and waiting is not missed.</summary>
    public async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path == Address)
        {
            http.Items[typeof(SessionWatch)] = Volatile.Read(ref _ending).Task;
        }

        await next(http);
        if (http.Request.Path == options.Value.BackChannelLogoutPath || http.Request.Path == options.Value.SignOutPath)
        {
            Interlocked.Exchange(ref _ending, New()).TrySetResult();
        }
    }

    /// <summary><c>over</c> for whoever is not signed in; else <c>on</c>, when there is reason to ask again.</summary>
    public async Task<string> WaitAsync(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated != true)
        {
            return "over";
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        try
        {
            await ((Task)http.Items[typeof(SessionWatch)]!).WaitAsync(_longest, stop.Token);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // Nothing has ended; the page asks again.
        }

        return "on";
    }

    /// <summary>Waiting is no work: it must not keep an idle session alive.</summary>
    public static Task KeepIdle(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ShouldRenew && context.Request.Path != Address;
        return Task.CompletedTask;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
