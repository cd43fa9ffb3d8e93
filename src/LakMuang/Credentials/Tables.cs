using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Credentials;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Password> Passwords => db.Set<Password>();

        public DbSet<SignInAttempt> SignInAttempts => db.Set<SignInAttempt>();

        public DbSet<OneTimeCode> OneTimeCodes => db.Set<OneTimeCode>();

        public DbSet<ThaIdProof> ThaIdProofs => db.Set<ThaIdProof>();

        public DbSet<MailboxCheck> MailboxChecks => db.Set<MailboxCheck>();

        public DbSet<MobileCheck> MobileChecks => db.Set<MobileCheck>();

        public DbSet<PasswordRenewal> PasswordRenewals => db.Set<PasswordRenewal>();
    }
}

internal sealed class PasswordMapping : IEntityTypeConfiguration<Password>
{
    public void Configure(EntityTypeBuilder<Password> builder)
    {
        builder.ToTable("password");
        builder.HasKey(p => p.Person);
    }
}

internal sealed class SignInAttemptMapping : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.ToTable("sign_in_attempt");
        builder.Property(a => a.Means).HasConversion<int>();
        builder.Property(a => a.Nonce).HasMaxLength(64);
        builder.Property(a => a.Purpose).HasDefaultValue(AttemptPurpose.SignIn);
        builder.HasIndex(a => a.StateHash).IsUnique();
        builder.HasIndex(a => a.ExpiresAt);

        // Whoever finishes first has the session; the same right code at the same moment elsewhere is a replay (invariant 5).
        builder.Property(a => a.DoneAt).IsConcurrencyToken();
    }
}

internal sealed class OneTimeCodeMapping : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("one_time_code");
        builder.Property(c => c.Reference).HasMaxLength(8);
        builder.HasIndex(c => c.Attempt);
        builder.HasOne<SignInAttempt>().WithMany().HasForeignKey(c => c.Attempt).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ThrottleCountMapping : IEntityTypeConfiguration<ThrottleCount>
{
    public void Configure(EntityTypeBuilder<ThrottleCount> builder)
    {
        builder.ToTable("throttle_count");
        builder.HasKey(t => t.Key);
    }
}

internal sealed class ThaIdProofMapping : IEntityTypeConfiguration<ThaIdProof>
{
    public void Configure(EntityTypeBuilder<ThaIdProof> builder)
    {
        builder.ToTable("thaid_proof");
        builder.HasIndex(p => p.TokenHash).IsUnique();
        builder.HasIndex(p => p.EndsAt);
    }
}

internal sealed class MailboxCheckMapping : IEntityTypeConfiguration<MailboxCheck>
{
    public void Configure(EntityTypeBuilder<MailboxCheck> builder)
    {
        builder.ToTable("mailbox_check");
        builder.Property(c => c.Purpose).HasMaxLength(80);
        builder.Property(c => c.Reference).HasMaxLength(8);
        builder.HasIndex(c => new { c.Purpose, c.SentAt });

        // The same right code at the same moment in two tabs is one proof.
        builder.Property(c => c.VerifiedAt).IsConcurrencyToken();
    }
}

internal sealed class MobileCheckMapping : IEntityTypeConfiguration<MobileCheck>
{
    public void Configure(EntityTypeBuilder<MobileCheck> builder)
    {
        builder.ToTable("mobile_check");
        builder.Property(c => c.Reference).HasMaxLength(8);
        builder.HasIndex(c => new { c.Person, c.SentAt });

        // The same right code at the same moment in two tabs, or on two nodes, is one proof.
        builder.Property(c => c.VerifiedAt).IsConcurrencyToken();
    }
}

internal sealed class PasswordRenewalMapping : IEntityTypeConfiguration<PasswordRenewal>
{
    public void Configure(EntityTypeBuilder<PasswordRenewal> builder)
    {
        builder.ToTable("password_renewal");
        builder.HasIndex(r => r.CodeHash).IsUnique();
        builder.HasIndex(r => r.Person).HasFilter("used_at IS NULL");

        // The same code in two tabs sets one password (invariant 5).
        builder.Property(r => r.UsedAt).IsConcurrencyToken();
    }
}
