using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Staff.Leaving;

internal static class LeavingTables
{
    extension(LakMuangDb db)
    {
        public DbSet<Departure> Departures => db.Set<Departure>();

        public DbSet<LeavingNotice> LeavingNotices => db.Set<LeavingNotice>();

        public DbSet<LeavingDay> LeavingDays => db.Set<LeavingDay>();
    }
}

internal sealed class DepartureMapping : IEntityTypeConfiguration<Departure>
{
    public void Configure(EntityTypeBuilder<Departure> builder)
    {
        builder.ToTable("departure");
        builder.HasIndex(d => new { d.Agency, d.LastDay });
        builder.HasIndex(d => d.Person);
    }
}

internal sealed class LeavingNoticeMapping : IEntityTypeConfiguration<LeavingNotice>
{
    public void Configure(EntityTypeBuilder<LeavingNotice> builder)
    {
        builder.ToTable("leaving_notice");
        builder.HasKey(n => new { n.Agency, n.Person, n.LastDay, n.DaysBefore });
        builder.HasIndex(n => n.Person);
    }
}

internal sealed class LeavingDayMapping : IEntityTypeConfiguration<LeavingDay>
{
    public void Configure(EntityTypeBuilder<LeavingDay> builder)
    {
        builder.ToTable("leaving_day");
        builder.HasKey(d => d.Day);
    }
}
