using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Circulars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "circular",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    under = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    chosen = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    without_admin = table.Column<bool>(type: "boolean", nullable: false),
                    includes_later = table.Column<bool>(type: "boolean", nullable: false),
                    follows = table.Column<Guid>(type: "uuid", nullable: true),
                    follows_as = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    letter = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reminded_before = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_after = table.Column<DateOnly>(type: "date", nullable: true),
                    tree_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circular", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "circular_copy",
                columns: table => new
                {
                    circular = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circular_copy", x => new { x.circular, x.agency });
                });

            migrationBuilder.CreateIndex(
                name: "ix_circular_due_on",
                table: "circular",
                column: "due_on",
                filter: "state = 'Sent'");

            migrationBuilder.CreateIndex(
                name: "ix_circular_letter",
                table: "circular",
                column: "letter",
                filter: "letter IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_circular_office_changed_at",
                table: "circular",
                columns: new[] { "office", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_circular_copy_agency_circular",
                table: "circular_copy",
                columns: new[] { "agency", "circular" });

            migrationBuilder.CreateIndex(
                name: "ix_circular_copy_untold",
                table: "circular_copy",
                column: "circular",
                filter: "told_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "circular");

            migrationBuilder.DropTable(
                name: "circular_copy");
        }
    }
}
