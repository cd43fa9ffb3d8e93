using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Joining.Activation;

internal static class ActivationTables
{
    extension(LakMuangDb db)
    {
        public DbSet<ActivationCode> ActivationCodes => db.Set<ActivationCode>();

        public DbSet<OfficeClaim> OfficeClaims => db.Set<OfficeClaim>();

        public DbSet<OfficeLetterhead> OfficeLetterheads => db.Set<OfficeLetterhead>();
    }
}

internal sealed class ActivationCodeMapping : IEntityTypeConfiguration<ActivationCode>
{
    public void Configure(EntityTypeBuilder<ActivationCode> builder)
    {
        builder.ToTable("activation_code");
        builder.HasIndex(c => c.CodeHash).IsUnique();

        // One living code for an office: the newest letter is the one that counts.
        builder.HasIndex(c => c.Agency).IsUnique().HasFilter("used_at IS NULL AND replaced_at IS NULL").HasDatabaseName("ix_activation_code_living");
        builder.Property(c => c.ReplacedAt).IsConcurrencyToken();
    }
}

internal sealed class OfficeClaimMapping : IEntityTypeConfiguration<OfficeClaim>
{
    public void Configure(EntityTypeBuilder<OfficeClaim> builder)
    {
        builder.ToTable("office_claim");
        builder.HasIndex(c => c.TokenHash).IsUnique();
        builder.HasIndex(c => c.EndsAt);
    }
}

internal sealed class OfficeLetterheadMapping : IEntityTypeConfiguration<OfficeLetterhead>
{
    public void Configure(EntityTypeBuilder<OfficeLetterhead> builder)
    {
        builder.ToTable("office_letterhead");
        builder.HasKey(l => l.Agency);
    }
}
