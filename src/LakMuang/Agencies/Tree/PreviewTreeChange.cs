using System.Security.Cryptography;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>What a change would do, as it stands now.</summary>
/// <param name="Obstacles">What stands in the way; empty where it may be agreed to.</param>
/// <param name="Digest">Changes whenever the effects do, so that nobody agrees to others than they saw.</param>
public sealed record TreePreview(IReadOnlyList<TreeEffect> Effects, IReadOnlyList<Problem> Obstacles, string Digest)
{
    /// <summary>How many records change.</summary>
    public int Size => SizeOf(Effects);

    internal static int SizeOf(IEnumerable<TreeEffect> effects) => effects.Where(e => e.Fate is not TreeFate.Kept).Sum(e => e.Count ?? 0);
}

/// <summary>Counts in all rooms what a change of the tree would do.</summary>
public sealed class PreviewTreeChange(LakMuangDb db, TreeRules rules, CarryPosts posts, IEnumerable<IFollowsTheTree> rooms)
{
    internal async Task<TreePreview> RunAsync(TreeChange change, CancellationToken ct)
    {
        List<Problem> obstacles = [.. new[] { await rules.CheckAsync(change, ct), await rules.LetterAsync(change, ct) }.OfType<Problem>()];
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == change.Agency, ct);
        var effects = new List<TreeEffect>();
        if (agency is not null || change.Kind is TreeChangeKind.Add)
        {
            var move = change.Move(agency);
            var goingOn = await posts.GoingOnAsync(move, ct);
            foreach (var room in rooms)
            {
                obstacles.AddRange(await room.ObstaclesAsync(move, ct));
                effects.AddRange((await room.LookAsync(move, goingOn, ct)).Where(e => e.Count is null or > 0));
            }
        }

        return new(effects, obstacles, DigestOf(change, agency, effects, obstacles));
    }

    private static string DigestOf(TreeChange change, Agency? agency, IEnumerable<TreeEffect> effects, IEnumerable<Problem> obstacles)
    {
        IEnumerable<string> lines =
        [
            $"{change.Id:N} {agency?.Code} {agency?.Type} {agency?.NameTh} {agency?.NameEn} {agency?.Parent?.Value:N}",
            .. effects.Select(e => $"{e.What.En} {e.Fate} {e.Count} {e.Why?.En}").Order(StringComparer.Ordinal),
            .. obstacles.Select(o => o.Code).Order(StringComparer.Ordinal),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
