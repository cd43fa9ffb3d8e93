using LakMuang.Protocol.Ports;

namespace LakMuang.SignOn.Engine;

/// <summary>Nothing is approved yet: there is no screen on which a person could see a payment. Every such request ends in access_denied.</summary>
internal sealed class NoApprovals : IApprovals
{
    public ValueTask<bool> IsGivenAsync(EndUserSession session, string clientId, string details, CancellationToken cancel) => new(false);
}
