using System.Globalization;
using System.Threading.RateLimiting;
using LakMuang.SignOn.Callers;
using LakMuang.Web.Api.Calls;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Callers;

/// <summary>So many calls a minute for each caller, on each node: one that runs wild leaves the others their service.</summary>
internal sealed class ApiRates(IConfiguration settings) : IAsyncDisposable
{
    private const int UsualCalls = 600;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => Bucket(settings.GetValue("LakMuang:Api:CallsPerMinute", UsualCalls))));

    /// <returns>Whether the call may go on; otherwise it has been answered.</returns>
    public async Task<bool> LetInAsync(HttpContext http, ApiCaller caller)
    {
        using var lease = _limiter.AttemptAcquire(ApiCallers.KeyOf(caller));
        if (lease.IsAcquired)
        {
            return true;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(1);
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ProblemAnswer.WriteAsync(http, ApiProblems.TooMany);
        return false;
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    // A minute's worth may come at once; then it flows in small portions.
    private static TokenBucketRateLimiterOptions Bucket(int calls) => new()
    {
        TokenLimit = calls,
        TokensPerPeriod = Math.Max(1, calls / 20),
        ReplenishmentPeriod = TimeSpan.FromSeconds(3),
        QueueLimit = 0,
    };
}
