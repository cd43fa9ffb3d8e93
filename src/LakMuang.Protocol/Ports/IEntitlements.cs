namespace LakMuang.Protocol.Ports;

/// <summary>Whether a person may enter a client today.</summary>
public interface IEntitlements
{
    ValueTask<Entitlement> FindAsync(string person, string clientId, CancellationToken cancel);
}

/// <param name="MayEnter">False: no active grant. The other values are then without meaning.</param>
/// <param name="Agencies">The hats that the person may wear there; empty for a client that knows no agencies.</param>
/// <param name="RequiredLevel">1 to 4: the floor under whatever acr_values asks for.</param>
/// <param name="Subject">The <c>sub</c> under which the client knows the person: pairwise by default, the same for ever.</param>
public sealed record Entitlement(bool MayEnter, IReadOnlyList<string> Agencies, int RequiredLevel, string Subject);
