using System.Text;
using System.Text.Json.Nodes;
using LakMuang.Protocol.Clients;

namespace LakMuang.SignOn;

/// <summary>Questions to a registration that operators ask and the engine does not.</summary>
public static class ClientTraits
{
    /// <summary>Requirements that a registration may carry, where the engine has learnt them (RFC 9126 section 6, RFC 9449 section 5.2).</summary>
    public static readonly IReadOnlyList<string> Requirements =
        [.. new[] { "require_pushed_authorization_requests", "dpop_bound_access_tokens" }.Where(IsKnown)];

    extension(ClientMetadata metadata)
    {
        public bool HasSecret => metadata.TokenEndpointAuthMethod is "client_secret_basic" or "client_secret_post";

        public bool ReceivesPid => (metadata.Scope ?? "").Split(' ').Contains("pid");

        public bool Requires(string requirement) => JsonNode.Parse(metadata.ToJson())![requirement]?.GetValue<bool>() is true;

        /// <summary>The same registration with exactly these of <see cref="Requirements"/>.</summary>
        public ClientMetadata Requiring(IReadOnlyCollection<string> requirements)
        {
            var json = JsonNode.Parse(metadata.ToJson())!.AsObject();
            foreach (var name in Requirements)
            {
                json[name] = requirements.Contains(name);
            }

            return ClientMetadata.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()))!;
        }

        /// <summary>Names of the settings that differ, separated by blanks, in the order of the alphabet.</summary>
        public string DifferencesTo(ClientMetadata other)
        {
            var (here, there) = (JsonNode.Parse(metadata.ToJson())!.AsObject(), JsonNode.Parse(other.ToJson())!.AsObject());
            return string.Join(' ', here.Concat(there).Select(pair => pair.Key).Distinct().Order(StringComparer.Ordinal)
                .Where(name => !JsonNode.DeepEquals(here[name], there[name])));
        }
    }

    private static bool IsKnown(string requirement) =>
        ClientMetadata.Parse(Encoding.UTF8.GetBytes($$"""{"{{requirement}}":true}"""))!.ToJson().Contains(requirement, StringComparison.Ordinal);
}
