using System.Collections.Frozen;

namespace LakMuang.Protocol.Authorize;

/// <summary>Which scope each claim of userinfo belongs to. A claim that is asked for by name is released only to a client that may use its scope.</summary>
public static class ClaimScopes
{
    /// <summary>For which post the person acts: in userinfo and in the id_token.</summary>
    public const string Acting = "acting";

    private static readonly FrozenDictionary<string, string> _scopes = new (string Scope, string[] Claims)[]
    {
        ("profile", ["name", "given_name", "family_name", "ial"]),
        ("email", ["email", "email_verified"]),
        ("phone", ["phone_number", "phone_number_verified"]),
        ("agency", ["agency_code", "agency_name", "agency_type", "province_code", "positions", Acting]),
        ("groups", ["groups", "grants"]),
        ("pid", ["pid"]),
    }.SelectMany(row => row.Claims, (row, claim) => KeyValuePair.Create(claim, row.Scope)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for a claim that is always there (sub, acr, ...) or unknown. A language tag (name#en) belongs to its claim.</summary>
    public static string? Of(string claim) =>
        _scopes.GetValueOrDefault(claim.IndexOf('#', StringComparison.Ordinal) is > 0 and var tag ? claim[..tag] : claim);

    /// <summary>Whether the id_token says for which post the person acts. A name in the claims parameter brings it in userinfo alone.</summary>
    internal static bool TellActing(IReadOnlyList<string> scopes) => scopes.Contains(Of(Acting)!);

    /// <summary>Those of the names that a client with these scopes may have.</summary>
    internal static IReadOnlyList<string> Released(IReadOnlyList<string> names, IReadOnlyList<string> scopes) =>
        names.Count == 0 ? names : [.. names.Where(name => !name.Contains(' ', StringComparison.Ordinal) && Of(name) is { } scope && scopes.Contains(scope))];
}
