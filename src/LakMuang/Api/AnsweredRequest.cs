using LakMuang.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LakMuang.Api;

/// <summary>A changing request of a program and its answer, kept for a day so that a repetition changes nothing (Idempotency-Key).</summary>
public sealed class AnsweredRequest
{
    public const string AnswerColumn = "answered_request.answer";

    /// <summary>Keyed hash of caller and key: neither can be read from it.</summary>
    public required byte[] Key { get; init; }

    /// <summary>Keyed hash of what was asked: the same key with another question is refused.</summary>
    public required byte[] Question { get; init; }

    /// <summary>Of the try that is at it. Whoever has lost the lease finds another turn here, and its commit fails.</summary>
    public required Guid Turn { get; init; }

    /// <summary>Until when the try is believed to live, by the database's clock.</summary>
    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>Written by the very commit that carried the request out; null before.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>The status, headers and body of the answer, sealed; null until it was given.</summary>
    public Sealed? Answer { get; init; }

    public DateTimeOffset EndsAt { get; init; }
}

internal sealed class AnsweredRequestMapping : IEntityTypeConfiguration<AnsweredRequest>
{
    public void Configure(EntityTypeBuilder<AnsweredRequest> builder)
    {
        builder.ToTable("answered_request");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Turn).IsConcurrencyToken();
        builder.HasIndex(r => r.EndsAt);
    }
}
