using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class TreeRepairs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "tree_change",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "retry_at",
                table: "tree_change",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "placed_at",
                table: "agency",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "lakmuang_now()");

            migrationBuilder.CreateTable(
                name: "tree_progress",
                columns: table => new
                {
                    change = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tree_progress", x => x.change);
                });

            migrationBuilder.CreateIndex(
                name: "ix_token_family_agency",
                table: "token_family",
                column: "agency",
                filter: "revoked_at IS NULL AND agency IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_system_session_agency",
                table: "system_session",
                column: "agency",
                filter: "ended_at IS NULL AND agency IS NOT NULL");

            migrationBuilder.Sql(TreeStatements.Repairs);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(TreeStatements.Undo);
            migrationBuilder.Sql(LetterStatements.Functions);

            migrationBuilder.DropTable(
                name: "tree_progress");

            migrationBuilder.DropIndex(
                name: "ix_token_family_agency",
                table: "token_family");

            migrationBuilder.DropIndex(
                name: "ix_system_session_agency",
                table: "system_session");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "tree_change");

            migrationBuilder.DropColumn(
                name: "retry_at",
                table: "tree_change");

            migrationBuilder.DropColumn(
                name: "placed_at",
                table: "agency");
        }
    }
}
