namespace LakMuang.Protocol.Ports;

/// <summary>Whether a person has approved exactly what authorization_details ask for (RFC 9396).</summary>
/// <remarks>
/// There is no screen for approving yet, so the host's only implementation answers that nothing is ever approved, and the engine
/// then refuses with access_denied: a payment that nobody has looked at is never issued.
/// </remarks>
public interface IApprovals
{
    /// <param name="details">authorization_details in RFC 8785 form: one character changed is another approval.</param>
    ValueTask<bool> IsGivenAsync(EndUserSession session, string clientId, string details, CancellationToken cancel);
}
