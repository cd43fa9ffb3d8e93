using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Reconciliation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "system",
                table: "import",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_difference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    access_grant = table.Column<Guid>(type: "uuid", nullable: true),
                    user_group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: true),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at_office = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    wants_look = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_difference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_seen",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    access_grant = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_seen", x => new { x.import, x.access_grant });
                });

            migrationBuilder.CreateTable(
                name: "position_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    agency_types = table.Column<string[]>(type: "text[]", nullable: false),
                    user_groups = table.Column<string[]>(type: "text[]", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_position_template", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recertification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    wants_look = table.Column<bool>(type: "boolean", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recertification", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_agency_state_since",
                table: "account_difference",
                columns: new[] { "agency", "state", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_answer_by",
                table: "account_difference",
                column: "answer_by",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_key",
                table: "account_difference",
                column: "key",
                unique: true,
                filter: "state IN ('Open', 'ToClose', 'Explained')");

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_person",
                table: "account_difference",
                column: "person",
                filter: "state IN ('Open', 'ToClose')");

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_system_state_agency",
                table: "account_difference",
                columns: new[] { "system", "state", "agency" });

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_wants_look",
                table: "account_difference",
                column: "wants_look",
                filter: "wants_look");

            migrationBuilder.CreateIndex(
                name: "ix_position_template_letter",
                table: "position_template",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_position_template_position",
                table: "position_template",
                column: "position",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_recertification_agency_due_on",
                table: "recertification",
                columns: new[] { "agency", "due_on" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_recertification_due",
                table: "recertification",
                column: "due_on",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_recertification_person_agency",
                table: "recertification",
                columns: new[] { "person", "agency" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_recertification_wants_look",
                table: "recertification",
                column: "wants_look",
                filter: "wants_look");

            migrationBuilder.Sql(ReconciliationStatements.LivingRightsIn);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(ReconciliationStatements.Undo);

            migrationBuilder.DropTable(
                name: "account_difference");

            migrationBuilder.DropTable(
                name: "account_seen");

            migrationBuilder.DropTable(
                name: "position_template");

            migrationBuilder.DropTable(
                name: "recertification");

            migrationBuilder.DropColumn(
                name: "system",
                table: "import");
        }
    }
}
