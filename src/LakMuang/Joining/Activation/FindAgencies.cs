using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>The public search for an agency's code (L3-1). Open to all, so it shows nobody's name and is counted by address.</summary>
public sealed class FindAgencies(IAgencySearch search, IThrottle throttle)
{
    // A whole office may sit behind one address; whoever wants the whole list gets it from the department's open data.
    private static readonly Limit _fromAddress = new("agency-search", 300, TimeSpan.FromMinutes(5));

    /// <param name="page">From 1.</param>
    public async Task<Result<AgencyHits>> RunAsync(Act act, string? typed, int page, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new AgencyHits(0, []);
        }

        return await throttle.CountAsync(_fromAddress, act.Address?.ToString() ?? "", ct) is { } wait
            ? ActivationRefusals.TooManySearches(wait)
            : await search.FindAsync(typed, page, ct);
    }
}
