using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>What becomes of posts when a move that was agreed is called off, within somebody else's commit.</summary>
public interface IMovedPosts
{
    /// <summary>Gives a post back the last day that it had before. A post that has ended, or got another last day meanwhile, is left as it is.</summary>
    /// <param name="cut">The last day that the move had set.</param>
    Task RunOnAsync(Guid appointment, DateOnly cut, DateOnly? until, CancellationToken ct);
}

/// <summary>A post that was to end runs on as before.</summary>
/// <param name="LastDay">Null where no end is set.</param>
public sealed record PostRunsOn(PersonId Person, AgencyId Agency, Guid Appointment, DateOnly? LastDay) : Fact
{
    public override PersonId? Subject => Person;
}
