using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Access.Recertifying;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<Recertification> Recertifications => db.Set<Recertification>();
    }
}

internal sealed class RecertificationMapping : IEntityTypeConfiguration<Recertification>
{
    public void Configure(EntityTypeBuilder<Recertification> builder)
    {
        builder.ToTable("recertification");

        // Two who decide at once, or somebody and the job: the second one is told.
        builder.Property(r => r.State).IsConcurrencyToken();
        builder.Property(r => r.Since).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Person, r.Agency }).HasFilter("state = 'Open'").IsUnique();
        builder.HasIndex(r => new { r.Person, r.Since });
        builder.HasIndex(r => new { r.Agency, r.DueOn }).HasFilter("state = 'Open'");
        builder.HasIndex(r => r.DueOn).HasFilter("state = 'Open'").HasDatabaseName("ix_recertification_due");
        builder.HasIndex(r => r.WantsLook).HasFilter("wants_look");
    }
}
