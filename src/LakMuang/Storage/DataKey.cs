using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Storage;

internal enum DataKeyPurpose
{
    /// <summary>Encrypts columns. The newest one encrypts, older ones still decrypt.</summary>
    Column,

    /// <summary>Of the keyed hash by which encrypted values are found. Changed only by an offline command.</summary>
    Lookup,

    /// <summary>Of values that travel outside for a short time.</summary>
    Travel,
}

/// <summary>A key of the data, wrapped by the master key, shared by all nodes.</summary>
internal sealed class DataKey
{
    public required int Number { get; init; }

    public required DataKeyPurpose Purpose { get; init; }

    public required byte[] Wrapped { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public static string PurposeText(DataKeyPurpose purpose) => $"data-key:{purpose}";
}

internal sealed class DataKeyMapping : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> builder)
    {
        builder.ToTable("data_key");
        builder.HasKey(k => k.Number);
        builder.Property(k => k.Number).ValueGeneratedNever();
    }
}
