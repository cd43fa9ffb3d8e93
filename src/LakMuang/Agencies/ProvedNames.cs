using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <remarks>A name in English that belonged to the old one goes with it, since ThaID says none: no page may show two people in one.</remarks>
internal sealed class ProvedNames(LakMuangDb db) : IProvedNames
{
    private const string Statement = """
        WITH old AS (
            SELECT *, coalesce(nullif($2, ''), title) AS new_title, coalesce(nullif($3, ''), given_name) AS new_given, coalesce(nullif($4, ''), family_name) AS new_family
            FROM person WHERE id = $1 AND identity_source = 'ThaId' AND merged_into IS NULL
              AND ($2 NOT IN ('', title) OR $3 NOT IN ('', given_name) OR $4 NOT IN ('', family_name)) FOR UPDATE),
        kept AS (
            INSERT INTO past_name (id, person, title, given_name, family_name, title_en, given_name_en, family_name_en, until_at)
            SELECT $5, id, title, given_name, family_name, title_en, given_name_en, family_name_en, $6 FROM old)
        UPDATE person p SET title = o.new_title, given_name = o.new_given, family_name = o.new_family,
            title_en = CASE WHEN o.new_title = o.title THEN p.title_en ELSE '' END,
            given_name_en = CASE WHEN (o.new_given, o.new_family) = (o.given_name, o.family_name) THEN p.given_name_en ELSE '' END,
            family_name_en = CASE WHEN (o.new_given, o.new_family) = (o.given_name, o.family_name) THEN p.family_name_en ELSE '' END
        FROM old o WHERE p.id = o.id
        RETURNING o.new_title <> o.title, o.new_given <> o.given_name, o.new_family <> o.family_name
        """;

    private static readonly string[] _fields = [PersonField.Title, PersonField.Given, PersonField.Family];

    public async Task<bool> TakeAsync(Act act, PersonId person, PersonName name, CancellationToken ct)
    {
        if (name.Title.Length > PersonMapping.LongestTitle || Math.Max(name.Given.Length, name.Family.Length) > PersonMapping.LongestName)
        {
            return false;
        }

        var changed = await db.ReadAsync(
            Statement, r => _fields.Where((_, at) => r.GetBoolean(at)).ToList(), ct,
            person.Value, name.Title, name.Given, name.Family, Guid.CreateVersion7(), act.At.UtcDateTime);
        if (changed is not [var fields])
        {
            return false;
        }

        db.Note(new NameChangedByThaId(person, string.Join(' ', fields)));
        return true;
    }

    public async Task<IReadOnlyList<FormerName>> FormerAsync(PersonId person, CancellationToken ct) =>
        await db.PastNames.AsNoTracking().Where(n => n.Person == person).OrderByDescending(n => n.Until)
            .Select(n => new FormerName(new(n.Title, n.GivenName, n.FamilyName, n.TitleEn, n.GivenNameEn, n.FamilyNameEn), n.Until)).ToListAsync(ct);
}
