using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Access;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<InformationSystem> Systems => db.Set<InformationSystem>();

        public DbSet<UserGroup> Groups => db.Set<UserGroup>();

        public DbSet<Grant> Grants => db.Set<Grant>();

        public DbSet<GrantPause> GrantPauses => db.Set<GrantPause>();

        public DbSet<GrantDecision> GrantDecisions => db.Set<GrantDecision>();
    }
}

internal sealed class InformationSystemMapping : IEntityTypeConfiguration<InformationSystem>
{
    public void Configure(EntityTypeBuilder<InformationSystem> builder)
    {
        builder.ToTable("information_system");
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(32);
        builder.Property(s => s.NameTh).HasMaxLength(120).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(s => s.NameEn).HasMaxLength(120);
        builder.Property(s => s.AboutTh).HasMaxLength(200);
        builder.Property(s => s.AboutEn).HasMaxLength(200);
        builder.Property(s => s.Icon).HasMaxLength(32);
        builder.Property(s => s.Serves).HasDefaultValueSql("'{}'");
        builder.Property(s => s.ContactUnit).HasMaxLength(200);
        builder.Property(s => s.ContactPhone).HasMaxLength(60);
        builder.Property(s => s.ContactEmail).HasMaxLength(254);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}

internal sealed class UserGroupMapping : IEntityTypeConfiguration<UserGroup>
{
    public void Configure(EntityTypeBuilder<UserGroup> builder)
    {
        builder.ToTable("user_group");
        builder.HasKey(g => g.Code);
        builder.Property(g => g.Code).HasMaxLength(64);
        builder.Property(g => g.System).HasMaxLength(32);
        builder.Property(g => g.NameTh).HasMaxLength(120);
        builder.Property(g => g.NameEn).HasMaxLength(120);
        builder.Property(g => g.DutiesTh).HasMaxLength(400);
        builder.Property(g => g.DutiesEn).HasMaxLength(400);
        builder.Property(g => g.Serves).HasDefaultValueSql("'{}'");
        builder.Property(g => g.Kind).HasDefaultValue(GroupKind.Ordinary);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasOne<InformationSystem>().WithMany().HasForeignKey(g => g.System);
    }
}

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("access_grant");
        builder.Property(g => g.System).HasMaxLength(32);
        builder.Property(g => g.Group).HasColumnName("user_group").HasMaxLength(64);
        builder.Property(g => g.From).HasColumnName("from_day");
        builder.Property(g => g.DecidedUntil).HasColumnName("decided_until_day");

        // Two who decide at once: the second one is told.
        builder.Property(g => g.State).IsConcurrencyToken();
        builder.Property(g => g.SuspendedBecause).IsConcurrencyToken();
        builder.Property(g => g.Until).HasColumnName("until_day").IsConcurrencyToken();
        builder.Property(g => g.Letter).IsConcurrencyToken();
        builder.Property(g => g.AwaitsItsDay).IsConcurrencyToken();
        builder.HasOne<UserGroup>().WithMany().HasForeignKey(g => g.Group);

        // A person holds a group once at a time; a scheduled successor may stand beside it (its days begin later). Days that overlap are refused by a constraint
        // that the model cannot say (GrantStatements).
        builder.HasIndex(g => new { g.Holder, g.Agency, g.Group, g.From }).HasFilter("state = 'Active'").IsUnique();
        builder.HasIndex(g => new { g.Agency, g.Group });
        builder.HasIndex(g => new { g.Agency, g.Until, g.Id });
        builder.HasIndex(g => g.Until).HasFilter("state <> 'Ended'");
        builder.HasIndex(g => g.From).HasFilter("awaits_its_day");
        builder.HasIndex(g => g.ConfirmBy).HasFilter("state = 'Active' AND confirm_by IS NOT NULL");

        // All members of a group; and who holds two of them, answered out of the index alone for the whole country: when a rule is looked at before it counts.
        builder.HasIndex(g => new { g.Group, g.Holder }).HasFilter("state <> 'Ended'");
        builder.HasIndex(g => new { g.Group, g.Holder }, "SideBySide").HasDatabaseName("ix_access_grant_side_by_side").HasFilter("state = 'Active'")
            .IncludeProperties(g => new { g.Agency, g.From, g.Until, g.GivenAt, g.Id });
        builder.HasIndex(g => g.SuspendedAt).HasFilter("state = 'Suspended' AND suspended_because = 'DutyConflict'");
        // Heads of units, and those before them: who stands where, and where nobody does any more.
        builder.HasIndex(g => new { g.Agency, g.Group, g.From }).HasFilter("heads_unit").HasDatabaseName("ix_access_grant_heads");
        builder.HasIndex(g => g.Appointment);
        builder.HasIndex(g => g.Letter).HasFilter("state <> 'Ended'");
        builder.HasIndex(g => g.FirstLetter).HasFilter("state <> 'Ended' AND first_letter IS NOT NULL");
    }
}

internal sealed class GrantPauseMapping : IEntityTypeConfiguration<GrantPause>
{
    public void Configure(EntityTypeBuilder<GrantPause> builder)
    {
        builder.ToTable("grant_pause");
        builder.Property(p => p.Grant).HasColumnName("access_grant");
        builder.Property(p => p.From).HasColumnName("from_at");
        builder.Property(p => p.Until).HasColumnName("until_at");
        builder.HasIndex(p => p.Grant);
    }
}

internal sealed class GrantDecisionMapping : IEntityTypeConfiguration<GrantDecision>
{
    public void Configure(EntityTypeBuilder<GrantDecision> builder)
    {
        builder.ToTable("grant_decision");
        builder.Property(d => d.Grant).HasColumnName("access_grant");
        builder.Property(d => d.From).HasColumnName("from_day");
        builder.Property(d => d.Until).HasColumnName("until_day");
        builder.Property(d => d.Reason).HasMaxLength(GrantWords.LongestReason);
        builder.HasIndex(d => d.Grant);
        builder.HasIndex(d => d.Letter);
    }
}
