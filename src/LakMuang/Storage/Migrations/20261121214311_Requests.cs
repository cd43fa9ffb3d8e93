using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE SEQUENCE access_request_serial");

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    deputy = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    serial = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    requester = table.Column<Guid>(type: "uuid", nullable: false),
                    beneficiary = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_groups = table.Column<string[]>(type: "text[]", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    basis = table.Column<Guid>(type: "uuid", nullable: true),
                    assigning_order = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decider = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    turn = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at_office = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given = table.Column<string[]>(type: "text[]", nullable: false),
                    opinion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "request_file",
                columns: table => new
                {
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    is_signed_form = table.Column<bool>(type: "boolean", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_file", x => new { x.request, x.file });
                    table.ForeignKey(
                        name: "FK_request_file_access_request_request",
                        column: x => x.request,
                        principalTable: "access_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_absence_agency_until_day",
                table: "absence",
                columns: new[] { "agency", "until_day" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_absence_deputy",
                table: "absence",
                column: "deputy",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_absence_letter",
                table: "absence",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_agency_started_at",
                table: "access_request",
                columns: new[] { "agency", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_request_answer_by",
                table: "access_request",
                column: "answer_by",
                filter: "state = 'Submitted'");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_at_office_turn",
                table: "access_request",
                columns: new[] { "at_office", "turn" },
                filter: "state = 'Submitted'");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_basis",
                table: "access_request",
                column: "basis",
                filter: "basis IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_beneficiary_agency_system_decider",
                table: "access_request",
                columns: new[] { "beneficiary", "agency", "system", "decider" },
                unique: true,
                filter: "state = 'Submitted'");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_letter",
                table: "access_request",
                column: "letter",
                filter: "letter IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_requester_started_at",
                table: "access_request",
                columns: new[] { "requester", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_request_serial",
                table: "access_request",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_request_file_file",
                table: "request_file",
                column: "file");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP SEQUENCE access_request_serial");

            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "request_file");

            migrationBuilder.DropTable(
                name: "access_request");
        }
    }
}
