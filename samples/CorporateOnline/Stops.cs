using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>Whom a company administrator has stopped at the bank. LakMuang's right is needed besides, and never replaced by this.</summary>
public sealed class Stops(AgencyFiles<StopBook> files)
{
    /// <returns>The latest word on each user there is one of.</returns>
    public async Task<IReadOnlyDictionary<string, Stoppage>> OfAsync(string agency, CancellationToken ct) =>
        ((await files.FindAsync(agency, ct))?.Stops ?? []).GroupBy(s => s.Person).ToDictionary(g => g.Key, g => g.First());

    public async Task<bool> IsStoppedAsync(Hat hat, CancellationToken ct) =>
        (await OfAsync(hat.Agency, ct)).TryGetValue(hat.Person, out var stop) && stop.Stopped;
}
