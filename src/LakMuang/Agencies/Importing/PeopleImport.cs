using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Agencies.Importing;

internal sealed class PeopleImport(LakMuangDb db, Vault vault, IEnumerable<ICarriesPeople> rooms) : IPeopleImport
{
    // One portion of people at a time over all nodes: two files with the same newcomer must not both add them.
    private const long Turn = 2569_1121;

    private readonly KnownPeople _known = new(db, vault);
    private readonly PlanPerson _plan = new(vault);

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(IReadOnlyList<PersonRow> rows, DateOnly today, CancellationToken ct) =>
        [.. (await PlansAsync(rows, today, ct)).Select(plan => plan.Verdict)];

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, LetterId letter, IReadOnlyList<PersonRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        var today = ThaiDate.Day(act.At);
        var plans = (await PlansAsync(rows, today, ct))
            .Where((plan, at) => plan.Verdict.Step is RowStep.Add or RowStep.Change && plan.Verdict.Matches(shown[at]))
            .Select(plan => Drafted(plan, today)).ToList();

        var write = new WritePeople(db, vault);
        await write.NewPeopleAsync(plans.Where(d => d.AddsPerson).Select(d => (d.Person, d.Plan)), ct);
        await write.NewPostsAsync(plans.Where(d => d.AddsPost).Select(d => d.Post!), ct);
        await write.PeopleAsync([.. plans.Where(d => d.Plan.ChangesPerson).Select(d => (d.Person, d.Plan.Person!))], ct);
        await write.PostsAsync([.. plans.Where(d => d.Plan.ChangesPost).Select(d => (d.Appointment, d.Plan.Post!))], ct);
        await db.NoteManyAsync(act, [.. plans.SelectMany(FactsOf)], ct);
        return [.. plans.Select(d => new CarriedRow(
            d.Plan.Row.Number, d.Plan.Verdict.Step, d.Person, d.Appointment, d.AddsPerson, d.Plan.Verdict.Step is RowStep.Change ? BeforeOf(d.Plan) : null))];

