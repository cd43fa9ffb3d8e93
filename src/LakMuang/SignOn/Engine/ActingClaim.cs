using System.Buffers;
using System.Text;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>For whose post somebody acts, by which letter and until when: the same words in userinfo and in the id_token.</summary>
internal static class ActingClaim
{
    /// <param name="posts">What <c>posts_held</c> says of a person in an agency.</param>
    /// <returns>The first post that is held for somebody else, one with an office before others; null where there is none.</returns>
    public static JsonElement? Find(JsonElement posts)
    {
        foreach (var post in posts.EnumerateArray())
        {
            if (post.GetProperty("kind").GetString() is nameof(AppointmentKind.Acting) or nameof(AppointmentKind.ActingInPost) or nameof(AppointmentKind.SigningFor))
            {
                return post;
            }
        }

        return null;
    }

    public static void Write(Utf8JsonWriter writer, JsonElement post)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(post.GetProperty("kind").GetString()!));
        writer.WriteString("name", post.GetProperty("position").GetString());
        writer.WriteString("letter", post.GetProperty("letter").GetString());
        if (post.GetProperty("until").GetString() is { } until)
        {
            writer.WriteString("until", until);
        }

        writer.WriteEndObject();
    }

    /// <summary>The claim as text, out of a column with what <c>posts_held</c> says, or with null.</summary>
    public static string? Of(NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            return null;
        }

        using var posts = JsonDocument.Parse(row.GetString(column));
        if (Find(posts.RootElement) is not { } post)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, post);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
