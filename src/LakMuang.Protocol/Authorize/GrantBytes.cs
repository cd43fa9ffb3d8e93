using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Authorize;

/// <summary>What a person let a client do, as bytes: inside codes and refresh tokens.</summary>
internal static class GrantBytes
{
    public static void Write(BinaryWriter writer, AuthorizedGrant grant)
    {
        writer.Write(grant.ClientId);
        writer.Write(grant.Person);
        writer.Write(grant.Subject);
        writer.Write(grant.Epoch);
        writer.Write(grant.AuthTime.ToUnixTimeMilliseconds());
        writer.Write(grant.Level);
        writer.Write(string.Join(' ', grant.Methods));
        writer.Write(string.Join(' ', grant.Scopes));
        writer.Write(grant.Agency ?? "");
        writer.Write(grant.Resource ?? "");
        writer.Write(grant.KeyThumbprint ?? "");
        writer.Write(string.Join(' ', grant.Claims));
        writer.Write(grant.Details ?? "");
    }

    public static AuthorizedGrant Read(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadInt32(), DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()),
        reader.ReadInt32(), Words(reader.ReadString()), Words(reader.ReadString()), NullIfEmpty(reader.ReadString()), NullIfEmpty(reader.ReadString()))
    {
        KeyThumbprint = NullIfEmpty(reader.ReadString()),
        Claims = Words(reader.ReadString()),
        Details = NullIfEmpty(reader.ReadString()),
    };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
