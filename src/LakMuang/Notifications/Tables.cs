using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Notifications;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_message");
        builder.Property(m => m.Kind).HasMaxLength(32);
        builder.Property(m => m.Lane).HasMaxLength(100).HasDefaultValue("");
        builder.Property(m => m.Key).HasMaxLength(120);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.Kind, m.Lane, m.DueAt }).HasFilter("delivered_at IS NULL AND given_up_at IS NULL");
    }
}
