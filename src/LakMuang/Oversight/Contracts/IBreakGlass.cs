using LakMuang.Kernel;

namespace LakMuang.Oversight.Contracts;

/// <summary>Tells people from the break-glass account, which is a name without a human being of its own: it counts for none where two are asked for (docs/adr/0034).</summary>
public interface IBreakGlass
{
    /// <summary>Whether somebody is the account behind the glass.</summary>
    Task<bool> IsNobodyAsync(PersonId person, CancellationToken ct);
}
