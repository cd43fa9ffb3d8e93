using LakMuang.Storage;

namespace LakMuang.Access;

/// <summary>
/// Whoever gives a group and whoever sets its last day take turns: rights that are being given are cut with the others, and those that come later see the day.
/// Taken behind the letter and the people (docs/adr/0046), so that nobody waits for somebody who waits for them.
/// </summary>
internal static class LastDayOfGroup
{
    /// <summary>It stays as it is until the commit; others may give the group too.</summary>
    public static Task HoldAsync(LakMuangDb db, string group, CancellationToken ct) =>
        db.ChangeAsync("SELECT 1 FROM user_group WHERE code = $1 FOR SHARE", ct, group);

    public static Task HoldAllAsync(LakMuangDb db, CancellationToken ct) => db.ChangeAsync("SELECT 1 FROM user_group FOR SHARE", ct);

    /// <summary>Waits for whoever is giving it.</summary>
    public static Task TakeAsync(LakMuangDb db, string group, CancellationToken ct) =>
        db.ChangeAsync("SELECT 1 FROM user_group WHERE code = $1 FOR UPDATE", ct, group);
}
