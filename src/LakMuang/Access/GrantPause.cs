using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>A time in which a right was out of force. A right knows only its present state; this answers what it was on a past day.</summary>
/// <remarks>A pause of a right that ended meanwhile stays open: nothing is asked of a right after its end.</remarks>
internal sealed class GrantPause
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Grant { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Null while it lasts.</summary>
    public DateTimeOffset? Until { get; set; }

    public required ReasonToSuspend Because { get; init; }
}

/// <summary>Writes down each suspension of a right, in the commit that makes it.</summary>
internal sealed class KeepPauses(LakMuangDb db) : IReactTo<GrantSuspended>, IReactTo<GrantResumed>
{
    public async Task ReactAsync(GrantSuspended fact, Act act, CancellationToken ct)
    {
        if (!fact.WasInForce)
        {
            // Perhaps out of force already, for another reason.
            await CloseAsync(fact.Grant, act, ct);
        }

        db.GrantPauses.Add(new() { Grant = fact.Grant, From = act.At, Because = fact.Reason });
    }

    public Task ReactAsync(GrantResumed fact, Act act, CancellationToken ct) => CloseAsync(fact.Grant, act, ct);

    private async Task CloseAsync(Guid grant, Act act, CancellationToken ct)
    {
        var open = await db.GrantPauses.Where(p => p.Grant == grant && p.Until == null).ToListAsync(ct);
        open.ForEach(pause => pause.Until = act.At);
    }
}
