using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AccountLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_whole",
                table: "import",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "account_covered",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_covered", x => new { x.import, x.agency });
                });

            migrationBuilder.CreateTable(
                name: "account_look",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_look", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_look_person",
                table: "account_look",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_answered_at",
                table: "account_difference",
                column: "answered_at",
                filter: "state IN ('RightGiven', 'RightEnded', 'Gone')");

            // Lists that were brought before nobody was asked: they counted as whole. What was to be looked at still is.
            migrationBuilder.Sql("""
                UPDATE import SET is_whole = true WHERE kind = 'Accounts' AND is_central;
                INSERT INTO account_look (id, person) SELECT gen_random_uuid(), person FROM account_difference WHERE wants_look AND person IS NOT NULL;
                """);

            migrationBuilder.DropIndex(
                name: "ix_account_difference_wants_look",
                table: "account_difference");

            migrationBuilder.DropColumn(
                name: "wants_look",
                table: "account_difference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_covered");

            migrationBuilder.DropTable(
                name: "account_look");

            migrationBuilder.DropIndex(
                name: "ix_account_difference_answered_at",
                table: "account_difference");

            migrationBuilder.DropColumn(
                name: "is_whole",
                table: "import");

            migrationBuilder.AddColumn<bool>(
                name: "wants_look",
                table: "account_difference",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_wants_look",
                table: "account_difference",
                column: "wants_look",
                filter: "wants_look");
        }
    }
}
