using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>After its hour the account is closed again and its right ended. The session is over by then by its own limit.</summary>
public sealed class CloseBreakGlass(LakMuangDb db, IAccounts accounts, IRights rights)
{
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        if (await db.BreakGlasses.FirstOrDefaultAsync(b => b.State == BreakGlassState.Open && b.EndsAt <= act.At, ct) is not { } glass)
        {
            return false;
        }

        await rights.EndAsync(act, glass.Grant!.Value, ct);
        await accounts.ChangeAsync(act, glass.Person, open: false, ct);
        glass.Close(act);
        await db.CommitAsync(act, ct);
        return true;
    }
}

/// <param name="SealedAt">When the code was made that would open it now, or null where none would.</param>
/// <param name="OpenUntil">While it is open.</param>
public sealed record BreakGlassFacts(DateTimeOffset? SealedAt, DateTimeOffset? OpenUntil, string? Reason);

/// <summary>How the break-glass account stands: for doctor, and for the banner on the operators' pages.</summary>
public sealed class ShowBreakGlass(LakMuangDb db, TimeProvider clock)
{
    public async Task<BreakGlassFacts> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await db.BreakGlasses.AsNoTracking().OrderByDescending(b => b.SealedAt).FirstOrDefaultAsync(ct);
        var isOpen = last?.State is BreakGlassState.Open && last.EndsAt > now;
        return new(last?.State is BreakGlassState.Sealed ? last.SealedAt : null, isOpen ? last!.EndsAt : null, isOpen ? last!.Reason : null);
    }
}
