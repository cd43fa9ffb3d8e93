namespace LakMuang.Protocol;

/// <summary>A request without its web framework. Parameters keep order and duplicates; they come from the query on GET, the form on POST.</summary>
public sealed record ProtocolRequest(
    string Method, IReadOnlyList<KeyValuePair<string, string>> Parameters, string? Authorization, string? ContentType,
    string? DPoP, CancellationToken Cancel);
