using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Joining.Activation;

/// <summary>Tells the office above that an office below it has its first SSO admin: an unexpected one is noticed there first.</summary>
public sealed class TellOfficeAbove(IAgencyTree tree, IOfficeStaff staff, IOverseers overseers, TellNearest tell)
{
    /// <summary>Mails to SSO admins and overseers of the nearest office above that has any, within the running commit.</summary>
    public async Task QueueAsync(Act act, AgencyFacts agency, Guid activation, CancellationToken ct) => await tell.QueueAsync(
        act, await tree.AboveAsync(agency.Id, ct),
        async office => [.. (await staff.AdminsAsync([office], ct))[office], .. await overseers.OfAsync(office, ct)],
        person => $"office-claimed:{activation:N}:{person.Value:N}",
        email => Letter(email, agency, act), ct);

    private static Mail Letter(EmailAddress to, AgencyFacts agency, Act act) => new(
        to.Value,
        $"{agency.Name.Th} มีผู้ดูแลระบบ SSO คนแรกแล้ว",
        new("หน่วยงานในกำกับเปิดใช้งานแล้ว", "An agency below yours is active"),
        [
            new Text(
                "{0} (รหัส {1}) ใช้รหัสเปิดใช้งานลงทะเบียนผู้ดูแลระบบ SSO คนแรกเมื่อ {2}",
                "{3} (code {1}) used its activation code and registered its first SSO admin on {4}.")
                .With(agency.Name.Th, agency.Code, ThaiDate.Moment(act.At).Th, agency.Name.En, ThaiDate.Moment(act.At).En),
            new(
                "ถ้าท่านไม่ได้คาดว่าหน่วยงานนี้จะเปิดใช้งาน เข้าระบบหลักเมืองแล้วดูรายชื่อบุคลากรของหน่วยงานนั้น และโทรถามหน่วยงานโดยตรง",
                "If you did not expect this, sign in to LakMuang, look at the agency's list of people, and call the agency itself."),
        ]);
}
