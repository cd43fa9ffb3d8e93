using LakMuang.Files.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>The picture of a system. Everybody who is signed in sees it.</summary>
public sealed class ShowLogo(LakMuangDb db, IFiles files)
{
    /// <returns>Null for a system without one.</returns>
    public async Task<FileFacts?> RunAsync(string code, CancellationToken ct) =>
        await db.Systems.Where(s => s.Code == code).Select(s => s.Logo).SingleOrDefaultAsync(ct) is { } logo
            ? (await files.OfAsync([logo], ct)).GetValueOrDefault(logo)
            : null;
}
