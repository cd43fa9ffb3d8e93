using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class SystemNames(LakMuangDb db) : ISystemNames
{
    public Task<Text?> OfAsync(string system, CancellationToken ct) =>
        db.Systems.Where(s => s.Code == system).Select(s => new Text(s.NameTh, s.NameEn)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<string, Text>> LinkedAsync(CancellationToken ct) =>
        await db.Systems.Where(s => s.State != SystemState.Draft && s.Code != BuiltInSystems.Sso && s.Code != BuiltInSystems.Open)
            .ToDictionaryAsync(s => s.Code, s => new Text(s.NameTh, s.NameEn), ct);

    public async Task<IReadOnlyDictionary<string, Text>> AllAsync(CancellationToken ct) =>
        await db.Systems.ToDictionaryAsync(s => s.Code, s => new Text(s.NameTh, s.NameEn), ct);
}
