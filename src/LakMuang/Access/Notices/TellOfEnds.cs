using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Notices;

/// <summary>Promises the mails about what ends to the SSO admins of the agencies concerned, a portion of agencies in one commit. Any node may do the next.</summary>
/// <remarks>Only so many wait at once: a code to sign in with must not stand in line behind the mails to a whole country (docs/adr/0042).</remarks>
public sealed class TellOfEnds(LakMuangDb db, IOutbox outbox, IPosts posts, IPeople people)
{
    private const int Portion = 50;
    private const int MostWaiting = 100;

    private static readonly Office[] _admins = [Office.SsoAdmin];

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        if (await outbox.WaitingAsync(EndMail.Prefix, ct) >= MostWaiting)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var taken = (await db.ReadAsync(
            "SELECT id FROM catalogue_notice WHERE told_at IS NULL ORDER BY made_at, id LIMIT $1 FOR UPDATE SKIP LOCKED", r => r.GetGuid(0), ct, Portion)).ToHashSet();
        var notices = await db.CatalogueNotices.Where(n => taken.Contains(n.Id)).ToListAsync(ct);
        foreach (var some in notices.GroupBy(n => (n.About, IsOff: n.OffAt is not null)))
        {
            await TellAsync(act, some.Key.IsOff, [.. some], ct);
        }

        notices.ForEach(notice => notice.ToldAt = act.At);
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return notices.Count == Portion;
    }

    private async Task TellAsync(Act act, bool isOff, List<CatalogueNotice> notices, CancellationToken ct)
    {
        var names = await EndNames.OfAsync(db, [notices[0]], ct);
        var counts = notices.ToDictionary(n => n.Agency, n => n.Rights);
        var holders = await posts.HoldersAsync(_admins, [.. counts.Keys], ct);
        foreach (var admin in holders.GroupBy(h => h.Person))
        {
            // Whoever looks after two agencies is told once.
            var key = EndMail.Key(notices[0].About, isOff, admin.Key);
            if (await people.ContactOfAsync(admin.Key, ct) is { Email: { } email, EmailVerified: true } && !await outbox.HoldsAsync(key, ct))
            {
                var rights = admin.Select(h => h.Agency).Distinct().Sum(a => counts[a]);
                outbox.Queue(act, key, EndMail.Of(email.Value, notices[0], names[notices[0].Id], rights, isOff));
            }
        }
    }
}

/// <summary>The mails about what ends.</summary>
internal static class EndMail
{
    public const string Prefix = "catalogue:";

    public static string Key(Guid about, bool isOff, PersonId person) => $"{Prefix}{about:N}:{(isOff ? "off" : "on")}:{person.Value:N}";

    public static Mail Of(string to, CatalogueNotice notice, Text name, int rights, bool isOff)
    {
        var heading = isOff ? new("ยกเลิกกำหนดการเดิม", "It does not happen after all") : NoticeWords.Of(notice.Kind);
        return new(
            to, $"{heading.Th}: {name.Th}", heading,
            [
                name,
                new Text("มีผลวันที่ {0}", "From {1}").With(ThaiDate.InProse(notice.On).Th, ThaiDate.InProse(notice.On).En),
                isOff ? new("สิทธิของบุคลากรยังใช้ได้ตามเดิม", "The rights of your people stay as they are.")
                    : new Text("เกี่ยวข้องกับสิทธิ {0} รายการของหน่วยงานท่าน เข้าหลักเมืองแล้วเปิดหน้าแรกของหน่วยงานเพื่อดูรายละเอียด",
                        "It is about {0} rights of your agency. Open your agency's home in LakMuang to see more.").With(rights),
            ]);
    }
}

internal static class NoticeWords
{
    public static Text Of(NoticeKind kind) => kind switch
    {
        NoticeKind.SystemRetires => new("ระบบจะยกเลิกใช้", "A system ends"),
        NoticeKind.PilotEnds => new("สิ้นสุดการทดลองใช้ระบบ", "The trial of a system ends"),
        _ => new("กลุ่มผู้ใช้งานจะยกเลิก", "A user group ends"),
    };
}

internal static class EndNames
{
    /// <summary>The system, and the group where it is about one, by the id of the notice.</summary>
    public static async Task<Dictionary<Guid, Text>> OfAsync(LakMuangDb db, IReadOnlyCollection<CatalogueNotice> notices, CancellationToken ct)
    {
        var (systems, groups) = (notices.Select(n => n.System).Distinct().ToList(), notices.Select(n => n.Group).OfType<string>().Distinct().ToList());
        var bySystem = await db.Systems.AsNoTracking().Where(s => systems.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => new Text(s.NameTh, s.NameEn), ct);
        var byGroup = await db.Groups.AsNoTracking().Where(g => groups.Contains(g.Code)).ToDictionaryAsync(g => g.Code, g => new Text(g.NameTh, g.NameEn), ct);
        return notices.ToDictionary(n => n.Id, n => n.Group is { } group
            ? new Text($"{bySystem[n.System].Th} · {byGroup[group].Th}", $"{bySystem[n.System].En} · {byGroup[group].En}") : bySystem[n.System]);
    }
}
