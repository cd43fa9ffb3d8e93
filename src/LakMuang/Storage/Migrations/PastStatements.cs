namespace LakMuang.Storage.Migrations;

/// <summary>What questions about past days need of the time before they could be asked.</summary>
internal static class PastStatements
{
    /// <summary>Suspensions of rights that the trail knows and no table does: each until it was lifted.</summary>
    public const string PausesOfBefore = """
        INSERT INTO grant_pause (id, access_grant, from_at, until_at, because)
        SELECT gen_random_uuid(), (e.details ->> 'grant')::uuid, e.at,
            (SELECT min(r.at) FROM audit_entry r
             WHERE r.subject = e.subject AND r.id > e.id AND r.what = 'GrantResumed' AND r.details ->> 'grant' = e.details ->> 'grant'),
            coalesce(e.because, 'LetterWithdrawn')
        FROM audit_entry e WHERE e.what = 'GrantSuspended';
        """;
}
