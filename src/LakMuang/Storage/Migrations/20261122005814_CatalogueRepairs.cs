using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CatalogueRepairs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "group_plan",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "retry_at",
                table: "group_plan",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_group = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    on_day = table.Column<DateOnly>(type: "date", nullable: false),
                    rights = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    off_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_catalogue_notice_information_system_system",
                        column: x => x.system,
                        principalTable: "information_system",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_notice_about_agency",
                table: "catalogue_notice",
                columns: new[] { "about", "agency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_notice_agency_on_day",
                table: "catalogue_notice",
                columns: new[] { "agency", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_notice_made_at",
                table: "catalogue_notice",
                column: "made_at",
                filter: "told_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_notice_system",
                table: "catalogue_notice",
                column: "system");

            migrationBuilder.Sql(CatalogueStatements.DutiesApartMended);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(CatalogueStatements.UndoDutiesApartMended);

            migrationBuilder.DropTable(
                name: "catalogue_notice");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "group_plan");

            migrationBuilder.DropColumn(
                name: "retry_at",
                table: "group_plan");
        }
    }
}
