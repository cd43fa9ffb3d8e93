using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Headship : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "user_group",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Ordinary");

            migrationBuilder.AddColumn<bool>(
                name: "heads_unit",
                table: "access_grant",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "handover",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_group = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    from_person = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    office = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "headship_vacancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_group = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_head = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at_office = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_headship_vacancy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handover_leg",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    handover = table.Column<Guid>(type: "uuid", nullable: false),
                    to_person = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    on_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_by = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    because = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    access_grant = table.Column<Guid>(type: "uuid", nullable: true),
                    made_post = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_leg", x => x.id);
                    table.ForeignKey(
                        name: "FK_handover_leg_handover_handover",
                        column: x => x.handover,
                        principalTable: "handover",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_heads",
                table: "access_grant",
                columns: new[] { "agency", "user_group", "from_day" },
                filter: "heads_unit");

            migrationBuilder.CreateIndex(
                name: "ix_handover_agency_started_at",
                table: "handover",
                columns: new[] { "agency", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_handover_agency_user_group",
                table: "handover",
                columns: new[] { "agency", "user_group" },
                unique: true,
                filter: "state IN ('Proposed', 'Open')");

            migrationBuilder.CreateIndex(
                name: "ix_handover_leg_handover_on_day",
                table: "handover_leg",
                columns: new[] { "handover", "on_day" },
                unique: true,
                filter: "state IN ('Planned', 'Stuck')");

            migrationBuilder.CreateIndex(
                name: "ix_handover_leg_letter",
                table: "handover_leg",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_handover_leg_on_day",
                table: "handover_leg",
                column: "on_day",
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "ix_headship_vacancy_agency_user_group",
                table: "headship_vacancy",
                columns: new[] { "agency", "user_group" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.Sql(HeadshipStatements.HeadsOfBefore);
            migrationBuilder.Sql(HeadshipStatements.OneHead);
            migrationBuilder.Sql(HeadshipStatements.PostsWithLetters);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(HeadshipStatements.Undo);

            migrationBuilder.DropTable(
                name: "handover_leg");

            migrationBuilder.DropTable(
                name: "headship_vacancy");

            migrationBuilder.DropTable(
                name: "handover");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_heads",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "user_group");

            migrationBuilder.DropColumn(
                name: "heads_unit",
                table: "access_grant");
        }
    }
}
