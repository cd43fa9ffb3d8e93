using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Merging;

/// <summary>Suspensions, reports and moves follow; of two that last or wait for the same, the old record's is closed.</summary>
internal sealed class CarriedStaff(LakMuangDb db) : ICarriesPeople
{
    private const string Suspensions = """
        UPDATE suspension g SET lifted_at = $3, lifted_for = 'รวมระเบียน' WHERE g.person = $1 AND g.lifted_at IS NULL
          AND EXISTS (SELECT 1 FROM suspension k WHERE k.person = $2 AND k.lifted_at IS NULL)
        """;

    private const string Reports = """
        UPDATE leaver_report g SET state = 'Dismissed', answered_at = $3, answer = 'รวมระเบียน' WHERE g.person = $1 AND g.state = 'Waiting'
          AND EXISTS (SELECT 1 FROM leaver_report k WHERE k.person = $2 AND k.agency = g.agency AND k.state = 'Waiting')
        """;

    private const string Posts = """
        UPDATE staff_move m SET home_post = coalesce((SELECT x.kept FROM unnest($1::uuid[], $2::uuid[]) AS x (gone, kept) WHERE x.gone = m.home_post), home_post),
            new_post = coalesce((SELECT x.kept FROM unnest($1::uuid[], $2::uuid[]) AS x (gone, kept) WHERE x.gone = m.new_post), new_post)
        WHERE m.home_post = ANY($1) OR m.new_post = ANY($1)
        """;

    private const string LeftPosts =
        "UPDATE staff_move_post p SET appointment = x.kept FROM unnest($1::uuid[], $2::uuid[]) AS x (gone, kept) WHERE p.appointment = x.gone";

    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("suspension", "person", Fate.Follows),
        new("suspension", "by", Fate.Follows),
        new("suspension", "lifted_by", Fate.Follows),
        new("leaver_report", "person", Fate.Follows),
        new("leaver_report", "reported_by", Fate.Follows),
        new("leaver_report", "answered_by", Fate.Follows),
        new("staff_move", "person", Fate.Follows),
        new("staff_move", "proposed_by", Fate.Follows),
        new("staff_move", "decided_by", Fate.Follows),
        new("unmasking", "person", Fate.Follows),
        new("unmasking", "by_person", Fate.Follows),
        new("record_merge", "kept", Fate.Follows),
        new("record_merge", "gone", Fate.Stays),
        new("record_merge", "by", Fate.Follows),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        var (gone, kept, at) = (carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime);
        // Whoever answers a case of the old record in this moment finds that it has changed.
        await db.ChangeAsync("UPDATE staff_move SET version = version + 1 WHERE person = $1 AND state IN ('Proposed', 'Agreed', 'Running')", ct, gone);
        await db.ChangeAsync(Suspensions, ct, gone, kept, at);
        await db.ChangeAsync(Reports, ct, gone, kept, at);
        await db.ChangeAsync(Posts, ct, carrying.Posts.Keys.ToArray(), carrying.Posts.Values.ToArray());
        await db.ChangeAsync(LeftPosts, ct, carrying.Posts.Keys.ToArray(), carrying.Posts.Values.ToArray());
    }
}
