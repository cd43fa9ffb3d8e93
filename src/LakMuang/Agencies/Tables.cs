using LakMuang.Agencies.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Agencies;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Area> Areas => db.Set<Area>();

        public DbSet<Agency> Agencies => db.Set<Agency>();

        public DbSet<Person> People => db.Set<Person>();

        public DbSet<PastName> PastNames => db.Set<PastName>();

        public DbSet<Letter> Letters => db.Set<Letter>();

        public DbSet<Appointment> Appointments => db.Set<Appointment>();
    }
}

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("area");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(4);
        builder.Property(a => a.NameTh).HasMaxLength(100).UseCollation(LakMuangDb.ThaiOrder);
    }
}

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("agency");
        builder.Property(a => a.Code).HasMaxLength(8);
        builder.Property(a => a.NameTh).HasMaxLength(200).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(a => a.NameEn).HasMaxLength(200);
        builder.Property(a => a.ProvinceCode).HasMaxLength(2);
        builder.Property(a => a.DistrictCode).HasMaxLength(4);
        builder.Property(a => a.PlacedAt).HasDefaultValueSql("lakmuang_now()");
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.Parent);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public const int LongestTitle = 60;
    public const int LongestName = 120;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.Property(p => p.Title).HasMaxLength(LongestTitle);
        builder.Property(p => p.GivenName).HasMaxLength(LongestName).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(p => p.FamilyName).HasMaxLength(LongestName).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(p => p.TitleEn).HasMaxLength(LongestTitle);
        builder.Property(p => p.GivenNameEn).HasMaxLength(LongestName);
        builder.Property(p => p.FamilyNameEn).HasMaxLength(LongestName);
        builder.Property(p => p.Ial).HasMaxLength(16);
        builder.HasIndex(p => p.CitizenIdLookup).IsUnique();
        builder.HasIndex(p => p.MergedInto).HasFilter("merged_into IS NOT NULL");
        builder.HasIndex(p => p.ClaimedLookup).HasFilter("claimed_lookup IS NOT NULL");

        // A mobile number is proved by one person at a time. What nobody proved reserves nothing, nor does a record that went into another.
        builder.HasIndex(p => p.MobileLookup).HasFilter("mobile_verified_at IS NOT NULL AND merged_into IS NULL").IsUnique();

        // Whose service ends when.
        builder.HasIndex(p => p.RetiresOn).HasFilter("retires_on IS NOT NULL");
    }
}

internal sealed class PastNameMapping : IEntityTypeConfiguration<PastName>
{
    public void Configure(EntityTypeBuilder<PastName> builder)
    {
        builder.ToTable("past_name");
        builder.Property(n => n.Title).HasMaxLength(PersonMapping.LongestTitle);
        builder.Property(n => n.GivenName).HasMaxLength(PersonMapping.LongestName);
        builder.Property(n => n.FamilyName).HasMaxLength(PersonMapping.LongestName);
        builder.Property(n => n.TitleEn).HasMaxLength(PersonMapping.LongestTitle);
        builder.Property(n => n.GivenNameEn).HasMaxLength(PersonMapping.LongestName);
        builder.Property(n => n.FamilyNameEn).HasMaxLength(PersonMapping.LongestName);
        builder.Property(n => n.Until).HasColumnName("until_at");
        builder.HasIndex(n => new { n.Person, n.Until });
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public const string OneNumberAYear = "ix_letter_issuer_number_key_year";

    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letter");
        builder.Property(l => l.Number).HasMaxLength(80);
        builder.Property(l => l.NumberKey).HasMaxLength(80);
        builder.Property(l => l.Subject).HasMaxLength(400);
        builder.Property(l => l.Year).HasComputedColumnSql("extract(year from issued_on)::integer", stored: true);
        builder.Property(l => l.State).HasDefaultValue(LetterState.Living).HasSentinel((LetterState)(-1)).IsConcurrencyToken();

        // Registers begin anew each year. Of two that enter one number at once, one wins.
        builder.HasIndex(l => new { l.Issuer, l.NumberKey, l.Year }).IsUnique().HasDatabaseName(OneNumberAYear);
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("appointment");
        builder.Property(a => a.Position).HasMaxLength(200);
        builder.Property(a => a.Unit).HasMaxLength(200);
        builder.Property(a => a.From).HasColumnName("from_day");
        builder.Property(a => a.Until).HasColumnName("until_day");
        builder.HasIndex(a => a.Person).HasFilter("ended_at IS NULL");
        builder.HasIndex(a => new { a.Agency, a.Person });
        builder.HasIndex(a => a.Letter).HasFilter("ended_at IS NULL");
        builder.HasIndex(a => a.Until).HasFilter("ended_at IS NULL AND until_day IS NOT NULL");
        builder.HasIndex(a => a.FirstLetter).HasFilter("ended_at IS NULL AND first_letter IS NOT NULL");

        // Who holds an office, asked for thousands of agencies at once: few among hundreds of thousands of posts.
        builder.HasIndex(a => new { a.Office, a.Agency }).HasFilter("office IS NOT NULL AND ended_at IS NULL");
    }
}
