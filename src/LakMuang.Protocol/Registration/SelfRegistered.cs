using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Registration;

/// <summary>What a client may decide about itself. The rest is the department's operators', and is taken out (RFC 7591 section 2: the answer shows it).</summary>
internal static class SelfRegistered
{
    private static readonly string[] _scopes = ClientMetadata.DefaultScope.Split(' ');

    /// <summary>Without citizen IDs, scopes and audiences of others' systems, and payments.</summary>
    public static ClientMetadata Narrow(ClientMetadata asked) => asked with
    {
        Scope = asked.Scope is null
            ? ClientMetadata.DefaultScope
            : string.Join(' ', asked.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(_scopes.Contains)),
        Resources = [],
        ResourceServerIdentifiers = [],
        AuthorizationDetailsTypes = [],
    };
}
