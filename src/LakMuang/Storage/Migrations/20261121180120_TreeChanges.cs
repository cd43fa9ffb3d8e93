using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class TreeChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "serves",
                table: "information_system",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "first_letter",
                table: "appointment",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "agency",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "agency",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "first_letter",
                table: "access_grant",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agency_era",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_th = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "thai_order"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_by = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    letter = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_era", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tree_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    into_agency = table.Column<Guid>(type: "uuid", nullable: true),
                    new_parent = table.Column<Guid>(type: "uuid", nullable: true),
                    new_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    new_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    new_name_th = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    new_name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    people = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    on_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    seen = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stuck_because = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    carried = table.Column<int>(type: "integer", nullable: true),
                    ended = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tree_change", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_first_letter",
                table: "appointment",
                column: "first_letter",
                filter: "ended_at IS NULL AND first_letter IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_first_letter",
                table: "access_grant",
                column: "first_letter",
                filter: "state <> 'Ended' AND first_letter IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_agency_era_agency_until_day",
                table: "agency_era",
                columns: new[] { "agency", "until_day" });

            migrationBuilder.CreateIndex(
                name: "ix_agency_era_code",
                table: "agency_era",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_tree_change_agency_on_day",
                table: "tree_change",
                columns: new[] { "agency", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ix_tree_change_code",
                table: "tree_change",
                column: "new_code",
                unique: true,
                filter: "state = 'Waiting' AND new_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tree_change_into_agency",
                table: "tree_change",
                column: "into_agency",
                filter: "into_agency IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tree_change_state_on_day",
                table: "tree_change",
                columns: new[] { "state", "on_day" },
                filter: "state IN ('Draft', 'Waiting', 'Stuck')");

            migrationBuilder.CreateIndex(
                name: "ix_tree_change_waiting",
                table: "tree_change",
                column: "agency",
                unique: true,
                filter: "state = 'Waiting'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency_era");

            migrationBuilder.DropTable(
                name: "tree_change");

            migrationBuilder.DropIndex(
                name: "ix_appointment_first_letter",
                table: "appointment");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_first_letter",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "serves",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "first_letter",
                table: "appointment");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "agency");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "agency");

            migrationBuilder.DropColumn(
                name: "first_letter",
                table: "access_grant");
        }
    }
}
