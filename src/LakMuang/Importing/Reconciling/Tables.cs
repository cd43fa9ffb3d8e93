using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Importing.Reconciling;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<AccountDifference> AccountDifferences => db.Set<AccountDifference>();

        public DbSet<AccountLook> AccountLooks => db.Set<AccountLook>();
    }
}

internal sealed class AccountDifferenceMapping : IEntityTypeConfiguration<AccountDifference>
{
    public void Configure(EntityTypeBuilder<AccountDifference> builder)
    {
        builder.ToTable("account_difference");
        builder.Property(d => d.System).HasMaxLength(32);
        builder.Property(d => d.Grant).HasColumnName("access_grant");
        builder.Property(d => d.Group).HasColumnName("user_group").HasMaxLength(200);
        builder.Property(d => d.At).HasColumnName("at_office");
        builder.Property(d => d.Answer).HasMaxLength(AnswerDifference.LongestAnswer);

        // Two who answer at once, or a list that comes meanwhile: the second one is told.
        builder.Property(d => d.State).IsConcurrencyToken();
        builder.Property(d => d.Import).IsConcurrencyToken();
        builder.HasIndex(d => d.Key).HasFilter(AccountDifference.Living).IsUnique();
        builder.HasIndex(d => new { d.Agency, d.State, d.Since });
        builder.HasIndex(d => new { d.System, d.State, d.Agency });
        builder.HasIndex(d => d.AnsweredAt).HasFilter("state IN ('RightGiven', 'RightEnded', 'Gone')");
        builder.HasIndex(d => d.AnswerBy).HasFilter("state = 'Open'");
        builder.HasIndex(d => new { d.Agency, d.Since, d.Id }).HasFilter("state = 'Open' AND at_office <> agency").HasDatabaseName("ix_account_difference_climbed");
        builder.HasIndex(d => new { d.Person, d.Since });
    }
}

internal sealed class AccountSeenMapping : IEntityTypeConfiguration<AccountSeen>
{
    public void Configure(EntityTypeBuilder<AccountSeen> builder)
    {
        builder.ToTable("account_seen");
        builder.Property(s => s.Grant).HasColumnName("access_grant");
        builder.HasKey(s => new { s.Import, s.Grant });
    }
}

internal sealed class AccountLookMapping : IEntityTypeConfiguration<AccountLook>
{
    public void Configure(EntityTypeBuilder<AccountLook> builder)
    {
        builder.ToTable("account_look");
        builder.HasIndex(l => l.Person);
    }
}

internal sealed class AccountCoveredMapping : IEntityTypeConfiguration<AccountCovered>
{
    public void Configure(EntityTypeBuilder<AccountCovered> builder)
    {
        builder.ToTable("account_covered");
        builder.HasKey(c => new { c.Import, c.Agency });
    }
}
