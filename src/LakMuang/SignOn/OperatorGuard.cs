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
}

/// <summary>Who may do which task: the one place that decides it, asked by every use case and by the pages before they read a form.</summary>
/// <remarks>Clients and keys belong to the whole service, so no agency takes part in the decision.</remarks>
public sealed class OperatorGuard(IRoles roles, LakMuangDb db)
{
    private static readonly Dictionary<OperatorTask, string> _roles = new()
    {
        [OperatorTask.ReadClients] = Role.DlaOperator,
        [OperatorTask.ChangeClients] = Role.DlaOperator,
        [OperatorTask.ReadSignOuts] = Role.DlaOperator,
        [OperatorTask.RepeatSignOuts] = Role.DlaOperator,
        [OperatorTask.ReadKeys] = Role.DlaOperator,
    };

    /// <summary>Whoever has the command line has the database: a job may do all of it.</summary>
    public async Task<bool> MayAsync(Act act, OperatorTask task, CancellationToken ct) =>
        act.By is { } person ? await roles.HoldsAsync(person, _roles[task], ct) : act.Job is not null;

    /// <returns>Null for whoever may; else the refusal, which is on the trail by then.</returns>
    public async Task<Problem?> RefusalAsync(Act act, OperatorTask task, CancellationToken ct)
    {
        if (await MayAsync(act, task, ct))
        {
            return null;
        }

        db.Note(new OperatorTaskRefused(task));
        await db.CommitAsync(act, ct);
        return Refusals.OperatorsOnly;
    }
}
