using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Circulars;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Circular> Circulars => db.Set<Circular>();

        public DbSet<CircularCopy> CircularCopies => db.Set<CircularCopy>();
    }
}

internal sealed class CircularMapping : IEntityTypeConfiguration<Circular>
{
    public void Configure(EntityTypeBuilder<Circular> builder)
    {
        builder.ToTable("circular");
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Subject).HasMaxLength(CircularText.LongestSubject);
        builder.Property(c => c.Body).HasMaxLength(CircularText.LongestBody);
        builder.Property(c => c.Number).HasMaxLength(CircularText.LongestNumber);
        builder.Ignore(c => c.IsOpen);
        builder.HasIndex(c => new { c.Office, c.ChangedAt });
        builder.HasIndex(c => c.Letter).HasFilter("letter IS NOT NULL");
        builder.HasIndex(c => c.DueOn).HasFilter("state = 'Sent'");
    }
}

internal sealed class CircularCopyMapping : IEntityTypeConfiguration<CircularCopy>
{
    public void Configure(EntityTypeBuilder<CircularCopy> builder)
    {
        builder.ToTable("circular_copy");
        builder.HasKey(c => new { c.Circular, c.Agency });

        // Two admins at once: the first one did it.
        builder.Property(c => c.AcknowledgedAt).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Agency, c.Circular });
        builder.HasIndex(c => c.Circular).HasFilter("told_at IS NULL").HasDatabaseName("ix_circular_copy_untold");
    }
}
