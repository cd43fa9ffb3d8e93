using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Granting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_its_day",
                table: "access_grant",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_until_day",
                table: "access_grant",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "grant_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    access_grant = table.Column<Guid>(type: "uuid", nullable: false),
                    deed = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_decision", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_agency_until_day_id",
                table: "access_grant",
                columns: new[] { "agency", "until_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_confirm_by",
                table: "access_grant",
                column: "confirm_by",
                filter: "state = 'Active' AND confirm_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_from_day",
                table: "access_grant",
                column: "from_day",
                filter: "awaits_its_day");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_until_day",
                table: "access_grant",
                column: "until_day",
                filter: "state <> 'Ended'");

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_access_grant",
                table: "grant_decision",
                column: "access_grant");

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_letter",
                table: "grant_decision",
                column: "letter");

            migrationBuilder.Sql(GrantStatements.RightsOfBefore);
            migrationBuilder.Sql(GrantStatements.OnceAtATime);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(GrantStatements.Undo);

            migrationBuilder.DropTable(
                name: "grant_decision");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_agency_until_day_id",
                table: "access_grant");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_confirm_by",
                table: "access_grant");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_from_day",
                table: "access_grant");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_until_day",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "awaits_its_day",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "decided_until_day",
                table: "access_grant");
        }
    }
}
