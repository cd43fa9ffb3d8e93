using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>Takes a letter back, and with it everything that rests on it, in one commit (B-1). Shown before it is done.</summary>
public sealed class WithdrawLetter(LakMuangDb db, IAuthority authority, WhatRestsOn whatRestsOn)
{
    /// <param name="seen">Digest of the list that the person agreed to (<see cref="RestingView.Digest"/>).</param>
    /// <returns>How many records fell; a refusal when the list is another one by now.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, LetterId id, ReasonToWithdraw? because, string? seen, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.KeepLetters, agency, ct) is { } refusal)
        {
            return refusal;
        }

        // Whoever gives something under it in this moment is waited for, and then stands in the list.
        await db.HoldAsync(ct);
        await db.ChangeAsync("SELECT 1 FROM letter WHERE id = $1 FOR NO KEY UPDATE", ct, id.Value);
        var withdrawn = await WithdrawAsync(act, agency, id, because, seen, ct);
        if (withdrawn.Problem is not null)
        {
            await db.ReleaseAsync();
        }

        return withdrawn;
    }

    private async Task<Result<int>> WithdrawAsync(Act act, AgencyId agency, LetterId id, ReasonToWithdraw? because, string? seen, CancellationToken ct)
    {
        var issuers = await db.AnswersForAsync(agency, ct);
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == id && issuers.Contains(l.Issuer), ct) is not { } letter)
        {
            return Refusals.NoLetter;
        }

        if (letter.State is LetterState.Withdrawn)
        {
            return Refusals.WithdrawnAlready;
        }

        if (because is not { } reason || !Enum.IsDefined(reason))
        {
            return Refusals.NoReason;
        }

        var resting = await whatRestsOn.RunAsync(id, ct);
        if (resting.Digest != seen)
        {
            return Refusals.OtherList;
        }

        letter.Withdraw(act, reason);
        try
        {
            await db.CommitAsync(act with { Authority = id }, ct);
            return resting.Lines.Count(l => l.Record.Fall is not Fall.Stays);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.OtherList;
        }
    }
}
