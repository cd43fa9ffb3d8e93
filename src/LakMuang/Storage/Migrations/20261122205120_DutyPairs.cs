using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class DutyPairs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "duty_pair",
                columns: table => new
                {
                    one = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_pair", x => new { x.one, x.other });
                });

            migrationBuilder.Sql(DutyPairStatements.Keep);
            migrationBuilder.Sql(DutyPairStatements.Fill);
            migrationBuilder.Sql(DutyPairStatements.Breaches);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(CatalogueStatements.UndoBreaches);
            migrationBuilder.Sql(CatalogueStatements.DutyBreaches);
            migrationBuilder.Sql(DutyPairStatements.Undo);

            migrationBuilder.DropTable(
                name: "duty_pair");
        }
    }
}
