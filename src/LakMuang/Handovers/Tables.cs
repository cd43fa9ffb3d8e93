using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Handovers;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Handover> Handovers => db.Set<Handover>();

        public DbSet<HandoverLeg> HandoverLegs => db.Set<HandoverLeg>();

        public DbSet<Vacancy> Vacancies => db.Set<Vacancy>();

        /// <summary>A number that no other decision of a head has.</summary>
        public Task<long> NextDecisionAsync(CancellationToken ct) =>
            db.Database.SqlQuery<long>($"""SELECT nextval('head_decision_serial') AS "Value" """).SingleAsync(ct);
    }
}

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("handover");
        builder.Property(h => h.System).HasMaxLength(32);
        builder.Property(h => h.Group).HasColumnName("user_group").HasMaxLength(64);
        builder.Property(h => h.From).HasColumnName("from_person");
        builder.Property(h => h.Position).HasMaxLength(200);
        builder.Property(h => h.Unit).HasMaxLength(200);
        builder.Property(h => h.Words).HasMaxLength(HandoverRefusals.LongestReason);
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.Ignore(h => h.IsOpen);
        builder.HasIndex(h => new { h.Agency, h.Group }).HasFilter("state IN ('Proposed', 'Open')").IsUnique();
        builder.HasIndex(h => new { h.Agency, h.StartedAt });
    }
}

internal sealed class HandoverLegMapping : IEntityTypeConfiguration<HandoverLeg>
{
    public void Configure(EntityTypeBuilder<HandoverLeg> builder)
    {
        builder.ToTable("handover_leg");
        builder.Property(l => l.To).HasColumnName("to_person");
        builder.Property(l => l.Day).HasColumnName("on_day");
        builder.Property(l => l.Until).HasColumnName("until_day");
        builder.Property(l => l.Because).HasMaxLength(64);
        builder.Property(l => l.Grant).HasColumnName("access_grant");
        builder.Property(l => l.State).IsConcurrencyToken();
        builder.Ignore(l => l.IsToCome);
        builder.HasOne<Handover>().WithMany().HasForeignKey(l => l.Handover);
        builder.HasIndex(l => new { l.Handover, l.Day }).HasFilter("state IN ('Planned', 'Stuck')").IsUnique();
        builder.HasIndex(l => l.Day).HasFilter("state = 'Planned'");
        builder.HasIndex(l => l.Letter);
    }
}

internal sealed class VacancyMapping : IEntityTypeConfiguration<Vacancy>
{
    public void Configure(EntityTypeBuilder<Vacancy> builder)
    {
        builder.ToTable("headship_vacancy");
        builder.Property(v => v.System).HasMaxLength(32);
        builder.Property(v => v.Group).HasColumnName("user_group").HasMaxLength(64);
        builder.Property(v => v.Last).HasColumnName("last_head");
        builder.Property(v => v.At).HasColumnName("at_office");
        builder.Property(v => v.AnswerBy).IsConcurrencyToken();
        builder.Property(v => v.EndedAt).IsConcurrencyToken();
        builder.HasIndex(v => new { v.Agency, v.Group }).HasFilter("ended_at IS NULL").IsUnique();
    }
}
