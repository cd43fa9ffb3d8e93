using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <param name="Told">How many systems were told of it.</param>
/// <param name="Confirmed">How many of them have confirmed.</param>
public sealed record MyLastLogout(DateTimeOffset EndedAt, int Told, int Confirmed);

/// <summary>Of a person's own last sign-out: whether every system has heard of it.</summary>
public sealed class ShowMyLastLogout(LakMuangDb db)
{
    /// <returns>Null for somebody of whose sign-out no system had to be told.</returns>
    public Task<MyLastLogout?> RunAsync(PersonId person, CancellationToken ct) => db.LogoutDeliveries.AsNoTracking()
        .Where(d => d.Person == person)
        .GroupBy(d => d.EndedAt)
        .OrderByDescending(end => end.Key)
        .Select(end => new MyLastLogout(end.Key, end.Count(), end.Count(d => d.ConfirmedAt != null)))
        .FirstOrDefaultAsync(ct);
}
