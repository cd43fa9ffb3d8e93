using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Access.Templates;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<PositionTemplate> PositionTemplates => db.Set<PositionTemplate>();
    }
}

internal sealed class PositionTemplateMapping : IEntityTypeConfiguration<PositionTemplate>
{
    public void Configure(EntityTypeBuilder<PositionTemplate> builder)
    {
        builder.ToTable("position_template");
        builder.Property(t => t.Position).HasMaxLength(KeepTemplates.LongestPosition);
        builder.Property(t => t.Types).HasColumnName("agency_types");
        builder.Property(t => t.Groups).HasColumnName("user_groups");

        // Two who end it at once: the first one did it.
        builder.Property(t => t.EndedAt).IsConcurrencyToken();
        builder.HasIndex(t => t.Letter);
        builder.HasIndex(t => t.Position).HasFilter("ended_at IS NULL");
    }
}
