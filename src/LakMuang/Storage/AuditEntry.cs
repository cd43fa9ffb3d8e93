using System.Net;
using System.Text.Json;
using LakMuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Storage;

/// <summary>One line of the trail: what happened, and the whole act around it. Ids and codes only, no personal data.</summary>
/// <remarks>The table is cut by month and only ever added to; a sealer will chain its lines without changing them.</remarks>
public sealed class AuditEntry
{
    private static readonly JsonSerializerOptions _json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public long Id { get; private init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the fact, such as SessionOpened.</summary>
    public required string What { get; init; }

    public required Outcome Outcome { get; init; }

    public required string? Because { get; init; }

    public required PersonId? Subject { get; init; }

    /// <summary>The fact's own ids, codes and numbers, as JSON.</summary>
    public required string Details { get; init; }

    public required PersonId? By { get; init; }

    public required string? Client { get; init; }

    public required string? Job { get; init; }

    public required PersonId? OnBehalfOf { get; init; }

    public required AgencyId? Agency { get; init; }

    public required SessionId? Session { get; init; }

    public required IPAddress? Address { get; init; }

    public required string? Correlation { get; init; }

    public required LetterId? Authority { get; init; }

    /// <summary>Table and columns for <see cref="Copy"/>.</summary>
    internal const string Copied =
        "audit_entry (at, what, outcome, because, subject, details, by_person, by_client, by_job, on_behalf_of, agency, session, address, correlation, authority)";

    internal static void Copy(RowWriter row, AuditEntry entry)
    {
        row.Instant(entry.At);
        row.Text(entry.What);
        row.Text(entry.Outcome.ToString());
        row.Text(entry.Because);
        row.Id(entry.Subject?.Value);
        row.Json(entry.Details);
        row.Id(entry.By?.Value);
        row.Text(entry.Client);
        row.Text(entry.Job);
        row.Id(entry.OnBehalfOf?.Value);
        row.Id(entry.Agency?.Value);
        row.Id(entry.Session?.Value);
        row.Address(entry.Address);
        row.Text(entry.Correlation);
        row.Id(entry.Authority?.Value);
    }

    internal static AuditEntry Of(Fact fact, Act act) => new()
    {
        At = act.At,
        What = fact.GetType().Name,
        Outcome = fact.Outcome,
        Because = fact.Because,
        Subject = fact.Subject,
        Details = JsonSerializer.Serialize(fact, fact.GetType(), _json),
        By = act.By,
        Client = act.Client,
        Job = act.Job,
        OnBehalfOf = act.OnBehalfOf,
        Agency = act.Agency,
        Session = act.Session,
        Address = act.Address,
        Correlation = act.Correlation,
        Authority = act.Authority,
    };
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // EF cannot say PARTITION BY: the first migration makes this table in SQL.
        builder.ToTable("audit_entry", table => table.ExcludeFromMigrations());
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.Property(e => e.Details).HasColumnType("jsonb");
        builder.Property(e => e.By).HasColumnName("by_person");
        builder.Property(e => e.Client).HasColumnName("by_client");
        builder.Property(e => e.Job).HasColumnName("by_job");
    }
}
