namespace LakMuang.Protocol;

/// <param name="Code">Registered error code.</param>
/// <param name="Description">English, for developers, without personal data.</param>
public sealed record ProtocolError(string Code, string Description);
