namespace LakMuang.Storage.Migrations;

/// <summary>Agencies and areas are held in memory by the search: their changes count like those of clients.</summary>
internal static class AgencyStatements
{
    public const string Registry = """
        CREATE TRIGGER registry_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agency EXECUTE FUNCTION note_registry_change();
        CREATE TRIGGER registry_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON area EXECUTE FUNCTION note_registry_change();
        """;

    public const string Undo = """
        DROP TRIGGER registry_change ON area;
        DROP TRIGGER registry_change ON agency;
        """;
}
