using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.SignOn;

/// <summary>Linked systems have confirmed the ends of sessions: all that came at the same time are one commit.</summary>
internal sealed class ConfirmLogouts(LakMuangDb db, TimeToEnd timing)
{
    public async Task RunAsync(Act act, IReadOnlyCollection<Guid> deliveries, CancellationToken ct)
    {
        await db.HoldAsync(ct);

        // The first of each act stands for all: those of one act confirm one after the other, on every node, so that the last of them knows that it is the last.
        await db.ChangeAsync("""
            SELECT FROM logout_delivery WHERE id IN (
                SELECT DISTINCT ON (o.person, o.ended_at) o.id FROM logout_delivery d JOIN logout_delivery o ON o.person = d.person AND o.ended_at = d.ended_at
                WHERE d.id = ANY ($1) ORDER BY o.person, o.ended_at, o.id)
            ORDER BY id FOR UPDATE
            """, ct, deliveries.ToArray());

        // What an operator had repeated may have been confirmed by the other message.
        var confirmed = await db.LogoutDeliveries.Where(d => deliveries.Contains(d.Id) && d.ConfirmedAt == null).ToListAsync(ct);
        var (people, ends) = (confirmed.ConvertAll(d => d.Person), confirmed.ConvertAll(d => d.EndedAt));
        var acts = await db.LogoutDeliveries.Where(d => people.Contains(d.Person) && ends.Contains(d.EndedAt)).GroupBy(d => new { d.Person, d.EndedAt })
            .Select(g => new { g.Key.Person, g.Key.EndedAt, All = g.Count(), Open = g.Count(d => d.ConfirmedAt == null) }).ToListAsync(ct);
        confirmed.ForEach(d => d.Confirm(act));
        var complete = acts.FindAll(a => a.Open > 0 && a.Open == confirmed.Count(d => d.Person == a.Person && d.EndedAt == a.EndedAt));
        complete.ForEach(a => db.Note(new EverySystemConfirmed(a.Person, a.All, (long)(act.At - a.EndedAt).TotalMilliseconds)));
        await db.CommitAsync(act, ct);
        confirmed.ForEach(d => timing.Each(act.At - d.EndedAt));
        complete.ForEach(a => timing.All(act.At - a.EndedAt));
    }
}

/// <summary>Puts confirmations of this node together that come while others are being written.</summary>
internal sealed class LogoutConfirmations
{
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly Together<Guid, bool> _confirm;

    public LogoutConfirmations(IServiceScopeFactory scopes, TimeProvider clock)
    {
        (_scopes, _clock) = (scopes, clock);
        _confirm = new(ConfirmAsync, atOnce: 2);
    }

    public Task AddAsync(Guid delivery, CancellationToken ct) => _confirm.AskAsync(delivery, ct);

    private async Task<IReadOnlyList<bool>> ConfirmAsync(IReadOnlyList<Guid> deliveries)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ConfirmLogouts>().RunAsync(DeliverLogout.Act(_clock), deliveries, CancellationToken.None);
        return new bool[deliveries.Count];
    }
}
