using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class NationalLookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_account_difference_person",
                table: "account_difference");

            migrationBuilder.CreateIndex(
                name: "ix_staff_move_person_proposed_at",
                table: "staff_move",
                columns: new[] { "person", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recertification_person_since",
                table: "recertification",
                columns: new[] { "person", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_person_since",
                table: "account_difference",
                columns: new[] { "person", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_access_request_agency_decider",
                table: "access_request",
                columns: new[] { "agency", "decider" },
                filter: "state = 'Submitted'");

            migrationBuilder.CreateIndex(
                name: "ix_access_request_beneficiary_started_at",
                table: "access_request",
                columns: new[] { "beneficiary", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_side_by_side",
                table: "access_grant",
                columns: new[] { "user_group", "holder" },
                filter: "state = 'Active'")
                .Annotation("Npgsql:IndexInclude", new[] { "agency", "from_day", "until_day", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_suspended_at",
                table: "access_grant",
                column: "suspended_at",
                filter: "state = 'Suspended' AND suspended_because = 'DutyConflict'");

            migrationBuilder.Sql(CatalogueStatements.DutyBreaches);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(CatalogueStatements.UndoBreaches);

            migrationBuilder.DropIndex(
                name: "ix_staff_move_person_proposed_at",
                table: "staff_move");

            migrationBuilder.DropIndex(
                name: "ix_recertification_person_since",
                table: "recertification");

            migrationBuilder.DropIndex(
                name: "ix_account_difference_person_since",
                table: "account_difference");

            migrationBuilder.DropIndex(
                name: "ix_access_request_agency_decider",
                table: "access_request");

            migrationBuilder.DropIndex(
                name: "ix_access_request_beneficiary_started_at",
                table: "access_request");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_side_by_side",
                table: "access_grant");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_suspended_at",
                table: "access_grant");

            migrationBuilder.CreateIndex(
                name: "ix_account_difference_person",
                table: "account_difference",
                column: "person",
                filter: "state IN ('Open', 'ToClose')");
        }
    }
}
