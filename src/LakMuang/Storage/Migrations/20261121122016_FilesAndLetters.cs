using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FilesAndLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_letter_issuer_number_key",
                table: "letter");

            migrationBuilder.Sql(LetterStatements.Keys);

            migrationBuilder.AddColumn<Guid>(
                name: "file",
                table: "letter",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "letter",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Living");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "letter",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                table: "letter",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_by",
                table: "letter",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspended_at",
                table: "access_grant",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suspended_because",
                table: "access_grant",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "year",
                table: "letter",
                type: "integer",
                nullable: false,
                computedColumnSql: "extract(year from issued_on)::integer",
                stored: true);

            migrationBuilder.CreateTable(
                name: "file_content",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<byte[]>(type: "bytea", nullable: true),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    declared_size = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: true),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_content", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_file_file_content_content",
                        column: x => x.content,
                        principalTable: "file_content",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_portion",
                columns: table => new
                {
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<long>(type: "bigint", nullable: false),
                    box = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_portion", x => new { x.content, x.start });
                    table.ForeignKey(
                        name: "FK_file_portion_file_content_content",
                        column: x => x.content,
                        principalTable: "file_content",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_letter_issuer_number_key_year",
                table: "letter",
                columns: new[] { "issuer", "number_key", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_letter",
                table: "appointment",
                column: "letter",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_letter",
                table: "access_grant",
                column: "letter",
                filter: "state <> 'Ended'");

            migrationBuilder.CreateIndex(
                name: "ix_file_content",
                table: "file",
                column: "content");

            migrationBuilder.CreateIndex(
                name: "ix_file_content_owner",
                table: "file_content",
                column: "owner",
                filter: "kept_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_file_content_sha256",
                table: "file_content",
                column: "sha256",
                filter: "kept_at IS NOT NULL");

            migrationBuilder.Sql(LetterStatements.LivingAuthority);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LetterStatements.Undo);

            migrationBuilder.DropTable(
                name: "file");

            migrationBuilder.DropTable(
                name: "file_portion");

            migrationBuilder.DropTable(
                name: "file_content");

            migrationBuilder.DropIndex(
                name: "ix_letter_issuer_number_key_year",
                table: "letter");

            migrationBuilder.DropIndex(
                name: "ix_appointment_letter",
                table: "appointment");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_letter",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "year",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "file",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "state",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                table: "letter");

            migrationBuilder.DropColumn(
                name: "suspended_at",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "suspended_because",
                table: "access_grant");

            migrationBuilder.CreateIndex(
                name: "ix_letter_issuer_number_key",
                table: "letter",
                columns: new[] { "issuer", "number_key" });
        }
    }
}
