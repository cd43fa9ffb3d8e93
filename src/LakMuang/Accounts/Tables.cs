using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Accounts;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<KnownDevice> KnownDevices => db.Set<KnownDevice>();
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.Epoch).IsConcurrencyToken();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.Property(s => s.Means).HasConversion<int>();
        builder.Property(s => s.Device).HasMaxLength(80);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => s.Person);
        builder.HasIndex(s => s.EndsAt).HasFilter("ended_at IS NULL");

        // Two tabs may end the same session, or end it while it gains a factor: the first wins.
        builder.Property(s => s.EndedAt).IsConcurrencyToken();
    }
}

internal sealed class KnownDeviceMapping : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.ToTable("known_device");
        builder.HasKey(d => new { d.Person, d.BrowserHash });
    }
}
