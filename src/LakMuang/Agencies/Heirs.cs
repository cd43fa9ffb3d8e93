using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Agencies;

/// <summary>Who answers for the letters of agencies that are no more: the successor of a merged one, the office above a dissolved one (B-1).</summary>
internal static class Heirs
{
    /// <summary>The agency itself, and every closed one whose affairs have come to it.</summary>
    public static Task<IReadOnlyList<AgencyId>> AnswersForAsync(this LakMuangDb db, AgencyId agency, CancellationToken ct) => db.AnswersForAsync([agency], ct);

    public static async Task<IReadOnlyList<AgencyId>> AnswersForAsync(this LakMuangDb db, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        await db.ReadAsync(
            """
            WITH RECURSIVE own (id) AS (
                SELECT unnest($1::uuid[])
                UNION
                SELECT a.id FROM agency a JOIN own ON COALESCE(a.merged_into, a.parent) = own.id WHERE a.state <> 'Active')
            SELECT id FROM own
            """,
            r => new AgencyId(r.GetGuid(0)), ct, agencies.Select(a => a.Value).ToArray());
}
