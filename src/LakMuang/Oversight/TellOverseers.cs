using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>One mail to each overseer of an office to which something new has come; figures only, no names. What was told is never told again there.</summary>
public sealed class TellOverseers(LakMuangDb db, IRoles roles, IAgencyWalk walk, IAgencyFacts agencies, IPeople people, IOutbox outbox)
{
    private static readonly string[] _overseers = [Role.Overseer];
    private static readonly string[] _operators = [Role.DlaOperator];

    /// <returns>How many mails were promised.</returns>
    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var offices = await db.Findings.Where(f => f.ClosedAt == null && f.ToldAt == null).Select(f => f.Office).Distinct().ToListAsync(ct);
        if (offices.Count == 0)
        {
            return 0;
        }

        var root = await walk.RootAsync(ct);
        var overseers = (await roles.HoldersAsync(_overseers, ct)).ToLookup(h => h.Agency, h => h.Person);
        var operators = (await roles.HoldersAsync(_operators, ct)).Select(h => h.Person).ToList();
        var told = 0;
        foreach (var office in offices)
        {
            told += await TellAsync(act, office, [.. overseers[office].Concat(office == root ? operators : []).Distinct()], ct);
            db.ChangeTracker.Clear();
        }

        return told;
    }

    // What is told and that it was told are one commit; a night's key keeps a repeated scan from mailing twice.
    private async Task<int> TellAsync(Act act, AgencyId office, IReadOnlyList<PersonId> whom, CancellationToken ct)
    {
        var findings = await db.Findings.Where(f => f.Office == office && f.ClosedAt == null && f.ToldAt == null).ToListAsync(ct);
        var counts = findings.GroupBy(f => f.Kind).OrderBy(g => g.Key).Select(g => (Kind: g.Key, Count: g.Count())).ToList();
        var facts = (await agencies.OfAsync([office], ct))[office];
        var mails = 0;
        foreach (var person in whom)
        {
            var key = $"oversight:{ThaiDate.Day(act.At):yyyyMMdd}:{office.Value:N}:{person.Value:N}";
            if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: true } && !await outbox.HoldsAsync(key, ct))
            {
                outbox.Queue(act, key, Digest(email, facts, counts));
                mails++;
            }
        }

        findings.ForEach(f => f.Told(act));
        db.Note(new OverseersTold(office, findings.Count, mails));
        await db.CommitAsync(act, ct);
        return mails;
    }

    private static Mail Digest(EmailAddress to, AgencyFacts office, IReadOnlyList<(FindingKind Kind, int Count)> counts) => new(
        to.Value,
        "งานกำกับดูแลผู้ดูแลหน่วยงาน (ใหม่)",
        new($"เรื่องใหม่ของ{office.Name.Th}", $"New for {office.Name.En}"),
        [
            .. counts.Select(c => new Text("{0}: {1} หน่วยงาน", "{2}: {1} agencies")
                .With(OversightWords.Of(c.Kind).Th, c.Count, OversightWords.Of(c.Kind).En)),
            new("เปิดหลักเมือง เลือก “หน่วยงานในกำกับ” เพื่อดูว่าเป็นหน่วยงานใด ติดต่อใคร เรื่องที่ยังไม่แก้จะส่งต่อไปยังสำนักงานเหนือขึ้นไป",
                "Open LakMuang and choose “Agencies below” to see which agencies, and whom to call. What is not mended climbs to the office above."),
        ]);
}
