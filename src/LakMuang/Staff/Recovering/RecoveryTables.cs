using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Staff.Recovering;

internal static class RecoveryTables
{
    extension(LakMuangDb db)
    {
        public DbSet<Recovery> Recoveries => db.Set<Recovery>();
    }
}

internal sealed class RecoveryMapping : IEntityTypeConfiguration<Recovery>
{
    public void Configure(EntityTypeBuilder<Recovery> builder)
    {
        builder.ToTable("recovery");
        builder.Property(r => r.Reason).HasMaxLength(StaffWords.LongestReason);
        builder.Ignore(r => r.IsOpen);

        // Whoever confirms, stops or carries out first has done it; the others hear of it.
        builder.Property(r => r.State).IsConcurrencyToken();
        builder.HasIndex(r => r.Person).HasFilter("state IN ('Proposed', 'Confirmed')").IsUnique();
        builder.HasIndex(r => r.StopHash).HasFilter("stop_hash IS NOT NULL").IsUnique();
        builder.HasIndex(r => new { r.Agency, r.ProposedAt });
        builder.HasIndex(r => r.Letter).HasFilter("state IN ('Proposed', 'Confirmed')");
        builder.HasIndex(r => new { r.State, r.EffectiveAt }).HasFilter("state IN ('Proposed', 'Confirmed')");
    }
}
