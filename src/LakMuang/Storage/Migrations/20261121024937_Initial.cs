using System;
using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Foundations.Clock);
            migrationBuilder.Sql(Foundations.AuditTrail);

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:thai_order", "th-TH,th-TH,icu,");

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_th = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "thai_order"),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    province_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    district_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    second_step_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    office = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "area",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    name_th = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "thai_order")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "data_key",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_key", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "information_system",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_th = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "thai_order"),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    about_th = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    about_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    required_level = table.Column<int>(type: "integer", nullable: false),
                    entry_address = table.Column<string>(type: "text", nullable: true),
                    icon = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_system", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "known_device",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    browser_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_device", x => new { x.person, x.browser_hash });
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    issuer = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    number_key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "logout_delivery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sid = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    sub = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logout_delivery", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "oauth_client",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    metadata = table.Column<string>(type: "jsonb", nullable: false),
                    secret_hashes = table.Column<byte[]>(type: "bytea", nullable: false),
                    registration_token_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oauth_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    payload = table.Column<byte[]>(type: "bytea", nullable: true),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "password",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<byte[]>(type: "bytea", nullable: true),
                    citizen_id_lookup = table.Column<byte[]>(type: "bytea", nullable: true),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    given_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "thai_order"),
                    family_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "thai_order"),
                    title_en = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    given_name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    family_name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    birth_date = table.Column<byte[]>(type: "bytea", nullable: true),
                    retires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    email = table.Column<byte[]>(type: "bytea", nullable: true),
                    email_verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mobile = table.Column<byte[]>(type: "bytea", nullable: true),
                    mobile_verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ial = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    identity_source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    means = table.Column<int>(type: "integer", maxLength: 32, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    authenticated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<IPAddress>(type: "inet", nullable: true),
                    device = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    browser_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    means = table.Column<int>(type: "integer", maxLength: 32, nullable: false),
                    return_to = table.Column<byte[]>(type: "bytea", nullable: false),
                    state_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    nonce = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_attempt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signing_key",
                columns: table => new
                {
                    kid = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    alg = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signs_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_key", x => x.kid);
                });

            migrationBuilder.CreateTable(
                name: "spent_code",
                columns: table => new
                {
                    jti = table.Column<Guid>(type: "uuid", nullable: false),
                    sid = table.Column<Guid>(type: "uuid", nullable: false),
                    spent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spent_code", x => x.jti);
                });

            migrationBuilder.CreateTable(
                name: "subject",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    sub = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject", x => new { x.person, x.sector });
                });

            migrationBuilder.CreateTable(
                name: "system_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: true),
                    sub = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    authenticated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    means = table.Column<int>(type: "integer", maxLength: 32, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "throttle_count",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    pending = table.Column<int>(type: "integer", nullable: false),
                    window_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_throttle_count", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "token_family",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sid = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: true),
                    payload = table.Column<byte[]>(type: "bytea", nullable: false),
                    current_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    rotated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    idle_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_token_family", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "used_once",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_once", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "user_group",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_th = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    duties_th = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    duties_en = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    is_sensitive = table.Column<bool>(type: "boolean", nullable: false),
                    decider = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    longest_months = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_group", x => x.code);
                    table.ForeignKey(
                        name: "FK_user_group_information_system_system",
                        column: x => x.system,
                        principalTable: "information_system",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "one_time_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    reference = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_code", x => x.id);
                    table.ForeignKey(
                        name: "FK_one_time_code_sign_in_attempt_attempt",
                        column: x => x.attempt,
                        principalTable: "sign_in_attempt",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<Guid>(type: "uuid", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_group = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    appointment = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_grant", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_grant_user_group_user_group",
                        column: x => x.user_group,
                        principalTable: "user_group",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_agency_user_group",
                table: "access_grant",
                columns: new[] { "agency", "user_group" });

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_appointment",
                table: "access_grant",
                column: "appointment");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_holder_agency_user_group_from_day",
                table: "access_grant",
                columns: new[] { "holder", "agency", "user_group", "from_day" },
                unique: true,
                filter: "state = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ix_access_grant_user_group",
                table: "access_grant",
                column: "user_group");

            migrationBuilder.CreateIndex(
                name: "ix_agency_code",
                table: "agency",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_parent",
                table: "agency",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_agency_person",
                table: "appointment",
                columns: new[] { "agency", "person" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_person",
                table: "appointment",
                column: "person",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letter_issuer_number_key",
                table: "letter",
                columns: new[] { "issuer", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_logout_delivery_person",
                table: "logout_delivery",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_logout_delivery_sid",
                table: "logout_delivery",
                column: "sid");

            migrationBuilder.CreateIndex(
                name: "ix_one_time_code_attempt",
                table: "one_time_code",
                column: "attempt");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_due_at",
                table: "outbox_message",
                column: "due_at",
                filter: "delivered_at IS NULL AND given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_key",
                table: "outbox_message",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_citizen_id_lookup",
                table: "person",
                column: "citizen_id_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_person",
                table: "session",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_session_token_hash",
                table: "session",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_attempt_expires_at",
                table: "sign_in_attempt",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_attempt_state_hash",
                table: "sign_in_attempt",
                column: "state_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_spent_code_spent_at",
                table: "spent_code",
                column: "spent_at");

            migrationBuilder.CreateIndex(
                name: "ix_subject_sub",
                table: "subject",
                column: "sub",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_system_session_person",
                table: "system_session",
                column: "person",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_system_session_session",
                table: "system_session",
                column: "session",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_token_family_person",
                table: "token_family",
                column: "person",
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_token_family_sid",
                table: "token_family",
                column: "sid");

            migrationBuilder.CreateIndex(
                name: "ix_used_once_expires_at",
                table: "used_once",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_user_group_system",
                table: "user_group",
                column: "system");

            migrationBuilder.Sql(Foundations.Contracts);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_grant");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "agency");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "area");

            migrationBuilder.DropTable(
                name: "data_key");

            migrationBuilder.DropTable(
                name: "known_device");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "logout_delivery");

            migrationBuilder.DropTable(
                name: "oauth_client");

            migrationBuilder.DropTable(
                name: "one_time_code");

            migrationBuilder.DropTable(
                name: "outbox_message");

            migrationBuilder.DropTable(
                name: "password");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "signing_key");

            migrationBuilder.DropTable(
                name: "spent_code");

            migrationBuilder.DropTable(
                name: "subject");

            migrationBuilder.DropTable(
                name: "system_session");

            migrationBuilder.DropTable(
                name: "throttle_count");

            migrationBuilder.DropTable(
                name: "token_family");

            migrationBuilder.DropTable(
                name: "used_once");

            migrationBuilder.DropTable(
                name: "user_group");

            migrationBuilder.DropTable(
                name: "sign_in_attempt");

            migrationBuilder.DropTable(
                name: "information_system");
        }
    }
}
