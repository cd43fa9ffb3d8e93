using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "confirm_by",
                table: "access_grant",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    is_central = table.Column<bool>(type: "boolean", nullable: false),
                    by_person = table.Column<Guid>(type: "uuid", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<byte[]>(type: "bytea", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    ignored = table.Column<byte[]>(type: "bytea", nullable: false),
                    row_count = table.Column<int>(type: "integer", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    last_row = table.Column<int>(type: "integer", nullable: false),
                    to_add = table.Column<int>(type: "integer", nullable: false),
                    to_change = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    carried_out = table.Column<int>(type: "integer", nullable: false),
                    taken_back = table.Column<int>(type: "integer", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: true),
                    confirm_by = table.Column<DateOnly>(type: "date", nullable: true),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    worker = table.Column<Guid>(type: "uuid", nullable: true),
                    worker_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: true),
                    step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    verdict = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, defaultValue: "Waiting"),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    record = table.Column<Guid>(type: "uuid", nullable: true),
                    added_person = table.Column<bool>(type: "boolean", nullable: false),
                    before = table.Column<byte[]>(type: "bytea", nullable: true),
                    writer = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_row", x => new { x.import, x.number });
                    table.ForeignKey(
                        name: "FK_import_row_import_import",
                        column: x => x.import,
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_agency_id",
                table: "import",
                columns: new[] { "agency", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_digest",
                table: "import",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_import_worker_until",
                table: "import",
                column: "worker_until",
                filter: "state IN ('Checking', 'CarryingOut', 'TakingBack')");

            migrationBuilder.CreateIndex(
                name: "ix_import_row_import_key_number",
                table: "import_row",
                columns: new[] { "import", "key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_import_row_wrong",
                table: "import_row",
                columns: new[] { "import", "number" },
                filter: "step = 'Wrong'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropColumn(
                name: "confirm_by",
                table: "access_grant");
        }
    }
}
