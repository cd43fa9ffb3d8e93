using System.Text.Json;
using LakMuang.Protocol.Jose;

namespace LakMuang.Protocol.Authorize;

/// <summary>The claims parameter (OpenID Connect Core 5.5), as far as it can change anything here.</summary>
/// <param name="UserInfo">Names asked for from userinfo. What is asked of the id_token beyond its fixed claims is left out: it travels in addresses.</param>
/// <param name="Levels">Levels named for acr in the id_token, in the client's order; null for names that are not ours.</param>
/// <param name="IsLevelEssential">Then one of them must be reached, or the request fails (5.5.1.1).</param>
/// <param name="Subject">The one person that the client will take, or null (5.5.1).</param>
internal sealed record ClaimsRequest(IReadOnlyList<string> UserInfo, IReadOnlyList<int?> Levels, bool IsLevelEssential, string? Subject)
{
    private const int MostClaims = 50;

    public static readonly ClaimsRequest None = new([], [], false, null);

    /// <summary>Null for text that breaks the form of 5.5.</summary>
    public static ClaimsRequest? Parse(string? text)
    {
        if (text is null)
        {
            return None;
        }

        if (CleanJson.Unambiguous(text) is not { ValueKind: JsonValueKind.Object } root
            || !TryMembers(root, "userinfo", out var userInfo) || !TryMembers(root, "id_token", out var idToken))
        {
            return null;
        }

        var acr = idToken.GetValueOrDefault("acr");
        return new(
            [.. userInfo.Keys],
            [.. Values(acr).Select(Protocol.Levels.Of)],
            acr.ValueKind is JsonValueKind.Object && acr.TryGetProperty("essential", out var essential) && essential.ValueKind is JsonValueKind.True,
            Values(idToken.GetValueOrDefault("sub")).Concat(Values(userInfo.GetValueOrDefault("sub"))).FirstOrDefault());
    }

    private static bool TryMembers(JsonElement root, string name, out Dictionary<string, JsonElement> members)
    {
        members = new(StringComparer.Ordinal);
        if (!root.TryGetProperty(name, out var section))
        {
            return true;
        }

        if (section.ValueKind is not JsonValueKind.Object)
        {
            return false;
        }

        foreach (var member in section.EnumerateObject())
        {
            if (members.Count == MostClaims || !IsInForm(member.Value))
            {
                return false;
            }

            members.Add(member.Name, member.Value);
        }

        return true;
    }

    private static bool IsInForm(JsonElement wish) => wish.ValueKind is JsonValueKind.Null || (wish.ValueKind is JsonValueKind.Object
        && (!wish.TryGetProperty("essential", out var essential) || essential.ValueKind is JsonValueKind.True or JsonValueKind.False)
        && (!wish.TryGetProperty("values", out var values) || values.ValueKind is JsonValueKind.Array));

    private static IEnumerable<string> Values(JsonElement wish)
    {
        if (wish.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        return wish.TryGetProperty("values", out var values)
            ? values.EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String).Select(v => v.GetString()!)
            : JwtText.Of(wish, "value") is { } value ? [value] : [];
    }
}
