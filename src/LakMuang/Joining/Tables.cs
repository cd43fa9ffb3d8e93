using LakMuang.Joining.Invitations;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Joining;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Registration> Registrations => db.Set<Registration>();

        public DbSet<RegistrationWish> RegistrationWishes => db.Set<RegistrationWish>();

        public DbSet<RegistrationFile> RegistrationFiles => db.Set<RegistrationFile>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();
    }
}

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("registration");
        builder.Property(r => r.Reference).HasMaxLength(12);
        builder.Property(r => r.Ial).HasMaxLength(16);
        builder.Property(r => r.Title).HasMaxLength(60);
        builder.Property(r => r.GivenName).HasMaxLength(120).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(r => r.FamilyName).HasMaxLength(120).UseCollation(LakMuangDb.ThaiOrder);
        builder.Property(r => r.Position).HasMaxLength(200);
        builder.Property(r => r.Unit).HasMaxLength(200);
        builder.Property(r => r.Remark).HasMaxLength(1000);
        builder.Property(r => r.Opinion).HasMaxLength(1000);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => new { r.Agency, r.State, r.SubmittedAt });
        builder.HasIndex(r => r.SubmittedAt).IncludeProperties(nameof(Registration.Agency)).HasFilter("state = 'Submitted'");

        // A proved person has one open registration; two tabs that start at once make one.
        builder.HasIndex(r => r.Lookup).HasFilter("source = 'ThaId' AND state IN ('Draft', 'Submitted', 'Returned')").IsUnique();
    }
}

internal sealed class RegistrationWishMapping : IEntityTypeConfiguration<RegistrationWish>
{
    public void Configure(EntityTypeBuilder<RegistrationWish> builder)
    {
        builder.ToTable("registration_wish");
        builder.HasKey(w => new { w.Registration, w.Group });
        builder.Property(w => w.Group).HasColumnName("user_group").HasMaxLength(64);
        builder.HasOne<Registration>().WithMany().HasForeignKey(w => w.Registration).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RegistrationFileMapping : IEntityTypeConfiguration<RegistrationFile>
{
    public void Configure(EntityTypeBuilder<RegistrationFile> builder)
    {
        builder.ToTable("registration_file");
        builder.HasKey(f => new { f.Registration, f.File });
        builder.HasIndex(f => f.File);
        builder.HasOne<Registration>().WithMany().HasForeignKey(f => f.Registration).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation");
        builder.Property(i => i.Title).HasMaxLength(60);
        builder.Property(i => i.GivenName).HasMaxLength(120);
        builder.Property(i => i.FamilyName).HasMaxLength(120);
        builder.Property(i => i.Position).HasMaxLength(200);
        builder.Property(i => i.Unit).HasMaxLength(200);
        builder.Property(i => i.UsedAt).IsConcurrencyToken();

        // Whoever is faster, the one who takes it back or the one who accepts, the other finds it gone.
        builder.Property(i => i.WithdrawnAt).IsConcurrencyToken();
        builder.HasIndex(i => i.CodeHash).IsUnique();
        builder.HasIndex(i => i.Agency);
    }
}
