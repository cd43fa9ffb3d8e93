using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>What a system needs before it goes on.</summary>
public enum ReadyPoint
{
    Owner,
    Contact,
    Groups,
    Client,
    Entry,
    EntryAnswers,
    Pilot,
}

/// <param name="IsDone">Whether it is there.</param>
/// <param name="For">The first state that needs it.</param>
public sealed record ReadyLine(ReadyPoint Point, bool IsDone, SystemState For);

/// <summary>Reads the list of what is missing before a system may go to the next state.</summary>
public sealed class Readiness(LakMuangDb db, ISystemClients clients)
{
    internal async Task<IReadOnlyList<ReadyLine>> OfAsync(InformationSystem system, DateOnly today, CancellationToken ct)
    {
        var known = await clients.OfAsync(system.Code, ct);
        return
        [
            new(ReadyPoint.Owner, system.Owner is not null, SystemState.Pilot),
            new(ReadyPoint.Contact, system.ContactUnit is not null && (system.ContactPhone ?? system.ContactEmail) is not null, SystemState.Pilot),
            new(ReadyPoint.Groups, await db.Groups.AnyAsync(g => g.System == system.Code && (g.ValidUntil == null || g.ValidUntil >= today), ct), SystemState.Pilot),
            new(ReadyPoint.Client, known.Any(c => c.IsOpen), SystemState.Pilot),
            new(ReadyPoint.Entry, system.EntryAddress is not null, SystemState.Pilot),
            new(ReadyPoint.Pilot, await db.PilotAgencies.AnyAsync(p => p.System == system.Code, ct), SystemState.Pilot),
            new(ReadyPoint.EntryAnswers, system.EntryAnswered, SystemState.Live),
        ];
    }

    /// <summary>What a state lacks; nothing is asked of one that ends.</summary>
    internal async Task<Problem?> RefusalAsync(InformationSystem system, SystemState to, DateOnly today, CancellationToken ct) =>
        to is SystemState.Pilot or SystemState.Live && (await OfAsync(system, today, ct)).Any(l => !l.IsDone && l.For <= to) ? CatalogueRefusals.Unready : null;
}
