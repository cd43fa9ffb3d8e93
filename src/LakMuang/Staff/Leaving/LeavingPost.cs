using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Leaving;

/// <summary>The mails about last days to come, in the commit that notes that they are told. Figures and days, no names: a mailbox is read by more than its owner.</summary>
public sealed class LeavingPost(IOutbox outbox, IPeople people, IOffices offices, IOverseers overseers, IRoles roles, IAgencyTree tree, IAgencyFacts agencies)
{
    private static readonly string[] _operators = [Role.DlaOperator];

    internal async Task TellAsync(Act act, AgencyId agency, IReadOnlyList<(ForecastLine Line, int Before)> fresh, CancellationToken ct)
    {
        var facts = (await agencies.OfAsync([agency], ct))[agency];
        var today = ThaiDate.Day(act.At);
        foreach (var (line, before) in fresh)
        {
            await SendAsync(act, line.Person, $"leaving-own:{agency.Value:N}:{line.On:yyyyMMdd}:{before}", to => LeavingMails.Own(to, facts.Name, line), ct);
        }

        var counts = fresh.GroupBy(x => x.Before).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToList();
        var gaps = fresh.Count(x => x.Line.LeavesGap);
        foreach (var admin in await offices.HoldersAsync(Office.SsoAdmin, agency, ct))
        {
            await SendAsync(act, admin, $"leaving:{agency.Value:N}:{today:yyyyMMdd}", to => LeavingMails.OfAgency(to, facts.Name, counts, gaps), ct);
        }

        if (fresh.Where(x => x.Line.IsLastAdmin).Select(x => (DateOnly?)x.Line.On).Min() is { } last)
        {
            foreach (var above in await AboveAsync(agency, ct))
            {
                await SendAsync(act, above, $"leaving-last:{agency.Value:N}:{today:yyyyMMdd}", to => LeavingMails.LastAdmin(to, facts.Name, last), ct);
            }
        }
    }

    private async Task<IReadOnlyList<PersonId>> AboveAsync(AgencyId agency, CancellationToken ct)
    {
        foreach (var office in await tree.AboveAsync(agency, ct))
        {
            if (await overseers.OfAsync(office, ct) is { Count: > 0 } there)
            {
                return there;
            }
        }

        return [.. (await roles.HoldersAsync(_operators, ct)).Select(h => h.Person).Distinct()];
    }

    private async Task SendAsync(Act act, PersonId whom, string key, Func<string, Mail> mail, CancellationToken ct)
    {
        if (await people.ContactOfAsync(whom, ct) is { Email: { } email, EmailVerified: true } && !await outbox.HoldsAsync($"{key}:{whom.Value:N}", ct))
        {
            outbox.Queue(act, $"{key}:{whom.Value:N}", mail(email.Value));
        }
    }
}

internal static class LeavingMails
{
    public static Mail Own(string to, Text agency, ForecastLine line) => new(
        to, "หน้าที่ของท่านในหลักเมืองใกล้ถึงวันสุดท้าย", new("หน้าที่ของท่านใกล้ถึงวันสุดท้าย", "Your last day comes near"),
        [
            new Text("วันสุดท้ายของท่านที่{0} คือ {1} สิทธิในระบบที่ผูกกับตำแหน่งนี้หยุดเองเมื่อสิ้นวัน", "Your last day at {2} is {3}. Rights that rest on this post end by themselves when that day is over.")
                .With(agency.Th, ThaiDate.InProse(line.On).Th, agency.En, ThaiDate.InProse(line.On).En),
            new("ส่งมอบงานให้ผู้รับช่วงก่อนวันนั้น ถ้าวันไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงาน", "Hand your work over before. If the day is wrong, tell the administrator of your agency."),
        ]);

    /// <param name="counts">How many last days lie within so many days.</param>
    /// <param name="gaps">How many of those people leave something that nobody else has.</param>
    public static Mail OfAgency(string to, Text agency, IReadOnlyList<(int Days, int People)> counts, int gaps) => new(
        to, "บุคลากรใกล้พ้นหน้าที่", new("บุคลากรใกล้พ้นหน้าที่", "People leave soon"),
        [
            agency,
            .. counts.Select(c => new Text("ภายใน {0} วัน: {1} คน", "Within {0} days: {1}").With(c.Days, c.People)),
            .. gaps > 0 ? [new Text("หลังวันนั้นจะไม่มีผู้ทำหน้าที่แทน: {0} คน แต่งตั้งผู้รับช่วงก่อน", "Nobody is left to do the work of: {0}. Appoint successors before.").With(gaps)] : Array.Empty<Text>(),
            new("เปิดหลักเมือง เลือก “ผู้พ้นหน้าที่” แล้วดู “12 เดือนข้างหน้า”", "Open “Leavers” in LakMuang, and there “The next 12 months”."),
        ]);

    public static Mail LastAdmin(string to, Text agency, DateOnly on) => new(
        to, "หน่วยงานในกำกับจะไม่มีผู้ดูแลระบบ", new("หน่วยงานในกำกับจะไม่มีผู้ดูแล", "An agency below is about to have no administrator"),
        [
            new Text("{0} จะไม่มีผู้ดูแลหน่วยงานหลังวันที่ {1}", "{2} has no administrator after {3}.").With(agency.Th, ThaiDate.InProse(on).Th, agency.En, ThaiDate.InProse(on).En),
            new("ติดต่อหน่วยงานให้เสนอผู้ดูแลคนใหม่ก่อนวันนั้น", "Have the agency propose another one before."),
        ]);
}
