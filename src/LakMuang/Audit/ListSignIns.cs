using System.Net;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <summary>What was tried and done with a person's credentials, the latest first, for that person to check (L1-4).</summary>
public sealed class ListSignIns(LakMuangDb db)
{
    public const int PageSize = 20;

    // Names of facts of other rooms; a test holds them to the real ones.
    internal static readonly string[] Kinds =
    [
        "SessionOpened", "SessionRenewed", "SessionEnded", "SignInRefused", "CodeSent", "EverythingRevoked", "SystemEntered", "EntryRefused",
    ];

    public Task<List<SignInLine>> RunAsync(PersonId person, int page, CancellationToken ct) => db.Set<AuditEntry>().AsNoTracking()
        .Where(e => e.Subject == person && Kinds.Contains(e.What))
        .OrderByDescending(e => e.Id)
        .Skip((page - 1) * PageSize)
        .Take(PageSize + 1)
        .Select(e => new SignInLine(e.At, e.What, e.Outcome, e.Because, e.Address, e.Details))
        .ToListAsync(ct);
}

/// <param name="Details">The fact's own values, as JSON.</param>
public sealed record SignInLine(DateTimeOffset At, string What, Outcome Outcome, string? Because, IPAddress? Address, string Details);
