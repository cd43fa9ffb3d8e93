using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>Who answers for the letters of agencies that are no more: the successor of a merged one, the office above a dissolved one (B-1).</summary>
internal static class Heirs
{
    /// <summary>The agency itself, and every closed one whose affairs have come to it.</summary>
    public static async Task<IReadOnlyList<AgencyId>> AnswersForAsync(this LakMuangDb db, AgencyId agency, CancellationToken ct)
    {
        var ids = await db.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE own (id) AS (
                SELECT {agency.Value}
                UNION
                SELECT a.id FROM agency a JOIN own ON COALESCE(a.merged_into, a.parent) = own.id WHERE a.state <> 'Active')
            SELECT id AS "Value" FROM own
            """).ToListAsync(ct);
        return [.. ids.Select(id => new AgencyId(id))];
    }
}
