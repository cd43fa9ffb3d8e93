using System.Text.Json;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Jose;

/// <summary>Reads tokens that we signed ourselves.</summary>
internal sealed class OwnTokens(ISigningKeys keys)
{
    /// <summary>Null unless one of the published keys signed it, for the algorithm that the key is for.</summary>
    public JsonElement? Read(string token, string? type) => Jwt.Read(
        token,
        (kid, algorithm) =>
        {
            foreach (var key in keys.Published)
            {
                if (key.Kid == kid && key.Algorithm == algorithm)
                {
                    return key.Key;
                }
            }

            return null;
        },
        type);
}
