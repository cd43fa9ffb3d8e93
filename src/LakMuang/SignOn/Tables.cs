using LakMuang.SignOn.Permits;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.SignOn;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<OAuthClient> Clients => db.Set<OAuthClient>();

        public DbSet<SigningKeyRecord> SigningKeys => db.Set<SigningKeyRecord>();

        public DbSet<SystemSession> SystemSessions => db.Set<SystemSession>();

        public DbSet<TokenFamily> TokenFamilies => db.Set<TokenFamily>();

        public DbSet<LogoutDelivery> LogoutDeliveries => db.Set<LogoutDelivery>();

        public DbSet<ClientPermit> ClientPermits => db.Set<ClientPermit>();
    }
}

internal sealed class OAuthClientMapping : IEntityTypeConfiguration<OAuthClient>
{
    public void Configure(EntityTypeBuilder<OAuthClient> builder)
    {
        builder.ToTable("oauth_client");
        builder.Property(c => c.Id).HasMaxLength(100);
        builder.Property(c => c.System).HasMaxLength(32);
        builder.Property(c => c.Metadata).HasColumnType("jsonb");
        builder.Property(c => c.PidReason).HasMaxLength(300);
    }
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKeyRecord>
{
    public void Configure(EntityTypeBuilder<SigningKeyRecord> builder)
    {
        builder.ToTable("signing_key");
        builder.HasKey(k => k.Kid);
        builder.Property(k => k.Kid).HasMaxLength(64);
        builder.Property(k => k.Alg).HasMaxLength(8);
    }
}

internal sealed class SystemSessionMapping : IEntityTypeConfiguration<SystemSession>
{
    public void Configure(EntityTypeBuilder<SystemSession> builder)
    {
        builder.ToTable("system_session");
        builder.Property(s => s.Client).HasMaxLength(100);
        builder.Property(s => s.System).HasMaxLength(32);
        builder.HasIndex(s => s.Session).HasFilter("ended_at IS NULL");
        builder.HasIndex(s => s.Person).HasFilter("ended_at IS NULL");
        builder.HasIndex(s => s.Agency).HasFilter("ended_at IS NULL AND agency IS NOT NULL");
    }
}

internal sealed class TokenFamilyMapping : IEntityTypeConfiguration<TokenFamily>
{
    public void Configure(EntityTypeBuilder<TokenFamily> builder)
    {
        builder.ToTable("token_family");
        builder.Property(f => f.Client).HasMaxLength(100);
        builder.Property(f => f.System).HasMaxLength(32);
        builder.HasIndex(f => f.Sid);
        builder.HasIndex(f => f.Person).HasFilter("revoked_at IS NULL");
        builder.HasIndex(f => f.Agency).HasFilter("revoked_at IS NULL AND agency IS NOT NULL");
    }
}

internal sealed class SpentCodeMapping : IEntityTypeConfiguration<SpentCode>
{
    public void Configure(EntityTypeBuilder<SpentCode> builder)
    {
        builder.ToTable("spent_code");
        builder.HasKey(c => c.Jti);
    }
}

internal sealed class UsedOnceMapping : IEntityTypeConfiguration<UsedOnce>
{
    public void Configure(EntityTypeBuilder<UsedOnce> builder)
    {
        builder.ToTable("used_once");
        builder.HasKey(u => u.Key);
        builder.Property(u => u.Key).HasMaxLength(200);
        builder.HasIndex(u => u.ExpiresAt);
    }
}

internal sealed class PushedRequestMapping : IEntityTypeConfiguration<PushedRequestRow>
{
    public void Configure(EntityTypeBuilder<PushedRequestRow> builder)
    {
        builder.ToTable("pushed_request");
        builder.Property(r => r.Client).HasMaxLength(100);
        builder.HasIndex(r => r.EndsAt);
    }
}

internal sealed class SubjectMapping : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.ToTable("subject");
        builder.HasKey(s => new { s.Person, s.Sector });
        builder.Property(s => s.Sector).HasMaxLength(32);
        builder.Property(s => s.Sub).HasMaxLength(64);
        builder.HasIndex(s => s.Sub).IsUnique();
    }
}

internal sealed class LogoutDeliveryMapping : IEntityTypeConfiguration<LogoutDelivery>
{
    public void Configure(EntityTypeBuilder<LogoutDelivery> builder)
    {
        builder.ToTable("logout_delivery");
        builder.Property(d => d.Client).HasMaxLength(100);
        builder.HasIndex(d => d.Sid);
        builder.HasIndex(d => d.Person);
        builder.HasIndex(d => d.EndedAt).HasFilter("confirmed_at IS NULL");
    }
}

internal sealed class ClientPermitMapping : IEntityTypeConfiguration<ClientPermit>
{
    public void Configure(EntityTypeBuilder<ClientPermit> builder)
    {
        builder.ToTable("client_permit");
        builder.Property(p => p.Client).HasMaxLength(100);
        builder.Property(p => p.Scopes).HasMaxLength(500);
        builder.Property(p => p.Until).HasColumnName("until_day");
        builder.Property(p => p.EndedAt).IsConcurrencyToken();
        builder.HasIndex(p => new { p.Client, p.Agency }).HasFilter("ended_at IS NULL").IsUnique();
        builder.HasIndex(p => p.Letter);
    }
}
