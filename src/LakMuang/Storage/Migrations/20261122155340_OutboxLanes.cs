using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class OutboxLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_message_due_at",
                table: "outbox_message");

            migrationBuilder.AddColumn<string>(
                name: "lane",
                table: "outbox_message",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_kind_lane_due_at",
                table: "outbox_message",
                columns: new[] { "kind", "lane", "due_at" },
                filter: "delivered_at IS NULL AND given_up_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_message_kind_lane_due_at",
                table: "outbox_message");

            migrationBuilder.DropColumn(
                name: "lane",
                table: "outbox_message");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_due_at",
                table: "outbox_message",
                column: "due_at",
                filter: "delivered_at IS NULL AND given_up_at IS NULL");
        }
    }
}
