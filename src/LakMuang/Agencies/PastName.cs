using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>A name that somebody bore before ThaID proved another one. Kept: letters and trails of that time were about the same human being.</summary>
public sealed class PastName
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    public required string Title { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public required string TitleEn { get; init; }

    public required string GivenNameEn { get; init; }

    public required string FamilyNameEn { get; init; }

    /// <summary>When ThaID proved the next one.</summary>
    public required DateTimeOffset Until { get; init; }
}
