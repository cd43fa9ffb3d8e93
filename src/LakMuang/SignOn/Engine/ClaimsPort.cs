using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Engine;

/// <summary>What a system learns of a person: by scope, and only for the agency that the session speaks for.</summary>
internal sealed class ClaimsPort(LakMuangDb db, IPeople people, IAgencyFacts agencies, ILetters letters, IGrants grants, Access.Contracts.IEntitlements access) : IClaims
{
    public async ValueTask<bool> WriteAsync(
        Utf8JsonWriter writer, string sid, IReadOnlyList<string> scopes, IReadOnlyList<string> claims, CancellationToken cancel)
    {
        if (!await grants.IsLiveAsync(sid, cancel))
        {
            return false;
        }

        var session = await db.SystemSessions.AsNoTracking().SingleAsync(s => s.Id == Guid.Parse(sid), cancel);
        writer.WriteNumber("auth_time", session.AuthenticatedAt.ToUnixTimeSeconds());
        writer.WriteString("acr", Protocol.Levels.Name(session.Level));
        writer.WriteString("sid", sid);
        if (scopes.Contains("profile"))
        {
            await WriteProfileAsync(writer, session.Person, cancel);
        }

        if (scopes.Contains("email") || scopes.Contains("phone"))
        {
            await WriteContactAsync(writer, session.Person, scopes, cancel);
        }

        if (scopes.Contains("pid") && await people.CitizenIdOfAsync(session.Person, cancel) is { } citizenId)
        {
            writer.WriteString("pid", citizenId.Digits);
        }

        if (scopes.Contains("agency") && session.Agency is { } agency)
        {
            await WriteAgencyAsync(writer, session.Person, agency, cancel);
        }

        if (scopes.Contains("groups") && session.Agency is { } hat)
        {
            await WriteGroupsAsync(writer, session, hat, cancel);
        }

        return true;
    }

    private async Task WriteProfileAsync(Utf8JsonWriter writer, PersonId person, CancellationToken ct)
    {
        var name = (await people.NameOfAsync(person, ct))!;
        writer.WriteString("name", name.Full.Th);
        writer.WriteString("given_name", name.Given);
        writer.WriteString("family_name", name.Family);
        writer.WriteString("name#en", name.Full.En);
        if (await people.IalOfAsync(person, ct) is { } ial)
        {
            writer.WriteString("ial", ial);
        }
    }

    private async Task WriteContactAsync(Utf8JsonWriter writer, PersonId person, IReadOnlyList<string> scopes, CancellationToken ct)
    {
        var contact = await people.ContactOfAsync(person, ct);
        if (scopes.Contains("email") && contact.Email is { } email)
        {
            writer.WriteString("email", email.Value);
            writer.WriteBoolean("email_verified", contact.EmailVerified);
        }

        if (scopes.Contains("phone") && contact.Mobile is { } mobile)
        {
            // E.164, as OpenID Connect Core 5.1 recommends.
            writer.WriteString("phone_number", mobile.StartsWith('0') ? $"+66{mobile[1..]}" : mobile);
            writer.WriteBoolean("phone_number_verified", contact.MobileVerified);
        }
    }

    private async Task WriteAgencyAsync(Utf8JsonWriter writer, PersonId person, AgencyId agency, CancellationToken ct)
    {
        var facts = (await agencies.OfAsync([agency], ct))[agency];
        var posts = (await people.PostsOfAsync(person, ct)).Where(p => p.Agency.Id == agency).ToList();
        writer.WriteString("agency_code", facts.Code);
        writer.WriteString("agency_name", facts.Name.Th);
        writer.WriteString("agency_type", JsonNamingPolicy.SnakeCaseLower.ConvertName(facts.Type.ToString()));
        if (facts.ProvinceCode is { } province)
        {
            writer.WriteString("province_code", province);
        }

        writer.WriteStartArray("positions");
        posts.ForEach(p => writer.WriteStringValue(p.Position));
        writer.WriteEndArray();
        if (posts.FirstOrDefault(p => p.Kind is AppointmentKind.Acting or AppointmentKind.ActingInPost or AppointmentKind.SigningFor) is { } acting)
        {
            writer.WriteStartObject("acting");
            writer.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(acting.Kind.ToString()));
            writer.WriteString("name", acting.Position);
            writer.WriteEndObject();
        }
    }

    private async Task WriteGroupsAsync(Utf8JsonWriter writer, SystemSession session, AgencyId hat, CancellationToken ct)
    {
        var entry = await access.EntryAsync(session.Person, session.System, ct);
        var rights = entry?.Rights.Where(r => r.Agency == hat).ToList() ?? [];
        var numbers = await letters.OfAsync([.. rights.Select(r => r.Letter)], ct);
        var agency = (await agencies.OfAsync([hat], ct))[hat];
        writer.WriteStartArray("groups");
        rights.ForEach(r => writer.WriteStringValue(r.Group));
        writer.WriteEndArray();
        writer.WriteStartArray("grants");
        foreach (var right in rights)
        {
            writer.WriteStartObject();
            writer.WriteString("group", right.Group);
            writer.WriteString("agency", agency.Code);
            writer.WriteString("letter", numbers.GetValueOrDefault(right.Letter)?.Number);
            if (right.Until is { } until)
            {
                writer.WriteString("until", until.ToString("O", null));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
