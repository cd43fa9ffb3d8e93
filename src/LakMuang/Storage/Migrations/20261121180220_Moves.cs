using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Moves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "person",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "record_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept = table.Column<Guid>(type: "uuid", nullable: false),
                    gone = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_merge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    from_agency = table.Column<Guid>(type: "uuid", nullable: true),
                    to_agency = table.Column<Guid>(type: "uuid", nullable: false),
                    is_asked = table.Column<bool>(type: "boolean", nullable: false),
                    masked = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    lookup = table.Column<byte[]>(type: "bytea", nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    rights_sleep = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    later_letter = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at_office = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    home_post = table.Column<Guid>(type: "uuid", nullable: true),
                    new_post = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_move", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_move_post",
                columns: table => new
                {
                    move = table.Column<Guid>(type: "uuid", nullable: false),
                    appointment = table.Column<Guid>(type: "uuid", nullable: false),
                    until_before = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_move_post", x => new { x.move, x.appointment });
                    table.ForeignKey(
                        name: "FK_staff_move_post_staff_move_move",
                        column: x => x.move,
                        principalTable: "staff_move",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_merged_into",
                table: "person",
                column: "merged_into",
                filter: "merged_into IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_record_merge_gone",
                table: "record_merge",
                column: "gone",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_record_merge_kept",
                table: "record_merge",
                column: "kept");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_from_agency_proposed_at",
                table: "staff_move",
                columns: new[] { "from_agency", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_home_post",
                table: "staff_move",
                column: "home_post",
                filter: "home_post IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_letter",
                table: "staff_move",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_person_kind",
                table: "staff_move",
                columns: new[] { "person", "kind" },
                unique: true,
                filter: "state IN ('Proposed', 'Agreed', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_state_first_day",
                table: "staff_move",
                columns: new[] { "state", "first_day" },
                filter: "state IN ('Proposed', 'Agreed', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_to_agency_lookup",
                table: "staff_move",
                columns: new[] { "to_agency", "lookup" },
                unique: true,
                filter: "state = 'Proposed' AND lookup IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_to_agency_proposed_at",
                table: "staff_move",
                columns: new[] { "to_agency", "proposed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "record_merge");

            migrationBuilder.DropTable(
                name: "staff_move_post");

            migrationBuilder.DropTable(
                name: "staff_move");

            migrationBuilder.DropIndex(
                name: "ix_person_merged_into",
                table: "person");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "person");
        }
    }
}
