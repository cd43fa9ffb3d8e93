using System.Text.Json;

namespace LakMuang.Client.Discovery;

/// <summary>What LakMuang said.</summary>
/// <param name="Status">2xx or 4xx; others never get here.</param>
/// <param name="Body">A JSON object; empty where a 4xx came without one.</param>
/// <param name="Nonce">DPoP-Nonce of the answer, or null.</param>
/// <param name="Challenge">WWW-Authenticate, or "".</param>
internal sealed record Answer(int Status, JsonElement Body, string? Nonce, string Challenge);
