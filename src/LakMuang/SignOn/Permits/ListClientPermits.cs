using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Permits;

/// <param name="Agency">Null where it is not there any more.</param>
/// <param name="Letter">Null where the register does not know it.</param>
/// <param name="IsLiving">Whether it counts today.</param>
public sealed record PermitLine(
    Guid Id, IReadOnlyList<string> Scopes, AgencyFacts? Agency, LetterFacts? Letter, DateOnly Until, DateTimeOffset GivenAt,
    DateTimeOffset? EndedAt, EndOfPermit? EndedBecause, bool IsLiving);

/// <summary>What a client was ever permitted, the latest first, for operators.</summary>
public sealed class ListClientPermits(LakMuangDb db, OperatorGuard guard, IAgencyFacts agencies, ILetters letters, ILetterBook book)
{
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<PermitLine>>> RunAsync(Act act, string client, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadClients, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.ClientPermits.AsNoTracking().Where(p => p.Client == client).OrderByDescending(p => p.Id).Take(Most).ToListAsync(ct);
        var named = await letters.OfAsync([.. found.Select(p => p.Letter).Distinct()], ct);
        var standing = await book.LivingAsync([.. found.Select(p => p.Letter).Distinct()], ct);
        var places = await agencies.OfAsync([.. found.Select(p => p.Agency).Distinct()], ct);
        var today = ThaiDate.Day(act.At);
        return found.ConvertAll(p => new PermitLine(
            p.Id, p.Scopes.Split(' '), places.GetValueOrDefault(p.Agency), named.GetValueOrDefault(p.Letter), p.Until, p.GivenAt,
            p.EndedAt, p.EndedBecause, p.EndedAt is null && p.Until >= today && standing.Contains(p.Letter)));
    }
}
