using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Requests;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<AccessRequest> Requests => db.Set<AccessRequest>();

        public DbSet<RequestFile> RequestFiles => db.Set<RequestFile>();

        public DbSet<Absence> Absences => db.Set<Absence>();

        /// <summary>A number that no other request has. One that is not used leaves a gap.</summary>
        public Task<long> NextSerialAsync(CancellationToken ct) =>
            db.Database.SqlQuery<long>($"""SELECT nextval('access_request_serial') AS "Value" """).SingleAsync(ct);
    }
}

internal sealed class AccessRequestMapping : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> builder)
    {
        builder.ToTable("access_request");
        builder.HasIndex(r => r.Serial).IsUnique();
        builder.Property(r => r.System).HasMaxLength(32);
        builder.Property(r => r.Groups).HasColumnName("user_groups");
        builder.Property(r => r.Why).HasMaxLength(RequestWords.Longest);
        builder.Property(r => r.Order).HasColumnName("assigning_order").HasMaxLength(RequestWords.LongestOrder);
        builder.Property(r => r.Opinion).HasMaxLength(RequestWords.Longest);
        builder.Property(r => r.At).HasColumnName("at_office");
        builder.Property(r => r.Until).HasColumnName("until_day");
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Number).Ignore(r => r.CanBeEdited).Ignore(r => r.IsOpen);

        // One waits at a time for a person, a system and a kind of decider: what was asked twice is decided once.
        builder.HasIndex(r => new { r.Beneficiary, r.Agency, r.System, r.Decider }).HasFilter("state = 'Submitted'").IsUnique();
        builder.HasIndex(r => new { r.Requester, r.StartedAt });
        builder.HasIndex(r => new { r.Beneficiary, r.StartedAt });
        builder.HasIndex(r => new { r.Agency, r.StartedAt });
        builder.HasIndex(r => new { r.Agency, r.Decider }).HasFilter("state = 'Submitted'");
        builder.HasIndex(r => new { r.At, r.Turn }).HasFilter("state = 'Submitted'");
        builder.HasIndex(r => r.Agency).HasFilter("state = 'Submitted' AND at_office <> agency").HasDatabaseName("ix_access_request_climbed");
        builder.HasIndex(r => r.AnswerBy).HasFilter("state = 'Submitted'");
        builder.HasIndex(r => r.Basis).HasFilter("basis IS NOT NULL");
        builder.HasIndex(r => r.Letter).HasFilter("letter IS NOT NULL");
    }
}

internal sealed class RequestFileMapping : IEntityTypeConfiguration<RequestFile>
{
    public void Configure(EntityTypeBuilder<RequestFile> builder)
    {
        builder.ToTable("request_file");
        builder.HasKey(f => new { f.Request, f.File });
        builder.HasIndex(f => f.File);
        builder.HasOne<AccessRequest>().WithMany().HasForeignKey(f => f.Request);
    }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absence");
        builder.Property(a => a.From).HasColumnName("from_day");
        builder.Property(a => a.Until).HasColumnName("until_day");
        builder.Property(a => a.EndedAt).IsConcurrencyToken();
        builder.HasIndex(a => new { a.Agency, a.Until }).HasFilter("ended_at IS NULL");
        builder.HasIndex(a => a.Deputy).HasFilter("ended_at IS NULL");
        builder.HasIndex(a => a.Letter);
    }
}
