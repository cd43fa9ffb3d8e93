using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ClientSecretOverlap : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "disabled_because",
                table: "oauth_client",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pid_reason",
                table: "oauth_client",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "previous_secret_hash",
                table: "oauth_client",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "previous_secret_until",
                table: "oauth_client",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "secret_made_at",
                table: "oauth_client",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_fault",
                table: "logout_delivery",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_tried_at",
                table: "logout_delivery",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "logout_delivery",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_logout_delivery_ended_at",
                table: "logout_delivery",
                column: "ended_at",
                filter: "confirmed_at IS NULL");

            migrationBuilder.Sql(Foundations.ClientsOnTheTrail);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_audit_entry_client");

            migrationBuilder.DropIndex(
                name: "ix_logout_delivery_ended_at",
                table: "logout_delivery");

            migrationBuilder.DropColumn(
                name: "disabled_because",
                table: "oauth_client");

            migrationBuilder.DropColumn(
                name: "pid_reason",
                table: "oauth_client");

            migrationBuilder.DropColumn(
                name: "previous_secret_hash",
                table: "oauth_client");

            migrationBuilder.DropColumn(
                name: "previous_secret_until",
                table: "oauth_client");

            migrationBuilder.DropColumn(
                name: "secret_made_at",
                table: "oauth_client");

            migrationBuilder.DropColumn(
                name: "last_fault",
                table: "logout_delivery");

            migrationBuilder.DropColumn(
                name: "last_tried_at",
                table: "logout_delivery");

            migrationBuilder.DropColumn(
                name: "tries",
                table: "logout_delivery");
        }
    }
}
