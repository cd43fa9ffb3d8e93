using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Ports;

namespace LakMuang.SignOn.Engine;

/// <summary>What a system learns of a person: by scope or single claim, and only for the agency that the session speaks for.</summary>
internal sealed class ClaimsPort(SessionCards cards, IContactBoxes boxes) : IClaims
{
    private static readonly string[] _ofProfile = ["name", "given_name", "family_name", "name#en", "ial"];
    private static readonly string[] _ofEmail = ["email", "email_verified"];
    private static readonly string[] _ofPhone = ["phone_number", "phone_number_verified"];
    private static readonly string[] _ofAgency = ["agency_code", "agency_name", "agency_type", "province_code", "positions", ClaimScopes.Acting];
    private static readonly string[] _ofGroups = ["groups", "grants"];

    public async ValueTask<bool> WriteAsync(
        Utf8JsonWriter writer, string sid, IReadOnlyList<string> scopes, IReadOnlyList<string> claims, CancellationToken cancel)
    {
        var asked = new Asked(scopes, claims);
        var (agency, groups) = (asked.Any("agency", _ofAgency), asked.Any("groups", _ofGroups));
        var person = asked.Any("profile", _ofProfile) || asked.Any("email", _ofEmail) || asked.Any("phone", _ofPhone) || asked.Has("pid", "pid");
        if (!Guid.TryParse(sid, out var id) || await cards.FindAsync(id, person, agency, groups, cancel) is not { } card)
        {
            return false;
        }

        writer.WriteNumber("auth_time", card.AuthenticatedAt.ToUnixTimeSeconds());
        writer.WriteString("acr", Protocol.Levels.Name(card.Level));
        writer.WriteString("sid", sid);
        if (card.Person is { } found)
        {
            WriteProfile(writer, found, asked);
            WriteContact(writer, found, asked);
        }

        if (agency && card.Agency is { } hat)
        {
            WriteAgency(writer, hat, card.Posts, asked);
        }

        if (groups && card.Agency is { } speaksFor)
        {
            WriteGroups(writer, speaksFor, card.Rights, asked);
        }

        return true;
    }

    private static void WriteProfile(Utf8JsonWriter writer, PersonCard person, Asked asked)
    {
        Write("name", person.Name.Full.Th);
        Write("given_name", person.Name.Given);
        Write("family_name", person.Name.Family);
        Write("name#en", person.Name.Full.En);
        Write("ial", person.Ial);

        void Write(string claim, string? value)
        {
            if (value is not null && asked.Has("profile", claim))
            {
                writer.WriteString(claim, value);
            }
        }
    }

    private void WriteContact(Utf8JsonWriter writer, PersonCard person, Asked asked)
    {
        if (asked.Any("email", _ofEmail) && boxes.Email(person.Email) is { } email)
        {
            writer.WriteString("email", email);
            writer.WriteBoolean("email_verified", person.EmailVerified);
        }

        if (asked.Any("phone", _ofPhone) && boxes.Mobile(person.Mobile) is { } mobile)
        {
            // E.164, as OpenID Connect Core 5.1 recommends.
            writer.WriteString("phone_number", mobile.StartsWith('0') ? $"+66{mobile[1..]}" : mobile);
            writer.WriteBoolean("phone_number_verified", person.MobileVerified);
        }

        if (asked.Has("pid", "pid") && boxes.CitizenId(person.CitizenId) is { } citizenId)
        {
            writer.WriteString("pid", citizenId);
        }
    }

    private static void WriteAgency(Utf8JsonWriter writer, AgencyCard agency, string? posts, Asked asked)
    {
        Write("agency_code", agency.Code);
        Write("agency_name", agency.NameTh);
        Write("agency_type", JsonNamingPolicy.SnakeCaseLower.ConvertName(agency.Type));
        Write("province_code", agency.ProvinceCode);
        using var held = JsonDocument.Parse(posts ?? "[]");
        if (asked.Has("agency", "positions"))
        {
            writer.WriteStartArray("positions");
            foreach (var post in held.RootElement.EnumerateArray())
            {
                post.GetProperty("position").WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        if (asked.Has("agency", ClaimScopes.Acting) && ActingClaim.Find(held.RootElement) is { } acting)
        {
            writer.WritePropertyName(ClaimScopes.Acting);
            ActingClaim.Write(writer, acting);
        }

        void Write(string claim, string? value)
        {
            if (value is not null && asked.Has("agency", claim))
            {
                writer.WriteString(claim, value);
            }
        }
    }

    private static void WriteGroups(Utf8JsonWriter writer, AgencyCard agency, string? rights, Asked asked)
    {
        using var living = JsonDocument.Parse(rights ?? "[]");
        if (asked.Has("groups", "groups"))
        {
            writer.WriteStartArray("groups");
            foreach (var right in living.RootElement.EnumerateArray())
            {
                right.GetProperty("group").WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        if (!asked.Has("groups", "grants"))
        {
            return;
        }

        writer.WriteStartArray("grants");
        foreach (var right in living.RootElement.EnumerateArray())
        {
            writer.WriteStartObject();
            writer.WriteString("group", right.GetProperty("group").GetString());
            writer.WriteString("agency", agency.Code);
            writer.WriteString("letter", right.GetProperty("letter").GetString());
            if (right.GetProperty("until").GetString() is { } until)
            {
                writer.WriteString("until", until);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private readonly record struct Asked(IReadOnlyList<string> Scopes, IReadOnlyList<string> Claims)
    {
        public bool Has(string scope, string claim) => Scopes.Contains(scope) || Claims.Contains(claim);

        public bool Any(string scope, string[] claims) => Scopes.Contains(scope) || Claims.Any(claims.Contains);
    }
}
