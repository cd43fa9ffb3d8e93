using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Staff.Moving;

internal static class MoveTables
{
    extension(LakMuangDb db)
    {
        public DbSet<Move> Moves => db.Set<Move>();

        public DbSet<LeftPost> LeftPosts => db.Set<LeftPost>();
    }
}

/// <summary>Of a transfer: a post that it ends, and the last day that it had before, which a cancelled one gives back. Of a secondment: a post that a later letter continued.</summary>
internal sealed class LeftPost
{
    public required Guid Move { get; init; }

    public required Guid Appointment { get; init; }

    public required DateOnly? UntilBefore { get; init; }
}

internal sealed class MoveMapping : IEntityTypeConfiguration<Move>
{
    public const string OneForAPerson = "ix_staff_move_person_kind";

    public void Configure(EntityTypeBuilder<Move> builder)
    {
        builder.ToTable("staff_move");
        builder.Property(m => m.From).HasColumnName("from_agency");
        builder.Property(m => m.To).HasColumnName("to_agency");
        builder.Property(m => m.At).HasColumnName("at_office");
        builder.Property(m => m.Day).HasColumnName("first_day");
        builder.Property(m => m.Until).HasColumnName("until_day");
        builder.Property(m => m.Masked).HasMaxLength(20);
        builder.Property(m => m.Position).HasMaxLength(200);
        builder.Property(m => m.Unit).HasMaxLength(200);
        builder.Property(m => m.Words).HasMaxLength(StaffWords.LongestReason);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Answering);
        builder.Ignore(m => m.Proposing);
        builder.Ignore(m => m.IsLiving);
        builder.HasIndex(m => new { m.Person, m.Kind }).HasFilter("state IN ('Proposed', 'Agreed', 'Running')").IsUnique().HasDatabaseName(OneForAPerson);
        builder.HasIndex(m => new { m.To, m.Lookup }).HasFilter("state = 'Proposed' AND lookup IS NOT NULL").IsUnique();
        builder.HasIndex(m => new { m.From, m.ProposedAt });
        builder.HasIndex(m => new { m.To, m.ProposedAt });
        builder.HasIndex(m => m.Letter);
        builder.HasIndex(m => new { m.Person, m.ProposedAt });
        builder.HasIndex(m => m.HomePost).HasFilter("home_post IS NOT NULL");
        builder.HasIndex(m => new { m.State, m.Day }).HasFilter("state IN ('Proposed', 'Agreed', 'Running')");
    }
}

internal sealed class LeftPostMapping : IEntityTypeConfiguration<LeftPost>
{
    public void Configure(EntityTypeBuilder<LeftPost> builder)
    {
        builder.ToTable("staff_move_post");
        builder.HasKey(p => new { p.Move, p.Appointment });
        builder.HasOne<Move>().WithMany().HasForeignKey(p => p.Move);
    }
}
