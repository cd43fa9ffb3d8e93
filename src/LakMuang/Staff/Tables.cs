using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Staff;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Suspension> Suspensions => db.Set<Suspension>();

        public DbSet<LeaverReport> LeaverReports => db.Set<LeaverReport>();
    }
}

internal sealed class SuspensionMapping : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> builder)
    {
        builder.ToTable("suspension");
        builder.Property(s => s.Reason).HasMaxLength(StaffWords.LongestReason);
        builder.Property(s => s.LiftedFor).HasMaxLength(StaffWords.LongestReason);
        builder.Ignore(s => s.IsOpen);

        // Two who lift it at once: the first one did it.
        builder.Property(s => s.LiftedAt).IsConcurrencyToken();
        builder.HasIndex(s => s.Person).HasFilter("lifted_at IS NULL").IsUnique();
        builder.HasIndex(s => new { s.Agency, s.At });
        builder.HasIndex(s => s.Letter);
    }
}

internal sealed class LeaverReportMapping : IEntityTypeConfiguration<LeaverReport>
{
    public void Configure(EntityTypeBuilder<LeaverReport> builder)
    {
        builder.ToTable("leaver_report");
        builder.Property(r => r.Words).HasMaxLength(StaffWords.LongestReason);
        builder.Property(r => r.Answer).HasMaxLength(StaffWords.LongestReason);
        builder.Property(r => r.At).HasColumnName("at_office");
        builder.Property(r => r.State).IsConcurrencyToken();

        // It goes on waiting while it climbs: of two nodes that take it up at once one does.
        builder.Property(r => r.AnswerBy).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Person, r.Agency }).HasFilter("state = 'Waiting'").IsUnique();
        builder.HasIndex(r => new { r.Agency, r.ReportedAt });
        builder.HasIndex(r => new { r.At, r.AnswerBy }).HasFilter("state = 'Waiting'");
    }
}
