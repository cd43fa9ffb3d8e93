using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.SignOn;

/// <summary>What is done with clients, sign-out results and keys.</summary>
public enum OperatorTask
{
    ReadClients,
    ChangeClients,
    ReadSignOuts,
    RepeatSignOuts,
    ReadKeys,
    ChangeRoles,
    Import,
    ChangeTree,
    KeepCatalogue,
    ReadRights,
}

public enum OperatorAccess
{
    Allowed,

    /// <summary>The right is there, and the person must prove more surely who they are first.</summary>
    NeedsStrongerSignIn,
    Refused,
}

/// <summary>Who may do which task: the one place that decides it, asked by every use case and by the pages before they read a form.</summary>
/// <remarks>Clients and keys belong to the whole service, so no agency takes part in the decision.</remarks>
public sealed class OperatorGuard(IRoles roles, LakMuangDb db)
{
    /// <summary>The least level of a sign-in that administers others: a code by e-mail does not carry that.</summary>
    public const int LeastLevel = 3;

    /// <summary>The refusal of somebody whose right is there and whose sign-in is too weak.</summary>
    public static Problem StrongerSignIn => Refusals.StrongerSignIn;

    private static readonly Dictionary<OperatorTask, string> _roles = new()
    {
        [OperatorTask.ReadClients] = Role.DlaOperator,
        [OperatorTask.ChangeClients] = Role.DlaOperator,
        [OperatorTask.ReadSignOuts] = Role.DlaOperator,
        [OperatorTask.RepeatSignOuts] = Role.DlaOperator,
        [OperatorTask.ReadKeys] = Role.DlaOperator,
        [OperatorTask.ChangeRoles] = Role.DlaOperator,
        [OperatorTask.Import] = Role.DlaOperator,
        [OperatorTask.ChangeTree] = Role.DlaOperator,
        [OperatorTask.KeepCatalogue] = Role.DlaOperator,
        [OperatorTask.ReadRights] = Role.DlaOperator,
    };

    /// <summary>Whoever has the command line has the database: a job may do all of it.</summary>
    public async Task<OperatorAccess> JudgeAsync(Act act, OperatorTask task, CancellationToken ct) =>
        act.By is { } person
            ? !await roles.HoldsAsync(person, _roles[task], ct) ? OperatorAccess.Refused
            : act.Level < LeastLevel ? OperatorAccess.NeedsStrongerSignIn
            : OperatorAccess.Allowed
        : act.Job is not null ? OperatorAccess.Allowed : OperatorAccess.Refused;

    /// <returns>
    /// Null for whoever may; else the refusal. That of somebody without the right is on the trail by then. <see cref="StrongerSignIn"/> is not:
    /// nothing was withheld, the person signs in once more and goes on.
    /// </returns>
    public async Task<Problem?> RefusalAsync(Act act, OperatorTask task, CancellationToken ct)
    {
        var access = await JudgeAsync(act, task, ct);
        if (access is not OperatorAccess.Refused)
        {
            return access is OperatorAccess.Allowed ? null : Refusals.StrongerSignIn;
        }

        db.Note(new OperatorTaskRefused(task));
        await db.CommitAsync(act, ct);
        return Refusals.OperatorsOnly;
    }
}
