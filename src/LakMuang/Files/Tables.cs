using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Files;

internal static class Tables
{
    extension(LakMuangDb db)
    {
        public DbSet<FileContent> FileContents => db.Set<FileContent>();

        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
    }
}

internal sealed class FileContentMapping : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> builder)
    {
        builder.ToTable("file_content");
        builder.HasIndex(c => c.Owner).HasFilter("kept_at IS NULL");
        builder.HasIndex(c => c.Sha256).HasFilter("kept_at IS NOT NULL");

        // Of two records that take one upload, one wins; and what was pruned meanwhile is not kept by mistake.
        builder.Property(c => c.KeptAt).IsConcurrencyToken();
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("file");
        builder.HasOne<FileContent>().WithMany().HasForeignKey(f => f.Content).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FilePortionMapping : IEntityTypeConfiguration<FilePortion>
{
    public void Configure(EntityTypeBuilder<FilePortion> builder)
    {
        builder.ToTable("file_portion");
        builder.HasKey(p => new { p.Content, p.Start });
        builder.HasOne<FileContent>().WithMany().HasForeignKey(p => p.Content).OnDelete(DeleteBehavior.Cascade);
    }
}
