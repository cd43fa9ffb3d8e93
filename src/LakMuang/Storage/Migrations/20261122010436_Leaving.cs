using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Leaving : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "departure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_departure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leaving_day",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaving_day", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "leaving_notice",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    days_before = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaving_notice", x => new { x.agency, x.person, x.last_day, x.days_before });
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_retires_on",
                table: "person",
                column: "retires_on",
                filter: "retires_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_until_day",
                table: "appointment",
                column: "until_day",
                filter: "ended_at IS NULL AND until_day IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_departure_agency_last_day",
                table: "departure",
                columns: new[] { "agency", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_departure_person",
                table: "departure",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_leaving_notice_person",
                table: "leaving_notice",
                column: "person");

            migrationBuilder.Sql(LeavingStatements.Functions);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LeavingStatements.Undo);

            migrationBuilder.DropTable(
                name: "departure");

            migrationBuilder.DropTable(
                name: "leaving_day");

            migrationBuilder.DropTable(
                name: "leaving_notice");

            migrationBuilder.DropIndex(
                name: "ix_person_retires_on",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_appointment_until_day",
                table: "appointment");
        }
    }
}
