using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Importing;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Import> Imports => db.Set<Import>();

        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();
    }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("import");
        builder.Property(i => i.By).HasColumnName("by_person");
        builder.Property(i => i.System).HasMaxLength(32);
        builder.Property(i => i.IsWhole).HasDefaultValue(false);
        builder.Property(i => i.At).HasColumnName("last_row");
        builder.Property(i => i.Rows).HasColumnName("row_count");
        builder.HasIndex(i => new { i.Agency, i.Id });
        builder.HasIndex(i => i.Digest);
        builder.HasIndex(i => i.WorkerUntil).HasFilter("state IN ('Checking', 'CarryingOut', 'TakingBack')");
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_row");
        builder.HasKey(r => new { r.Import, r.Number });
        builder.HasOne<Import>().WithMany().HasForeignKey(r => r.Import).OnDelete(DeleteBehavior.Cascade);
        builder.Property(r => r.State).HasDefaultValue(RowState.Waiting).HasSentinel((RowState)(-1));
        builder.HasIndex(r => new { r.Import, r.Key, r.Number });
        builder.HasIndex(r => new { r.Import, r.Number }).HasFilter("step = 'Wrong'").HasDatabaseName("ix_import_row_wrong");
    }
}
