using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Staff.Care;

internal static class CareTables
{
    extension(LakMuangDb db)
    {
        public DbSet<Unmasking> Unmaskings => db.Set<Unmasking>();
    }
}

internal sealed class UnmaskingMapping : IEntityTypeConfiguration<Unmasking>
{
    public void Configure(EntityTypeBuilder<Unmasking> builder)
    {
        builder.ToTable("unmasking");
        builder.Property(u => u.By).HasColumnName("by_person");
        builder.Property(u => u.Words).HasMaxLength(StaffWords.LongestReason);
        builder.HasIndex(u => new { u.Person, u.At });
    }
}
