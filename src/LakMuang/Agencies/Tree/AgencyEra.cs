using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Tree;

/// <summary>What an agency was called, where it stood and which code it had until a day. Kept for ever: old letters and old codes lead on from here.</summary>
public sealed class AgencyEra
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required AgencyId Agency { get; init; }

    public required string Code { get; init; }

    public required AgencyType Type { get; init; }

    public required string NameTh { get; init; }

    public required string NameEn { get; init; }

    public required AgencyId? Parent { get; init; }

    /// <summary>The first day of it, or null where that is not known.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The first day of what came after.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>How it ended; null for a name that an import corrected.</summary>
    public required TreeChangeKind? EndedBy { get; init; }

    /// <summary>The announcement that ended it, or null.</summary>
    public required LetterId? Letter { get; init; }

    internal static AgencyEra Of(Agency agency, DateOnly? from, TreeChange ended, DateOnly until) => new()
    {
        Agency = agency.Id,
        Code = agency.Code,
        Type = agency.Type,
        NameTh = agency.NameTh,
        NameEn = agency.NameEn,
        Parent = agency.Parent,
        From = from,
        Until = until,
        EndedBy = ended.Kind,
        Letter = ended.Letter,
    };
}
