using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Oversight;

/// <param name="Force">Why an operator is added here although there is one, or null.</param>
public sealed record FirstOperator(CitizenId CitizenId, PersonName Name, EmailAddress Email, GivenLetter Letter, string? Force);

/// <summary>The first DLA operator, at installation, on the command line. Later ones come through the web, by two people.</summary>
public sealed class AddFirstOperator(
    LakMuangDb db, IAgencyWalk walk, IPeople people, IPosts posts, IAccounts accounts, IRoles roles, IRights rights, IDirectory directory, ILetterBook book, IFiles files,
    TellOperators tell)
{
    private const string Position = "ผู้ดูแลระบบส่วนกลาง";

    public async Task<Result<PersonId>> RunAsync(Act act, FirstOperator wanted, CancellationToken ct)
    {
        if (await walk.RootAsync(ct) is not { } root)
        {
            return RoleRefusals.NoRoot;
        }

        var held = await roles.HoldersAsync([Role.DlaOperator], ct);
        if (held.Count > 0 && wanted.Force is null)
        {
            return RoleRefusals.OperatorThere;
        }

        var entered = await wanted.Letter.EnterAsync(book, files, act, root, "แต่งตั้งผู้ดูแลระบบส่วนกลาง", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var known = await people.FindAsync(wanted.CitizenId, ct);
        var person = known ?? directory.Add(act, new(wanted.CitizenId, wanted.Name, null, wanted.Email, null, null, IdentitySource.Evidence));
        if (known is null || await accounts.StateOfAsync(person, ct) is null)
        {
            accounts.Open(act, person);
        }

        var today = ThaiDate.Day(act.At);
        var appointment = known is null ? null : (await posts.MainAsync(person, root, ct))?.Appointment;
        appointment ??= directory.Appoint(act, new(person, root, AppointmentKind.Assigned, Position, "", null, today, null, letter));
        if (!(await rights.GiveAsync(act, new(person, root, Role.DlaOperator, appointment.Value, letter, today, null), ct)).Ok(out _, out var problem))
        {
            return problem;
        }

        db.Note(new OperatorAdded(person, root, letter, held.Count > 0));
        if (held.Count > 0)
        {
            await tell.QueueAsync(act, $"operator-forced:{person.Value:N}:{act.At.Ticks}", RoleMails.Forced(wanted.Force!), ct);
        }

        await db.CommitAsync(act, ct);
        return person;
    }
}

/// <summary>A mail to every operator who can be reached.</summary>
public sealed class TellOperators(IRoles roles, IPeople people, Notifications.Contracts.IOutbox outbox)
{
    internal async Task<int> QueueAsync(Act act, string key, RoleMail mail, CancellationToken ct)
    {
        var told = 0;
        foreach (var person in (await roles.HoldersAsync([Role.DlaOperator], ct)).Select(h => h.Person).Distinct())
        {
            if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: true })
            {
                outbox.Queue(act, $"{key}:{person.Value:N}", new(email.Value, mail.Subject, mail.Heading, mail.Paragraphs));
                told++;
            }
        }

        return told;
    }
}

internal sealed record RoleMail(string Subject, Text Heading, IReadOnlyList<Text> Paragraphs);

internal static class RoleMails
{
    public static RoleMail Forced(string reason) => new(
        "เตือน: มีการเพิ่มผู้ดูแลระบบส่วนกลางโดยคนเดียว",
        new("มีการเพิ่มผู้ดูแลระบบส่วนกลางที่บรรทัดคำสั่ง โดยไม่ผ่านการยืนยันของคนที่สอง", "An operator was added on the command line, without a second person"),
        [
            new Text("เหตุผลที่ให้ไว้: {0}", "The reason given: {0}").With(reason),
            new("ถ้าท่านไม่ทราบเรื่องนี้ ให้เปิดหน้า “ผู้มีบทบาทในหลักเมือง” และติดต่อผู้ดูแลเครื่องแม่ข่ายทันที",
                "If you do not know of this, open the page “Roles in LakMuang” and call whoever runs the server at once."),
        ]);

    public static RoleMail Opened(DateTimeOffset at, DateTimeOffset until, string reason) => new(
        "เตือน: มีการเปิดใช้บัญชีฉุกเฉิน",
        new("บัญชีฉุกเฉินของหลักเมืองถูกเปิดใช้", "The break-glass account of LakMuang was opened"),
        [
            new Text("เปิดเมื่อ {0} ใช้ได้ถึง {1}", "Opened on {2}, good until {3}")
                .With(ThaiDate.Moment(at).Th, ThaiDate.Time(until).Th, ThaiDate.Moment(at).En, ThaiDate.Time(until).En),
            new Text("เหตุผลที่ให้ไว้: {0}", "The reason given: {0}").With(reason),
            new("ถ้าท่านไม่ทราบเรื่องนี้ ให้ติดต่อผู้ดูแลเครื่องแม่ข่ายทันที ทุกการกระทำของบัญชีนี้อยู่ในบันทึก เมื่อเสร็จแล้วต้องผนึกรหัสใหม่",
                "If you do not know of this, call whoever runs the server at once. All that the account does is on the trail. A new code has to be sealed afterwards."),
        ]);
}
