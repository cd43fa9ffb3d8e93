using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>Promises the mails about circulars, one portion of agencies in one commit. Any node may do the next, and goes on where another one died.</summary>
/// <remarks>Only so many wait at once: a code to sign in with must not stand in line behind the mails to a whole country (docs/adr/0042).</remarks>
public sealed class TellAgencies(LakMuangDb db, IOutbox outbox, IPosts posts, IPeople people, IAgencyFacts agencies)
{
    private const int Portion = 50;
    private const int MostWaiting = 100;

    // Who answers for the agency: those who work here, and its head.
    private static readonly Office[] _offices = [Office.SsoAdmin, Office.Mayor, Office.Clerk];

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        if (await outbox.WaitingAsync(CircularMail.Prefix, ct) >= MostWaiting)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var taken = await db.ReadAsync(
            """
            UPDATE circular_copy c SET told_at = $1
            FROM (SELECT circular, agency FROM circular_copy WHERE told_at IS NULL ORDER BY circular, agency LIMIT $2 FOR UPDATE SKIP LOCKED) n
            WHERE c.circular = n.circular AND c.agency = n.agency
            RETURNING c.circular, c.agency, c.round, c.acknowledged_at IS NOT NULL
            """,
            r => (Circular: r.GetGuid(0), Agency: new AgencyId(r.GetGuid(1)), Round: r.GetInt32(2), IsAnswered: r.GetBoolean(3)), ct, act.At, Portion);
        foreach (var some in taken.Where(t => !t.IsAnswered).GroupBy(t => (t.Circular, t.Round)))
        {
            await TellAsync(act, some.Key.Circular, some.Key.Round, [.. some.Select(t => t.Agency)], ct);
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return taken.Count == Portion;
    }

    private async Task TellAsync(Act act, Guid id, int round, IReadOnlyList<AgencyId> whom, CancellationToken ct)
    {
        var circular = await db.Circulars.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        if (round > 0 && !circular.IsOpen)
        {
            // Corrected or taken back between the reminder and its mail.
            return;
        }

        var sender = (await agencies.OfAsync([circular.Office], ct))[circular.Office];
        foreach (var person in (await posts.HoldersAsync(_offices, whom, ct)).Select(h => h.Person).Distinct())
        {
            // Whoever answers for two agencies is told once.
            var key = CircularMail.Key(id, round, ThaiDate.Day(act.At), person);
            if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: true } && !await outbox.HoldsAsync(key, ct))
            {
                outbox.Queue(act, key, CircularMail.Of(email.Value, circular, sender, round));
            }
        }
    }
}
