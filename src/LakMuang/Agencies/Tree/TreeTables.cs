using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Agencies.Tree;

internal static class TreeTables
{
    extension(LakMuangDb db)
    {
        public DbSet<AgencyEra> AgencyEras => db.Set<AgencyEra>();

        public DbSet<TreeChange> TreeChanges => db.Set<TreeChange>();

        public DbSet<TreeProgress> TreeProgresses => db.Set<TreeProgress>();
    }
}

internal sealed class AgencyEraMapping : IEntityTypeConfiguration<AgencyEra>
{
    public void Configure(EntityTypeBuilder<AgencyEra> builder)
    {
        builder.ToTable("agency_era");
        builder.Property(e => e.Code).HasMaxLength(8);
        builder.Property(e => e.NameTh).HasMaxLength(200).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(e => e.NameEn).HasMaxLength(200);
        builder.Property(e => e.From).HasColumnName("from_day");
        builder.Property(e => e.Until).HasColumnName("until_day");
        builder.HasIndex(e => new { e.Agency, e.Until });
        builder.HasIndex(e => e.Code);
    }
}

internal sealed class TreeProgressMapping : IEntityTypeConfiguration<TreeProgress>
{
    public void Configure(EntityTypeBuilder<TreeProgress> builder)
    {
        builder.ToTable("tree_progress");
        builder.HasKey(p => p.Change);
        builder.Ignore(p => p.Percent);
    }
}

internal sealed class TreeChangeMapping : IEntityTypeConfiguration<TreeChange>
{
    public void Configure(EntityTypeBuilder<TreeChange> builder)
    {
        builder.ToTable("tree_change");
        builder.Property(c => c.On).HasColumnName("on_day");
        builder.Property(c => c.Into).HasColumnName("into_agency");
        builder.Property(c => c.NewCode).HasMaxLength(8);
        builder.Property(c => c.NewNameTh).HasMaxLength(200);
        builder.Property(c => c.NewNameEn).HasMaxLength(200);
        builder.Property(c => c.Seen).HasMaxLength(64);
        builder.Property(c => c.StuckBecause).HasMaxLength(64);
        builder.Ignore(c => c.IsOpen);

        // Two who agree, or drop and agree, at once: the first one wins.
        builder.Property(c => c.State).IsConcurrencyToken();

        // One change of an agency waits at a time; and no code is promised twice.
        builder.HasIndex(c => c.Agency).HasFilter("state = 'Waiting'").IsUnique().HasDatabaseName("ix_tree_change_waiting");
        builder.HasIndex(c => c.NewCode).HasFilter("state = 'Waiting' AND new_code IS NOT NULL").IsUnique().HasDatabaseName("ix_tree_change_code");
        builder.HasIndex(c => new { c.State, c.On }).HasFilter("state IN ('Draft', 'Waiting', 'Stuck')");
        builder.HasIndex(c => new { c.Agency, c.On });
        builder.HasIndex(c => c.Into).HasFilter("into_agency IS NOT NULL");
    }
}
