using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Newcomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "claimed_lookup",
                table: "person",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_claimed_lookup",
                table: "person",
                column: "claimed_lookup",
                filter: "claimed_lookup IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_person_claimed_lookup",
                table: "person");

            migrationBuilder.DropColumn(
                name: "claimed_lookup",
                table: "person");
        }
    }
}
