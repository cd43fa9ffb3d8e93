using System.Text;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Permits;

/// <param name="AgencyCode">The agency at the top, in Thai or Arabic digits; all below it is meant too.</param>
/// <param name="LetterNumber">Of the department's letter that allows it, as printed.</param>
/// <param name="Until">The last day.</param>
public sealed record WantedPermit(IReadOnlyCollection<string> Scopes, string? AgencyCode, string? LetterNumber, DateOnly LetterDate, DateOnly Until);

/// <summary>An operator lets a client work by itself, for one agency and those below it, under a letter and until a day (B-1).</summary>
public sealed class GiveClientPermit(LakMuangDb db, IAuthority authority, IAgencyTree tree, IAgencyWalk walk, ILetterBook book, SignOnOptions options)
{
    private const int LongestNumber = 80;
    private const int MonthsAhead = 24;

    /// <returns>The id of the permit. An older one for the same agency ends in the same commit.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, string client, WantedPermit wanted, CancellationToken ct)
    {
        if (await walk.RootAsync(ct) is not { } root)
        {
            return PermitRefusals.NoAgency;
        }

        if (await authority.RefusalAsync(act, AgencyTask.PermitClients, root, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == client, ct) is not { } known)
        {
            return Refusals.NoSuchClient(client);
        }

        if (Check(act, known, wanted) is { } problem)
        {
            return problem;
        }

        if (await tree.FindAsync(wanted.AgencyCode ?? "", ct) is not { } agency)
        {
            return PermitRefusals.NoAgency;
        }

        var entered = await book.EnterAsync(
            act, new(root, LetterKind.Letter, TypedName.Clean(wanted.LetterNumber), wanted.LetterDate, "อนุญาตให้ระบบใช้งาน API ของหลักเมือง", null), ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong with { Field = "PermitLetter" };
        }

        var permit = ClientPermit.Give(act with { Authority = letter }, client, string.Join(' ', wanted.Scopes.Order(StringComparer.Ordinal)), agency.Id, letter, wanted.Until);
        return await CommitAsync(act with { Authority = letter }, permit, ct);
    }

    private async Task<Result<Guid>> CommitAsync(Act act, ClientPermit permit, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await db.ClientPermits.Where(p => p.Client == permit.Client && p.Agency == permit.Agency && p.EndedAt == null).ToListAsync(ct);
        try
        {
            if (before.Count > 0)
            {
                before.ForEach(p => p.End(act, EndOfPermit.Replaced));
                await db.CommitAsync(act, ct);
            }

            db.ClientPermits.Add(permit);
            await db.CommitAsync(act, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? PermitRefusals.JustNow;
        }

        return permit.Id;
    }

    private Problem? Check(Act act, OAuthClient client, WantedPermit wanted)
    {
        var today = ThaiDate.Day(act.At);
        var allowed = ApiScopes.All.Where(s => s.IsForClients).Select(s => s.Name);
        var number = TypedName.Clean(wanted.LetterNumber);
        return client.DisabledAt is not null ? PermitRefusals.Closed
            : wanted.Scopes.Count == 0 || wanted.Scopes.Except(allowed).Any() ? PermitRefusals.NoScopes
            : !IsRegistered(client, wanted.Scopes) ? PermitRefusals.NotRegistered
            : number.Length is 0 or > LongestNumber || !number.Any(char.IsDigit) ? PermitRefusals.NoNumber
            : wanted.LetterDate > today ? PermitRefusals.LetterInFuture
            : wanted.Until < today || wanted.Until > today.AddMonths(MonthsAhead) ? PermitRefusals.OddLastDay
            : null;
    }

    // A permit for what the client cannot ask a token for would look like one and open nothing.
    private bool IsRegistered(OAuthClient client, IReadOnlyCollection<string> scopes)
    {
        var metadata = ClientMetadata.Parse(Encoding.UTF8.GetBytes(client.Metadata))!;
        return metadata.GrantTypes.Contains("client_credentials")
            && metadata.Resources.Contains(options.ApiAudience)
            && !scopes.Except((metadata.Scope ?? "").Split(' ')).Any();
    }
}
