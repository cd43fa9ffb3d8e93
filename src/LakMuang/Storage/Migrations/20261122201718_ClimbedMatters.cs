using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ClimbedMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_registration_submitted_at",
                table: "registration",
                column: "submitted_at",
                filter: "state = 'Submitted'")
                .Annotation("Npgsql:IndexInclude", new[] { "agency" });

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_climbed",
                table: "account_difference",
                columns: new[] { "agency", "since", "id" },
                filter: "state = 'Open' AND at_office <> agency");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_climbed",
                table: "access_request",
                column: "agency",
                filter: "state = 'Submitted' AND at_office <> agency");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_registration_submitted_at",
                table: "registration");

            migrationBuilder.DropIndex(
                name: "ix_account_difference_climbed",
                table: "account_difference");

            migrationBuilder.DropIndex(
                name: "ix_access_request_climbed",
                table: "access_request");
        }
    }
}
