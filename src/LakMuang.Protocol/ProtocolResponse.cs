namespace LakMuang.Protocol;

/// <summary><paramref name="Body"/> is UTF-8 JSON, empty when there is none.</summary>
public sealed record ProtocolResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body);
