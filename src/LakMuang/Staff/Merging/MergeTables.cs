using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Staff.Merging;

internal static class MergeTables
{
    extension(LakMuangDb db)
    {
        public DbSet<RecordMerge> Merges => db.Set<RecordMerge>();
    }
}

internal sealed class RecordMergeMapping : IEntityTypeConfiguration<RecordMerge>
{
    public void Configure(EntityTypeBuilder<RecordMerge> builder)
    {
        builder.ToTable("record_merge");
        builder.Property(m => m.Reason).HasMaxLength(StaffWords.LongestReason);
        builder.HasIndex(m => m.Gone).IsUnique();
        builder.HasIndex(m => m.Kept);
    }
}
