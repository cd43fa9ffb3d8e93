using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Agencies.Importing;

/// <summary>Writes people and posts of one portion, each kind by one statement.</summary>
internal sealed class WritePeople(LakMuangDb db, Vault vault)
{
    /// <summary>Newcomers: their numbers are given and proved by nobody.</summary>
    public Task<ulong> NewPeopleAsync(IEnumerable<(PersonId Id, PersonPlan Plan)> people, CancellationToken ct) => db.CopyAsync(
        "person (id, claimed_citizen_id, claimed_lookup, title, given_name, family_name, title_en, given_name_en, family_name_en, "
        + "birth_date, retires_on, email, mobile, identity_source)", people, (row, one) =>
        {
            var (digits, columns) = (one.Plan.Row.CitizenId.Digits, one.Plan.Person!);
            row.Id(one.Id.Value);
            row.Bytes(vault.Seal(digits, Person.ClaimedColumn).Box);
            row.Bytes(vault.Lookup(digits, People.LookupPurpose));
            row.Text(columns.Name.Title);
            row.Text(columns.Name.Given);
            row.Text(columns.Name.Family);
            row.Text(columns.Name.TitleEn);
            row.Text(columns.Name.GivenEn);
            row.Text(columns.Name.FamilyEn);
            row.Bytes(columns.BirthDate);
            row.Day(columns.RetiresOn);
            row.Bytes(columns.Email);
            row.Bytes(columns.Mobile);
            row.Text(nameof(IdentitySource.None));
        }, ct);

    public Task<ulong> NewPostsAsync(IEnumerable<Appointment> posts, CancellationToken ct) => db.CopyAsync(
        "appointment (id, person, agency, kind, position, unit, office, is_elected, from_day, until_day, letter)", posts, (row, post) =>
        {
            row.Id(post.Id);
            row.Id(post.Person.Value);
            row.Id(post.Agency.Value);
            row.Text(post.Kind.ToString());
            row.Text(post.Position);
            row.Text(post.Unit);
            row.Text(post.Office?.ToString());
            row.Flag(post.IsElected);
            row.Day(post.From);
            row.Day(post.Until);
            row.Id(post.Letter.Value);
        }, ct);

    public Task<int> PeopleAsync(IReadOnlyList<(PersonId Id, PersonColumns Columns)> people, CancellationToken ct) => people.Count == 0
        ? Task.FromResult(0)
        : db.ChangeAsync(
            """
            UPDATE person p SET title = x.title, given_name = x.given, family_name = x.family, title_en = x.title_en,
                given_name_en = x.given_en, family_name_en = x.family_en, birth_date = x.birth, retires_on = x.retires,
                email = CASE WHEN p.email_verified_at IS NULL THEN x.email ELSE p.email END,
                mobile = CASE WHEN p.mobile_verified_at IS NULL THEN x.mobile ELSE p.mobile END
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::date[], $10::bytea[], $11::bytea[])
                AS x (id, title, given, family, title_en, given_en, family_en, birth, retires, email, mobile)
            WHERE p.id = x.id
            """,
            ct,
            people.Select(p => p.Id.Value).ToArray(),
            people.Select(p => p.Columns.Name.Title).ToArray(), people.Select(p => p.Columns.Name.Given).ToArray(),
            people.Select(p => p.Columns.Name.Family).ToArray(), people.Select(p => p.Columns.Name.TitleEn).ToArray(),
            people.Select(p => p.Columns.Name.GivenEn).ToArray(), people.Select(p => p.Columns.Name.FamilyEn).ToArray(),
            people.Select(p => p.Columns.BirthDate).ToArray(), people.Select(p => p.Columns.RetiresOn).ToArray(),
            people.Select(p => p.Columns.Email).ToArray(), people.Select(p => p.Columns.Mobile).ToArray());

    public Task<int> PostsAsync(IReadOnlyList<(Guid Id, PostColumns Columns)> posts, CancellationToken ct) => posts.Count == 0
        ? Task.FromResult(0)
        : db.ChangeAsync(
            """
            UPDATE appointment a SET position = x.position, unit = x.unit, office = x.office, until_day = x.until
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[]) AS x (id, position, unit, office, until)
            WHERE a.id = x.id
            """,
            ct,
            posts.Select(p => p.Id).ToArray(), posts.Select(p => p.Columns.Position).ToArray(), posts.Select(p => p.Columns.Unit).ToArray(),
            posts.Select(p => p.Columns.Office?.ToString()).ToArray(), posts.Select(p => p.Columns.Until).ToArray());
}
