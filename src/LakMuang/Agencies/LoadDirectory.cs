using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>The first load of an empty directory: areas, agencies, people, letters and appointments, streamed.</summary>
/// <remarks>For installation and demo data. Later changes go through use cases that check who may make them.</remarks>
public sealed class LoadDirectory(LakMuangDb db, BulkCopy copy, Vault vault)
{
    public async Task<bool> IsEmptyAsync(CancellationToken ct) => !await db.Agencies.AnyAsync(ct);

    public Task AreasAsync(IEnumerable<(string Code, string Name)> areas, CancellationToken ct) =>
        copy.RunAsync("area (code, name_th)", areas, (row, area) =>
        {
            row.Text(area.Code);
            row.Text(area.Name);
        }, ct);

    public Task AgenciesAsync(IEnumerable<NewAgency> agencies, CancellationToken ct) =>
        copy.RunAsync(
            "agency (id, code, type, name_th, name_en, parent, province_code, district_code, state, second_step_from)", agencies, (row, a) =>
            {
                row.Id(a.Id.Value);
                row.Text(a.Code);
                row.Text(a.Type.ToString());
                row.Text(a.NameTh);
                row.Text(a.NameEn);
                row.Id(a.Parent?.Value);
                row.Text(a.ProvinceCode);
                row.Text(a.DistrictCode);
                row.Text(nameof(AgencyState.Active));
                row.Day(a.SecondStepFrom);
            }, ct);

    public Task PeopleAsync(Act act, IEnumerable<NewPerson> people, CancellationToken ct) =>
        copy.RunAsync(
            "person (id, citizen_id, citizen_id_lookup, title, given_name, family_name, title_en, given_name_en, family_name_en, "
            + "birth_date, retires_on, email, email_verified_at, mobile, mobile_verified_at, ial, identity_source)", people, (row, p) =>
            {
                row.Id(p.Id.Value);
                row.Bytes(vault.Seal(p.CitizenId.Digits, Person.CitizenIdColumn).Box);
                row.Bytes(vault.Lookup(p.CitizenId.Digits, People.LookupPurpose));
                row.Text(p.Name.Title);
                row.Text(p.Name.Given);
                row.Text(p.Name.Family);
                row.Text(p.Name.TitleEn);
                row.Text(p.Name.GivenEn);
                row.Text(p.Name.FamilyEn);
                row.Bytes(vault.Seal(p.BirthDate.ToString("O", null), Person.BirthDateColumn).Box);
                row.Day(Retirement.LastDay(p.BirthDate));
                row.Bytes(p.Email is { } email ? vault.Seal(email.Value, Person.EmailColumn).Box : null);
                row.Instant(p.Email is null ? null : act.At);
                row.Bytes(p.Mobile is { } mobile ? vault.Seal(mobile, Person.MobileColumn).Box : null);
                row.Instant(p.Mobile is null ? null : act.At);
                row.Text(p.Ial);
                row.Text(p.Source.ToString());
            }, ct);

    public Task LettersAsync(IEnumerable<NewLetter> letters, CancellationToken ct) =>
        copy.RunAsync("letter (id, number, number_key, kind, issuer, issued_on, subject)", letters, (row, l) =>
        {
            row.Id(l.Id.Value);
            row.Text(l.Number);
            row.Text(LetterNumber.KeyOf(l.Number));
            row.Text(l.Kind.ToString());
            row.Id(l.Issuer.Value);
            row.Day(l.IssuedOn);
            row.Text(l.Subject);
        }, ct);

    public Task AppointmentsAsync(IEnumerable<NewAppointment> appointments, CancellationToken ct) =>
        copy.RunAsync("appointment (id, person, agency, kind, position, unit, office, is_elected, from_day, until_day, letter)", appointments, (row, a) =>
        {
            row.Id(a.Id);
            row.Id(a.Person.Value);
            row.Id(a.Agency.Value);
            row.Text(a.Kind.ToString());
            row.Text(a.Position);
            row.Text(a.Unit);
            row.Text(a.Office?.ToString());
            row.Flag(ElectedPosts.Includes(a.Position));
            row.Day(a.From);
            row.Day(a.Until);
            row.Id(a.Letter.Value);
        }, ct);
}

public sealed record NewAgency(
    AgencyId Id, string Code, AgencyType Type, string NameTh, string NameEn, AgencyId? Parent,
    string? ProvinceCode, string? DistrictCode, DateOnly? SecondStepFrom);

public sealed record NewPerson(
    PersonId Id, CitizenId CitizenId, PersonName Name, DateOnly BirthDate,
    EmailAddress? Email, string? Mobile, string? Ial, IdentitySource Source);

public sealed record NewLetter(LetterId Id, string Number, LetterKind Kind, AgencyId Issuer, DateOnly IssuedOn, string Subject);

public sealed record NewAppointment(
    Guid Id, PersonId Person, AgencyId Agency, AppointmentKind Kind, string Position, string Unit, Office? Office,
    DateOnly From, DateOnly? Until, LetterId Letter);
