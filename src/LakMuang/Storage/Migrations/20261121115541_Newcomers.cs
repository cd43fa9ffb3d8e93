using System;
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
            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "sign_in_attempt",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "SignIn");

            migrationBuilder.AddColumn<byte[]>(
                name: "claimed_lookup",
                table: "person",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mailbox_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    email = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    reference = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailbox_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "thaid_proof",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    browser_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    facts = table.Column<byte[]>(type: "bytea", nullable: false),
                    proved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thaid_proof", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_claimed_lookup",
                table: "person",
                column: "claimed_lookup",
                filter: "claimed_lookup IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mailbox_check_purpose_sent_at",
                table: "mailbox_check",
                columns: new[] { "purpose", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_thaid_proof_ends_at",
                table: "thaid_proof",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_thaid_proof_token_hash",
                table: "thaid_proof",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mailbox_check");

            migrationBuilder.DropTable(
                name: "thaid_proof");

            migrationBuilder.DropIndex(
                name: "ix_person_claimed_lookup",
                table: "person");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "sign_in_attempt");

            migrationBuilder.DropColumn(
                name: "claimed_lookup",
                table: "person");
        }
    }
}
