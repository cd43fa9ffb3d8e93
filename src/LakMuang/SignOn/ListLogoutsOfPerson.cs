using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <param name="System">Code of the client's system, or null where the client belongs to none.</param>
/// <param name="Took">From the end of the session to the confirmation; null while that is missing.</param>
/// <param name="Since">How long ago the session ended, while the confirmation is missing.</param>
public sealed record ToldSystem(string Client, string? System, DateTimeOffset EndedAt, int Tries, LogoutFault? LastFault, TimeSpan? Took, bool GivenUp, TimeSpan Since);

/// <summary>Which systems have confirmed that they threw somebody out, for those who look after that person (B-3).</summary>
public sealed class ListLogoutsOfPerson(LakMuangDb db, IAuthority authority, IPosts posts)
{
    private const int Most = 100;

    /// <param name="since">Ends of sessions from this instant on.</param>
    public async Task<Result<IReadOnlyList<ToldSystem>>> RunAsync(Act act, AgencyId agency, PersonId person, DateTimeOffset since, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.BelongsAsync(person, agency, ct) is not (Belonging.Present or Belonging.Left))
        {
            return Array.Empty<ToldSystem>();
        }

        var clients = db.Clients;
        return await db.LogoutDeliveries.AsNoTracking().Where(d => d.Person == person && d.EndedAt >= since)
            .OrderBy(d => d.ConfirmedAt != null).ThenBy(d => d.Client).Take(Most)
            .Select(d => new ToldSystem(
                d.Client, clients.Where(c => c.Id == d.Client).Select(c => c.System).FirstOrDefault(), d.EndedAt, d.Tries, d.LastFault,
                d.ConfirmedAt - d.EndedAt, d.GivenUpAt != null, act.At - d.EndedAt))
            .ToListAsync(ct);
    }
}
