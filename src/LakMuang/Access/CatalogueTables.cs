using LakMuang.Access.Conflicts;
using LakMuang.Access.Groups;
using LakMuang.Access.Notices;
using LakMuang.Access.Systems;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Access;

internal static class CatalogueTables
{
    extension(LakMuangDb db)
    {
        public DbSet<SystemStep> SystemSteps => db.Set<SystemStep>();

        public DbSet<PilotAgency> PilotAgencies => db.Set<PilotAgency>();

        public DbSet<GroupPlan> GroupPlans => db.Set<GroupPlan>();

        public DbSet<GroupPlanLeft> GroupPlansLeft => db.Set<GroupPlanLeft>();

        public DbSet<DutyRule> DutyRules => db.Set<DutyRule>();

        public DbSet<DutyExcuse> DutyExcuses => db.Set<DutyExcuse>();

        public DbSet<CatalogueNotice> CatalogueNotices => db.Set<CatalogueNotice>();
    }
}

internal sealed class SystemStepMapping : IEntityTypeConfiguration<SystemStep>
{
    public void Configure(EntityTypeBuilder<SystemStep> builder)
    {
        builder.ToTable("system_step");
        builder.Property(s => s.System).HasMaxLength(32);
        builder.Property(s => s.Reason).HasMaxLength(CatalogueReason.Longest);
        builder.Property(s => s.On).HasColumnName("on_day");
        builder.Property(s => s.To).HasColumnName("to_state");
        builder.Property(s => s.State).IsConcurrencyToken();
        builder.HasOne<InformationSystem>().WithMany().HasForeignKey(s => s.System);
        builder.HasIndex(s => s.System).HasFilter("state IN ('Waiting', 'Confirmed')").IsUnique();
        builder.HasIndex(s => s.Letter);
    }
}

internal sealed class PilotAgencyMapping : IEntityTypeConfiguration<PilotAgency>
{
    public void Configure(EntityTypeBuilder<PilotAgency> builder)
    {
        builder.ToTable("pilot_agency");
        builder.HasKey(p => new { p.System, p.Agency });
        builder.Property(p => p.System).HasMaxLength(32);
        builder.HasIndex(p => p.Agency);
    }
}

internal sealed class GroupPlanMapping : IEntityTypeConfiguration<GroupPlan>
{
    public void Configure(EntityTypeBuilder<GroupPlan> builder)
    {
        builder.ToTable("group_plan");
        builder.Property(p => p.Group).HasColumnName("user_group").HasMaxLength(64);
        builder.Property(p => p.Into).HasColumnName("into_groups");
        builder.Property(p => p.Reason).HasMaxLength(CatalogueReason.Longest);
        builder.Property(p => p.On).HasColumnName("on_day");
        builder.Property(p => p.Left).HasColumnName("left_out");
        builder.Property(p => p.Seen).HasMaxLength(64);
        builder.Property(p => p.State).IsConcurrencyToken();

        // Whoever withdraws the letter while a portion moves is told, and sees what moved.
        builder.Property(p => p.Moved).IsConcurrencyToken();
        builder.Property(p => p.Ended).IsConcurrencyToken();
        builder.HasOne<UserGroup>().WithMany().HasForeignKey(p => p.Group);
        builder.HasIndex(p => p.Group).HasFilter("state IN ('Waiting', 'Running', 'Stuck')").IsUnique();
        builder.HasIndex(p => p.Letter);
    }
}

internal sealed class GroupPlanLeftMapping : IEntityTypeConfiguration<GroupPlanLeft>
{
    public void Configure(EntityTypeBuilder<GroupPlanLeft> builder)
    {
        builder.ToTable("group_plan_left");
        builder.Property(l => l.Grant).HasColumnName("access_grant");
        builder.Property(l => l.Because).HasMaxLength(64);
        builder.HasIndex(l => new { l.Plan, l.Grant }).IsUnique();
    }
}

internal sealed class DutyRuleMapping : IEntityTypeConfiguration<DutyRule>
{
    public void Configure(EntityTypeBuilder<DutyRule> builder)
    {
        builder.ToTable("duty_rule");
        builder.Property(r => r.GroupA).HasColumnName("group_a").HasMaxLength(64);
        builder.Property(r => r.GroupB).HasColumnName("group_b").HasMaxLength(64);
        builder.Property(r => r.ReasonTh).HasMaxLength(400);
        builder.Property(r => r.ReasonEn).HasMaxLength(400);
        builder.Property(r => r.EndedAt).IsConcurrencyToken();
        builder.Ignore(r => r.Reason);
        builder.HasOne<UserGroup>().WithMany().HasForeignKey(r => r.GroupA);
        builder.HasOne<UserGroup>().WithMany().HasForeignKey(r => r.GroupB);
        builder.HasIndex(r => new { r.GroupA, r.GroupB }).HasFilter("ended_at IS NULL").IsUnique();
        builder.HasIndex(r => r.Letter);
    }
}

internal sealed class DutyPairMapping : IEntityTypeConfiguration<DutyPair>
{
    public void Configure(EntityTypeBuilder<DutyPair> builder)
    {
        builder.ToTable("duty_pair");
        // No foreign keys: they would lock rights that another transaction changes, and what is gone is not found when it is asked about.
        builder.HasKey(p => new { p.One, p.Other });
    }
}

internal sealed class DutyExcuseMapping : IEntityTypeConfiguration<DutyExcuse>
{
    public void Configure(EntityTypeBuilder<DutyExcuse> builder)
    {
        builder.ToTable("duty_excuse");
        builder.Property(e => e.Reason).HasMaxLength(CatalogueReason.Longest);
        builder.Property(e => e.Until).HasColumnName("until_day");
        builder.Property(e => e.EndedAt).IsConcurrencyToken();
        builder.HasOne<DutyRule>().WithMany().HasForeignKey(e => e.Rule);
        builder.HasIndex(e => new { e.Person, e.Rule, e.Agency }).HasFilter("ended_at IS NULL").IsUnique();
        builder.HasIndex(e => e.Until).HasFilter("ended_at IS NULL");
        builder.HasIndex(e => e.Letter);
    }
}

internal sealed class CatalogueNoticeMapping : IEntityTypeConfiguration<CatalogueNotice>
{
    public void Configure(EntityTypeBuilder<CatalogueNotice> builder)
    {
        builder.ToTable("catalogue_notice");
        builder.Property(n => n.System).HasMaxLength(32);
        builder.Property(n => n.Group).HasColumnName("user_group").HasMaxLength(64);
        builder.Property(n => n.On).HasColumnName("on_day");
        builder.HasOne<InformationSystem>().WithMany().HasForeignKey(n => n.System);
        builder.HasIndex(n => new { n.About, n.Agency }).IsUnique();
        builder.HasIndex(n => new { n.Agency, n.On });
        builder.HasIndex(n => n.MadeAt).HasFilter("told_at IS NULL");
    }
}
