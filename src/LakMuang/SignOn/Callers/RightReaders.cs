using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Engine;

namespace LakMuang.SignOn.Callers;

/// <summary>Who may read the rights of a linked system: its own clients, for themselves, and operators.</summary>
/// <remarks>Without a permit: a system learns each of these people at their sign-in, and acts on what they hold. It reads nothing of other systems.</remarks>
public sealed class RightReaders(ClientStore clients, OperatorGuard guard)
{
    /// <summary>The system that a client belongs to, or null for one that is unknown or closed.</summary>
    public async Task<string?> SystemOfAsync(Act act, CancellationToken ct) => act.Client is { } id ? (await clients.KnownAsync(id, ct))?.System : null;

    /// <returns>Null for whoever may; else the refusal, which is on the trail by then.</returns>
    public async Task<Problem?> RefusalAsync(Act act, string system, CancellationToken ct)
    {
        if (act.By is null && await SystemOfAsync(act, ct) == system && system is not (BuiltInSystems.Sso or BuiltInSystems.Open))
        {
            return null;
        }

        var refusal = await guard.RefusalAsync(act, OperatorTask.ReadRights, ct);
        return refusal is not null && act.By is null ? Refusals.OtherSystem : refusal;
    }
}
