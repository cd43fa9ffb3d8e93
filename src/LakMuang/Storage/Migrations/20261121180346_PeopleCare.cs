using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PeopleCare : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "grant_pause",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    access_grant = table.Column<Guid>(type: "uuid", nullable: false),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_pause", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "password_renewal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_renewal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unmasking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    by_person = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unmasking", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_grant_pause_access_grant",
                table: "grant_pause",
                column: "access_grant");

            migrationBuilder.CreateIndex(
                name: "ix_password_renewal_code_hash",
                table: "password_renewal",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_password_renewal_person",
                table: "password_renewal",
                column: "person",
                filter: "used_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unmasking_person_at",
                table: "unmasking",
                columns: new[] { "person", "at" });

            migrationBuilder.Sql(PastStatements.PausesOfBefore);
            migrationBuilder.Sql(PastStatements.OfOnePerson);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PastStatements.Undo);

            migrationBuilder.DropTable(
                name: "grant_pause");

            migrationBuilder.DropTable(
                name: "password_renewal");

            migrationBuilder.DropTable(
                name: "unmasking");
        }
    }
}
