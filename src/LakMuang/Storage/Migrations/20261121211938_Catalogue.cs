using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_access_grant_user_group",
                table: "access_grant");

            migrationBuilder.AddColumn<int>(
                name: "required_level",
                table: "user_group",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "serves",
                table: "user_group",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_from",
                table: "user_group",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_until",
                table: "user_group",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "user_group",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "contact_email",
                table: "information_system",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_phone",
                table: "information_system",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_unit",
                table: "information_system",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "entry_answered",
                table: "information_system",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "entry_checked_at",
                table: "information_system",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "logo",
                table: "information_system",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "owner",
                table: "information_system",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "information_system",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "duty_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_a = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    group_b = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reach = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    weight = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    except_head_of_finance = table.Column<bool>(type: "boolean", nullable: false),
                    reason_th = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    reason_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    end_letter = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_rule", x => x.id);
                    table.ForeignKey(
                        name: "FK_duty_rule_user_group_group_a",
                        column: x => x.group_a,
                        principalTable: "user_group",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_duty_rule_user_group_group_b",
                        column: x => x.group_b,
                        principalTable: "user_group",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_group = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    into_groups = table.Column<string[]>(type: "text[]", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    on_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    seen = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    ended = table.Column<int>(type: "integer", nullable: false),
                    left_out = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_plan", x => x.id);
                    table.ForeignKey(
                        name: "FK_group_plan_user_group_user_group",
                        column: x => x.user_group,
                        principalTable: "user_group",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_plan_left",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    access_grant = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_plan_left", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pilot_agency",
                columns: table => new
                {
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pilot_agency", x => new { x.system, x.agency });
                });

            migrationBuilder.CreateTable(
                name: "system_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    to_state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    on_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_step", x => x.id);
                    table.ForeignKey(
                        name: "FK_system_step_information_system_system",
                        column: x => x.system,
                        principalTable: "information_system",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_excuse",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_excuse", x => x.id);
                    table.ForeignKey(
                        name: "FK_duty_excuse_duty_rule_rule",
                        column: x => x.rule,
                        principalTable: "duty_rule",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_user_group_holder",
                table: "access_grant",
                columns: new[] { "user_group", "holder" },
                filter: "state <> 'Ended'");

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuse_letter",
                table: "duty_excuse",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuse_person_rule_agency",
                table: "duty_excuse",
                columns: new[] { "person", "rule", "agency" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuse_rule",
                table: "duty_excuse",
                column: "rule");

            migrationBuilder.CreateIndex(
                name: "ix_duty_excuse_until_day",
                table: "duty_excuse",
                column: "until_day",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_duty_rule_group_a_group_b",
                table: "duty_rule",
                columns: new[] { "group_a", "group_b" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_duty_rule_group_b",
                table: "duty_rule",
                column: "group_b");

            migrationBuilder.CreateIndex(
                name: "ix_duty_rule_letter",
                table: "duty_rule",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_group_plan_letter",
                table: "group_plan",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_group_plan_user_group",
                table: "group_plan",
                column: "user_group",
                unique: true,
                filter: "state IN ('Waiting', 'Running', 'Stuck')");

            migrationBuilder.CreateIndex(
                name: "ix_group_plan_left_plan_access_grant",
                table: "group_plan_left",
                columns: new[] { "plan", "access_grant" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pilot_agency_agency",
                table: "pilot_agency",
                column: "agency");

            migrationBuilder.CreateIndex(
                name: "ix_system_step_letter",
                table: "system_step",
                column: "letter");

            migrationBuilder.CreateIndex(
                name: "ix_system_step_system",
                table: "system_step",
                column: "system",
                unique: true,
                filter: "state IN ('Waiting', 'Confirmed')");

            migrationBuilder.Sql(CatalogueStatements.OpenSystems);
            migrationBuilder.Sql(CatalogueStatements.DutiesApart);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(CatalogueStatements.Undo);
            migrationBuilder.DropTable(
                name: "duty_excuse");

            migrationBuilder.DropTable(
                name: "group_plan");

            migrationBuilder.DropTable(
                name: "group_plan_left");

            migrationBuilder.DropTable(
                name: "pilot_agency");

            migrationBuilder.DropTable(
                name: "system_step");

            migrationBuilder.DropTable(
                name: "duty_rule");

            migrationBuilder.DropIndex(
                name: "ix_access_grant_user_group_holder",
                table: "access_grant");

            migrationBuilder.DropColumn(
                name: "required_level",
                table: "user_group");

            migrationBuilder.DropColumn(
                name: "serves",
                table: "user_group");

            migrationBuilder.DropColumn(
                name: "valid_from",
                table: "user_group");

            migrationBuilder.DropColumn(
                name: "valid_until",
                table: "user_group");

            migrationBuilder.DropColumn(
                name: "version",
                table: "user_group");

            migrationBuilder.DropColumn(
                name: "contact_email",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "contact_phone",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "contact_unit",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "entry_answered",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "entry_checked_at",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "logo",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "information_system");

            migrationBuilder.DropColumn(
                name: "version",
                table: "information_system");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_user_group",
                table: "access_grant",
                column: "user_group");
        }
    }
}
