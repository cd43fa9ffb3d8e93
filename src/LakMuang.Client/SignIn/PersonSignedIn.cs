using System.Security.Claims;
using System.Text.Json;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.SignIn;

/// <summary>Builds the principal from the checked id_token and userinfo.</summary>
internal static class PersonSignedIn
{
    private static readonly string[] _fromUserInfo =
    [
        LakMuangClaims.Name, LakMuangClaims.AgencyCode, LakMuangClaims.AgencyName, LakMuangClaims.AgencyType,
        LakMuangClaims.Groups, LakMuangClaims.Grants, LakMuangClaims.Positions, LakMuangClaims.Acting,
    ];

    public static ClaimsPrincipal From(JsonElement idToken, JsonElement userInfo)
    {
        var person = new ClaimsIdentity("LakMuang", LakMuangClaims.Name, LakMuangClaims.Groups);
        foreach (var name in (string[])[LakMuangClaims.Subject, LakMuangClaims.Session, LakMuangClaims.Level, LakMuangClaims.AuthTime])
        {
            Add(person, name, idToken);
        }

        foreach (var name in _fromUserInfo)
        {
            Add(person, name, userInfo);

            // A claim that userinfo leaves out may still stand in the id_token.
            if (!person.HasClaim(c => c.Type == name))
            {
                Add(person, name, idToken);
            }
        }

        return new(person);
    }

    /// <summary>One claim for a value, one for each element of an array.</summary>
    public static void Add(ClaimsIdentity person, string name, JsonElement from)
    {
        if (from.TryGetProperty(name, out var value))
        {
            var each = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
            person.AddClaims(each.Select(one => Words(name, one)).OfType<string>().Select(words => new Claim(name, words)));
        }
    }

    /// <summary>Text and numbers as they are; an object by its name or title, else as JSON. Of acting, the letter and the last day count as much as the name.</summary>
    private static string? Words(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when name == LakMuangClaims.Acting => value.GetRawText(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.Text("name") ?? value.Text("title") ?? value.GetRawText(),
        _ => null,
    };
}
