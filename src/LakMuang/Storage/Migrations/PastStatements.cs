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

    /// <summary>What is held about one person is found without reading everybody's: ended records too, for which the indexes of daily work have no entry.</summary>
    public const string OfOnePerson = """
        CREATE INDEX ix_appointment_of_person ON appointment (person);
        CREATE INDEX ix_access_grant_of_holder ON access_grant (holder);
        CREATE INDEX ix_registration_of_person ON registration (person) WHERE person IS NOT NULL;
        CREATE INDEX ix_admin_nomination_of_person ON admin_nomination (person);
        CREATE INDEX ix_suspension_of_person ON suspension (person);
        CREATE INDEX ix_leaver_report_of_person ON leaver_report (person);
        CREATE INDEX ix_import_row_of_person ON import_row (person) WHERE person IS NOT NULL;

        -- What somebody did in office: few lines beside the many of everybody's own sign-ins.
        CREATE INDEX ix_audit_entry_deeds ON audit_entry (by_person, id DESC) WHERE by_person IS NOT NULL AND subject IS DISTINCT FROM by_person;
        """;

    public const string Undo = """
        DROP INDEX ix_audit_entry_deeds;
        DROP INDEX ix_import_row_of_person;
        DROP INDEX ix_leaver_report_of_person;
        DROP INDEX ix_suspension_of_person;
        DROP INDEX ix_admin_nomination_of_person;
        DROP INDEX ix_registration_of_person;
        DROP INDEX ix_access_grant_of_holder;
        DROP INDEX ix_appointment_of_person;
        """;
}
