namespace LakMuang.Protocol;

/// <summary>A request without its web framework. Parameters keep order and duplicates; they come from the query on GET, the form on POST.</summary>
/// <param name="DPoP">The header as it came (RFC 9449 section 4.1); several are joined by commas, which no proof holds.</param>
public sealed record ProtocolRequest(
    string Method, IReadOnlyList<KeyValuePair<string, string>> Parameters, string? Authorization, string? ContentType,
    string? DPoP, CancellationToken Cancel)
{
    /// <summary>The media types that the caller asks for (RFC 9701 section 4), or null.</summary>
    public string? Accept { get; init; }
}
