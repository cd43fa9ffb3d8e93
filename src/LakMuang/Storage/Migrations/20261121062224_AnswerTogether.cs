using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AnswerTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_spent_code_spent_at",
                table: "spent_code");

            migrationBuilder.DropColumn(
                name: "payload",
                table: "token_family");

            migrationBuilder.Sql(SharedStatements.Registry);
            migrationBuilder.Sql(SharedStatements.Contracts);
            migrationBuilder.Sql(SharedStatements.IdOfTime);
            migrationBuilder.Sql(SharedStatements.RoomToRewrite);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SharedStatements.Undo);

            migrationBuilder.AddColumn<byte[]>(
                name: "payload",
                table: "token_family",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "ix_spent_code_spent_at",
                table: "spent_code",
                column: "spent_at");
        }
    }
}
