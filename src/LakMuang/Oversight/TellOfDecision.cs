using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Oversight;

/// <summary>The person and the agency's admins hear by mail what was decided.</summary>
public sealed class TellOfDecision(IPeople people, IPosts posts, IAgencyFacts agencies, IOutbox outbox)
{
    private static readonly Office[] _admins = [Office.SsoAdmin];

    public async Task QueueAsync(Act act, AdminNomination nomination, CancellationToken ct)
    {
        var agency = (await agencies.OfAsync([nomination.Agency], ct)).Values.Single();
        var name = await people.NameOfAsync(nomination.Person, ct);
        var admins = await posts.HoldersAsync(_admins, [nomination.Agency], ct);
        foreach (var person in admins.Select(a => a.Person).Append(nomination.Person).Distinct())
        {
            if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: true })
            {
                outbox.Queue(act, $"nomination:{nomination.Id:N}:{person.Value:N}", Mails.Decided(email, agency, name!.Full, nomination));
            }
        }
    }
}

internal static class Mails
{
    public static Mail Decided(EmailAddress to, AgencyFacts agency, Text person, AdminNomination nomination)
    {
        var what = nomination.Wish is NominationWish.Appoint
            ? new Text("การแต่งตั้ง {0} เป็นผู้ดูแลหน่วยงาน (SSO) ของ{1}", "The appointment of {2} as admin of {3}")
            : new Text("การให้ {0} พ้นหน้าที่ผู้ดูแลหน่วยงาน (SSO) ของ{1}", "The end of {2}'s office as admin of {3}");
        var about = what.With(person.Th, agency.Name.Th, person.En, agency.Name.En);
        var result = OversightWords.Of(nomination.State);
        return new(
            to.Value,
            "ผลการพิจารณาผู้ดูแลหน่วยงาน",
            new($"ผลการพิจารณา: {result.Th}", $"Decision: {result.En}"),
            [
                about,
                .. nomination is { State: NominationState.Refused, Reason: { } reason } ? new[] { new Text("เหตุผล: {0}", "Reason: {0}").With(reason) } : [],
                new("ดูรายละเอียดได้ในหลักเมือง ที่เมนู “ผู้ดูแลหน่วยงาน”", "See the details in LakMuang, under “Agency admins”."),
            ]);
    }
}
