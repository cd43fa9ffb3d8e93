using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class MobileProof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "mobile_lookup",
                table: "person",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mobile_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<byte[]>(type: "bytea", nullable: false),
                    former = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    reference = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mobile_check", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_mobile_lookup",
                table: "person",
                column: "mobile_lookup",
                unique: true,
                filter: "mobile_verified_at IS NOT NULL AND merged_into IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mobile_check_person_sent_at",
                table: "mobile_check",
                columns: new[] { "person", "sent_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mobile_check");

            migrationBuilder.DropIndex(
                name: "ix_person_mobile_lookup",
                table: "person");

            migrationBuilder.DropColumn(
                name: "mobile_lookup",
                table: "person");
        }
    }
}
