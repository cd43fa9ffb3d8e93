using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class LeaverReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leaver_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at_office = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaver_report", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_leaver_report_agency_reported_at",
                table: "leaver_report",
                columns: new[] { "agency", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "ix_leaver_report_at_office_answer_by",
                table: "leaver_report",
                columns: new[] { "at_office", "answer_by" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_leaver_report_person_agency",
                table: "leaver_report",
                columns: new[] { "person", "agency" },
                unique: true,
                filter: "state = 'Waiting'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leaver_report");
        }
    }
}
