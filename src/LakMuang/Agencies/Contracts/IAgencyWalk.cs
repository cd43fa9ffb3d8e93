using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <param name="IsActive">False for agencies that were merged or dissolved.</param>
public sealed record AgencyNode(AgencyId Id, AgencyId? Parent, AgencyType Type, bool IsActive);

/// <summary>An active agency and the one above it. A class with settable members, since queries are built on it.</summary>
public sealed class AgencyBelow
{
    public AgencyId Id { get; init; }

    /// <summary>Null for the root.</summary>
    public AgencyId? Parent { get; init; }
}

/// <summary>Walks through all agencies, or through those below one.</summary>
public interface IAgencyWalk
{
    /// <summary>The next agencies in a lasting order, whatever their state.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    Task<IReadOnlyList<AgencyNode>> NextAsync(AgencyId? after, int most, CancellationToken ct);

    /// <summary>The active agencies below one; for the root also the root itself, which nobody else looks after.</summary>
    /// <param name="named">Part of a name, or the beginning of a code in Thai or Arabic digits; null for all.</param>
    Task<IReadOnlyList<AgencyId>> BelowAsync(AgencyId top, string? named, CancellationToken ct);

    /// <summary>The active agencies below one, each with the one that it belongs to among those directly below: itself where it is one. The top is left out.</summary>
    Task<IReadOnlyDictionary<AgencyId, AgencyId>> BranchesAsync(AgencyId top, CancellationToken ct);

    /// <summary>Null for an agency that is not there.</summary>
    Task<AgencyNode?> NodeAsync(AgencyId agency, CancellationToken ct);

    /// <summary>Many at once; those that are not there are left out.</summary>
    Task<IReadOnlyDictionary<AgencyId, AgencyNode>> NodesAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);

    /// <summary>The central department, or null in an empty directory.</summary>
    Task<AgencyId?> RootAsync(CancellationToken ct);

    /// <summary>
    /// The same active agencies as a question, for the database to join. A list of a whole country that is compared with the rows of many tables costs the
    /// planner more than the answer does; of one that names nearly all, what it leaves out is asked about.
    /// </summary>
    Task<IQueryable<AgencyId>> AmongAsync(IReadOnlyList<AgencyId> agencies, CancellationToken ct);

    /// <summary>Every agency, whatever its state, as a question to join.</summary>
    IQueryable<AgencyId> All { get; }

    /// <summary>Every active agency with the one above it, as a question: for whoever counts by branch.</summary>
    IQueryable<AgencyBelow> Active { get; }
}