        Draft Drafted(PersonPlan plan, DateOnly day)
        {
            var person = plan.Known?.Id ?? PersonId.New();
            var post = plan.Known?.Appointment is not null ? null : Appointment.Of(new(
                person, plan.Row.Agency, plan.Row.Kind, plan.Post!.Position, plan.Post.Unit, plan.Post.Office, plan.Row.From ?? day, plan.Post.Until, letter,
                plan.Row.IsElected ? true : null));
            return new(plan, person, post);
        }
    }

    public Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<RowToUndo> rows, IReadOnlySet<Guid> inUse, CancellationToken ct) =>
        new TakeBackPeople(db, vault, rooms).RunAsync(act, rows, inUse, ct);

    public async Task<IReadOnlyList<PostOfRow?>> PostsAsync(
        IReadOnlyList<(CitizenId CitizenId, AgencyId Agency)> pairs, CancellationToken ct)
    {
        var found = await db.ReadAsync(
            """
            SELECT DISTINCT ON (x.at) x.at, p.id, a.id, a.from_day, a.until_day, CASE WHEN a.is_elected THEN NULL ELSE p.retires_on END
            FROM unnest($1::bytea[], $2::uuid[]) WITH ORDINALITY AS x (lookup, agency, at)
            JOIN person p ON p.citizen_id_lookup = x.lookup OR (p.claimed_lookup = x.lookup
                AND NOT EXISTS (SELECT 1 FROM person r WHERE r.citizen_id_lookup = x.lookup))
            JOIN appointment a ON a.person = p.id AND a.agency = x.agency AND appointment_is_held(a.id)
            ORDER BY x.at, a.kind = 'Substantive' DESC, a.from_day, a.id
            """,
            r => (At: (int)r.GetInt64(0) - 1, Post: new PostOfRow(
                new(r.GetGuid(1)), r.GetGuid(2), r.GetFieldValue<DateOnly>(3),
                r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly>(4), r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5))),
            ct,
            pairs.Select(p => vault.Lookup(p.CitizenId.Digits, People.LookupPurpose)).ToArray(), pairs.Select(p => p.Agency.Value).ToArray());
        var posts = new PostOfRow?[pairs.Count];
        found.ForEach(x => posts[x.At] = x.Post);
        return posts;
    }

    public async Task<IReadOnlyList<PersonId?>> PeopleOfAsync(IReadOnlyList<(CitizenId CitizenId, AgencyId Agency)> pairs, CancellationToken ct)
    {
        var found = await db.ReadAsync(
            """
            SELECT DISTINCT ON (x.at) x.at, p.id
            FROM unnest($1::bytea[], $2::uuid[]) WITH ORDINALITY AS x (lookup, agency, at)
            JOIN LATERAL (
                SELECT id FROM person WHERE citizen_id_lookup = x.lookup
                UNION ALL
                SELECT q.id FROM person q WHERE q.claimed_lookup = x.lookup
                    AND NOT EXISTS (SELECT 1 FROM person r WHERE r.citizen_id_lookup = x.lookup)
                    AND EXISTS (SELECT 1 FROM appointment b WHERE b.person = q.id AND b.agency = x.agency)) p ON true
            ORDER BY x.at, p.id
            """,
            r => (At: (int)r.GetInt64(0) - 1, Person: new PersonId(r.GetGuid(1))), ct,
            pairs.Select(p => vault.Lookup(p.CitizenId.Digits, People.LookupPurpose)).ToArray(), pairs.Select(p => p.Agency.Value).ToArray());
        var people = new PersonId?[pairs.Count];
        found.ForEach(x => people[x.At] = x.Person);
        return people;
    }

    private async Task<List<PersonPlan>> PlansAsync(IReadOnlyList<PersonRow> rows, DateOnly today, CancellationToken ct)
    {
        var known = await _known.OfAsync(rows, today, ct);
        return [.. rows.Select((row, at) => _plan.Of(row, [.. known[at]], today))];
    }

    private static IEnumerable<Fact> FactsOf(Draft draft)
    {
        var (plan, agency) = (draft.Plan, draft.Plan.Row.Agency);
        if (draft.AddsPerson)
        {
            yield return new PersonAdded(draft.Person, IdentitySource.None);
        }

        if (draft.Post is { } post)
        {
            yield return new PersonAppointed(draft.Person, agency, post.Id, post.Office, post.Kind, post.Letter, post.From, post.Until);
        }

        var fields = plan.Verdict.Changes.Select(c => c.Field).ToLookup(field => field is "position" or "unit" or "office" or "until");
        if (plan.ChangesPerson)
        {
            yield return new PersonCorrected(draft.Person, string.Join(' ', fields[false]));
        }

        if (plan.ChangesPost)
        {
            yield return new PostCorrected(draft.Person, agency, draft.Appointment, string.Join(' ', fields[true]));
        }

        if (plan.ChangesPost && plan.Post!.Until is { } lastDay && lastDay != plan.Known!.Post!.Until)
        {
            yield return new PostEndsOn(draft.Person, agency, draft.Appointment, lastDay);
        }
    }

    private static string BeforeOf(PersonPlan plan) => JsonSerializer.Serialize(
        new BeforeChange(plan.ChangesPerson ? plan.Known!.Columns : null, plan.ChangesPost ? plan.Known!.Post : null));

    private sealed record Draft(PersonPlan Plan, PersonId Person, Appointment? Post)
    {
        public bool AddsPerson => Plan.Known is null;

        public bool AddsPost => Post is not null;

        public Guid Appointment => Post?.Id ?? Plan.Known!.Appointment!.Value;
    }
}

/// <summary>The columns as they were; null for those that the row left alone.</summary>
internal sealed record BeforeChange(PersonColumns? Person, PostColumns? Post);
