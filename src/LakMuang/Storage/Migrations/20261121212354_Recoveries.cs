using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Recoveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "past_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    given_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    family_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    title_en = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    given_name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    family_name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    until_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_name", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<byte[]>(type: "bytea", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    effective_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stop_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_past_name_person_until_at",
                table: "past_name",
                columns: new[] { "person", "until_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_agency_proposed_at",
                table: "recovery",
                columns: new[] { "agency", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_letter",
                table: "recovery",
                column: "letter",
                filter: "state IN ('Proposed', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_person",
                table: "recovery",
                column: "person",
                unique: true,
                filter: "state IN ('Proposed', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_state_effective_at",
                table: "recovery",
                columns: new[] { "state", "effective_at" },
                filter: "state IN ('Proposed', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_stop_hash",
                table: "recovery",
                column: "stop_hash",
                unique: true,
                filter: "stop_hash IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "past_name");

            migrationBuilder.DropTable(
                name: "recovery");
        }
    }
}
