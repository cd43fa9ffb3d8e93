using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using LakMuang.Client;

namespace LakMuang.Samples.Common;

/// <summary>The post for which somebody acts: in which of the three ways, which are never one, by which letter and until when.</summary>
/// <param name="Kind"><c>acting</c>, <c>acting_in_post</c> or <c>signing_for</c>.</param>
/// <param name="Post">Such as ผู้อำนวยการกองคลัง.</param>
/// <param name="Letter">Its number, or null where LakMuang did not say it.</param>
/// <param name="Until">The last day, or null for one without.</param>
public sealed record ActingFor(string Kind, string Post, string? Letter, DateOnly? Until)
{
    private Words Way => Kind switch
    {
        "acting_in_post" => new("รักษาการในตำแหน่ง", "Acting in the post of"),
        "signing_for" => new("ปฏิบัติราชการแทน", "Signing for"),
        _ => new("รักษาราชการแทน", "Acting for"),
    };

    /// <returns>Null for whoever acts for nobody.</returns>
    public static ActingFor? Of(ClaimsPrincipal person)
    {
        if (person.FindFirst(LakMuangClaims.Acting)?.Value is not { } claim || !IsJson(claim, out var acting) || Text(acting, "name") is not { } post)
        {
            return null;
        }

        var until = DateOnly.TryParseExact(Text(acting, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new(Text(acting, "kind") ?? "acting", post, Text(acting, "letter"), until);
    }

    public override string ToString()
    {
        var until = Until is { } day ? new Words($" ถึงวันที่ {ThaiDay.Show(day)}", $" until {ThaiDay.Show(day)}").ToString() : "";
        var letter = Letter is { } number ? new Words($" ตาม {number}", $" by {number}").ToString() : "";
        return $"{Way} {Post}{until}{letter}";
    }

    // Of another provider it may be a word.
    private static bool IsJson(string claim, out JsonElement value)
    {
        try
        {
            value = JsonElement.Parse(claim);
            return value.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static string? Text(JsonElement acting, string name) =>
        acting.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
