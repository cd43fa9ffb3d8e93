using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class People(LakMuangDb db, Vault vault, TimeProvider clock) : IPeople
{
    public const string LookupPurpose = "citizen-id";

    private const int MostClaims = 3;

    public async Task<PersonId?> FindAsync(CitizenId citizenId, CancellationToken ct)
    {
        var lookup = vault.Lookup(citizenId.Digits, LookupPurpose);
        var found = await db.People.Where(p => p.CitizenIdLookup == lookup).Select(p => p.Id).SingleOrDefaultAsync(ct);
        return found == default ? null : found;
    }

    public async Task<IReadOnlyList<PersonId>> ToSignInAsync(CitizenId citizenId, CancellationToken ct)
    {
        if (await FindAsync(citizenId, ct) is { } proved)
        {
            return [proved];
        }

        var lookup = vault.Lookup(citizenId.Digits, LookupPurpose);
        return await db.People.Where(p => p.ClaimedLookup == lookup && p.MergedInto == null).OrderBy(p => p.Id).Select(p => p.Id).Take(MostClaims).ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<PersonId, PersonTraits>> TraitsOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        await db.People.Where(p => people.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                Traits = new PersonTraits(
                    new(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn),
                    p.CitizenIdLookup != null, p.EmailVerifiedAt != null, p.RetiresOn, p.IdentitySource),
            })
            .ToDictionaryAsync(x => x.Id, x => x.Traits, ct);

    public Task<bool> HasNumberAsync(PersonId person, CitizenId citizenId, CancellationToken ct)
    {
        var lookup = vault.Lookup(citizenId.Digits, LookupPurpose);
        return db.People.AnyAsync(p => p.Id == person && (p.CitizenIdLookup == lookup || p.ClaimedLookup == lookup), ct);
    }

    public async Task<IReadOnlySet<PersonId>> RecordsOfAsync(PersonId person, CancellationToken ct)
    {
        var lookup = await db.People.Where(p => p.Id == person).Select(p => p.CitizenIdLookup ?? p.ClaimedLookup).SingleOrDefaultAsync(ct);
        var named = lookup is null
            ? [] : await db.People.Where(p => p.CitizenIdLookup == lookup || p.ClaimedLookup == lookup).Select(p => p.Id).ToListAsync(ct);
        return named.Append(person).ToHashSet();
    }

    public Task<int> NamesakesAsync(AgencyId agency, string given, string family, CancellationToken ct) => db.Appointments
        .Where(a => a.Agency == agency && a.EndedAt == null)
        .Join(db.People, a => a.Person, p => p.Id, (_, p) => p)
        .Where(p => p.GivenName == given && p.FamilyName == family)
        .Select(p => p.Id).Distinct().CountAsync(ct);

    public Task<PersonName?> NameOfAsync(PersonId person, CancellationToken ct) => db.People
        .Where(p => p.Id == person)
        .Select(p => new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn))
        .SingleOrDefaultAsync(ct);

    public async Task<Contact> ContactOfAsync(PersonId person, CancellationToken ct)
    {
        var found = await db.People.Where(p => p.Id == person)
            .Select(p => new { p.Email, p.EmailVerifiedAt, p.Mobile, p.MobileVerifiedAt })
            .SingleAsync(ct);
        EmailAddress? email = Open(found.Email, Person.EmailColumn) is { } text && EmailAddress.TryParse(text, out var parsed) ? parsed : null;
        return new(email, found.EmailVerifiedAt is not null, Open(found.Mobile, Person.MobileColumn), found.MobileVerifiedAt is not null);
    }

    public async Task<IReadOnlyDictionary<PersonId, string>> MobilesOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var found = await db.People.Where(p => people.Contains(p.Id) && p.Mobile != null).Select(p => new { p.Id, p.Mobile }).ToListAsync(ct);
        return found.ToDictionary(p => p.Id, p => Open(p.Mobile, Person.MobileColumn)!);
    }

    public async Task<IReadOnlyDictionary<PersonId, Text>> WorkplacesOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var held = await HeldPosts.Today(db, clock).Where(a => people.Contains(a.Person))
            .Join(db.Agencies, a => a.Agency, g => g.Id, (a, g) => new { a.Person, a.Kind, a.From, g.NameTh, g.NameEn }).ToListAsync(ct);
        return held.GroupBy(h => h.Person).ToDictionary(
            g => g.Key, g => g.OrderBy(h => h.Kind is not AppointmentKind.Substantive).ThenBy(h => h.From).Select(h => new Text(h.NameTh, h.NameEn)).First());
    }

    public async Task<CitizenId?> CitizenIdOfAsync(PersonId person, CancellationToken ct)
    {
        var stored = await db.People.Where(p => p.Id == person).Select(p => p.CitizenId).SingleOrDefaultAsync(ct);
        return CitizenId.OrNull(Open(stored, Person.CitizenIdColumn));
    }

    public async Task<CitizenId?> NumberOfAsync(PersonId person, CancellationToken ct)
    {
        var stored = await db.People.Where(p => p.Id == person).Select(p => new { p.CitizenId, p.ClaimedCitizenId }).SingleOrDefaultAsync(ct);
        return CitizenId.OrNull(Open(stored?.CitizenId, Person.CitizenIdColumn) ?? Open(stored?.ClaimedCitizenId, Person.ClaimedColumn));
    }

    public async Task<string?> MaskedIdOfAsync(PersonId person, CancellationToken ct) => (await NumberOfAsync(person, ct))?.ToString();

    public Task<string?> IalOfAsync(PersonId person, CancellationToken ct) =>
        db.People.Where(p => p.Id == person).Select(p => p.Ial).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<Post>> PostsOfAsync(PersonId person, CancellationToken ct)
    {
        var held = await HeldToday(person)
            .Join(db.Agencies, a => a.Agency, g => g.Id, (a, g) => new { Appointment = a, Agency = g })
            .OrderBy(x => x.Appointment.Kind == AppointmentKind.Substantive ? 0 : 1).ThenBy(x => x.Appointment.From)
            .ToListAsync(ct);
        var areas = await AreaNames.OfAsync(db, held.Select(x => x.Agency), ct);
        return [.. held.Select(x => new Post(
            AreaNames.Facts(x.Agency, areas), x.Appointment.Position, x.Appointment.Unit,
            x.Appointment.Kind, x.Appointment.Office, x.Appointment.Until))];
    }

    public async Task<bool> NeedsSecondStepAsync(PersonId person, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var dates = await HeldToday(person)
            .Join(db.Agencies, a => a.Agency, g => g.Id, (_, g) => g.SecondStepFrom)
            .ToListAsync(ct);
        return dates.Count == 0 || dates.Any(from => from <= today);
    }

    private IQueryable<Appointment> HeldToday(PersonId person) => HeldPosts.Today(db, clock).Where(a => a.Person == person);

    private string? Open(Sealed? value, string column) => value is null ? null : vault.Open(value, column);
}
