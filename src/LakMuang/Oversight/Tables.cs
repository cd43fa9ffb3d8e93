using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Oversight;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<AdminNomination> Nominations => db.Set<AdminNomination>();

        public DbSet<Finding> Findings => db.Set<Finding>();

        public DbSet<ScannedNight> ScannedNights => db.Set<ScannedNight>();

        public DbSet<RoleChange> RoleChanges => db.Set<RoleChange>();

        public DbSet<BreakGlass> BreakGlasses => db.Set<BreakGlass>();

        /// <summary>Those of the appointments that are a deputy's. An appointment without a nomination is older than this register: a principal's.</summary>
        public async Task<IReadOnlySet<Guid>> DeputiesAsync(IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
            (await db.Nominations
                .Where(n => n.Wish == NominationWish.Appoint && n.Rank == AdminRank.Deputy && n.Appointment != null && appointments.Contains(n.Appointment.Value))
                .Select(n => n.Appointment!.Value).ToListAsync(ct)).ToHashSet();
    }
}

internal sealed class AdminNominationMapping : IEntityTypeConfiguration<AdminNomination>
{
    public void Configure(EntityTypeBuilder<AdminNomination> builder)
    {
        builder.ToTable("admin_nomination");
        builder.Property(n => n.From).HasColumnName("from_day");
        builder.Property(n => n.Until).HasColumnName("until_day");
        builder.Property(n => n.Reason).HasMaxLength(Reasons.Longest);

        // Two deciders at once: the first one wins, the other is shown what happened.
        builder.Property(n => n.State).IsConcurrencyToken();
        builder.HasIndex(n => new { n.Agency, n.Person }).HasFilter("state = 'Waiting'").IsUnique();
        builder.HasIndex(n => new { n.Agency, n.ProposedAt });
        builder.HasIndex(n => n.Appointment);
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("finding");
        builder.Property(f => f.ClosedAt).IsConcurrencyToken();
        builder.HasIndex(f => new { f.Agency, f.Kind }).HasFilter("closed_at IS NULL").IsUnique();
        builder.HasIndex(f => f.Office).HasFilter("closed_at IS NULL");
    }
}

internal sealed class ScannedNightMapping : IEntityTypeConfiguration<ScannedNight>
{
    public void Configure(EntityTypeBuilder<ScannedNight> builder)
    {
        builder.ToTable("scanned_night");
        builder.HasKey(n => n.Day);
    }
}

internal sealed class RoleChangeMapping : IEntityTypeConfiguration<RoleChange>
{
    public void Configure(EntityTypeBuilder<RoleChange> builder)
    {
        builder.ToTable("role_change");
        builder.Property(c => c.Role).HasMaxLength(32);
        builder.Property(c => c.Reason).HasMaxLength(Reasons.Longest);
        builder.Property(c => c.Until).HasColumnName("until_day");
        builder.Property(c => c.State).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Person, c.Role, c.Agency }).HasFilter("state = 'Waiting'").IsUnique();
    }
}

internal sealed class BreakGlassMapping : IEntityTypeConfiguration<BreakGlass>
{
    public void Configure(EntityTypeBuilder<BreakGlass> builder)
    {
        builder.ToTable("break_glass");
        builder.Property(b => b.Reason).HasMaxLength(Reasons.Longest);
        builder.Property(b => b.State).IsConcurrencyToken();
        builder.HasIndex(b => b.SealedAt);
    }
}
