using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Staff;

/// <summary>The letter of a suspension that could not wait for it is asked for on the third day and on the last, once each (L2-4, B-1).</summary>
public sealed class MissingLetterTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task Whoever_suspended_and_the_admins_are_asked_on_the_third_day_and_on_the_last_once_each()
    {
        var land = await Country.Of(server);
        var (admin, above, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin));
        Assert.Null(await Suspend(land, above, officer));

        await Day(land, 2, 20);
        await Day(land, 3, 5);
        Assert.Equal("", await Asked(officer));
        await Day(land, 3, 6);
        await Day(land, 3, 7);
        await Day(land, 5, 9);
        Assert.Equal(Keys("first", admin, above), await Asked(officer));

        await Day(land, 7, 8);
        await Day(land, 7, 18);
        await Day(land, 8, 8);
        Assert.Equal(Keys("first", admin, above) + " " + Keys("last", admin, above), await Asked(officer));
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SuspensionLetterAsked' AND subject = $1", officer.Id.Value));

        // The mails were queued for days to come.
        await server.PassAsync(TimeSpan.FromDays(9));
        foreach (var (who, count) in new[] { (admin, 1), (admin, 2), (above, 1), (above, 2) })
        {
            Assert.Contains("ระบุหนังสือของการระงับบัญชี", await land.MailOf(who).Text(count), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_is_asked_once_the_letter_is_named_or_the_account_is_back()
    {
        var land = await Country.Of(server);
        var (admin, named, back) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null(await Suspend(land, admin, named));
        Assert.Null(await Suspend(land, admin, back));
        await Day(land, 4, 8);
        Assert.Equal((Keys("first", admin), Keys("first", admin)), (await Asked(named), await Asked(back)));

        Assert.Null(await land.Try<NameLetterOfSuspension, Guid>(use => use.RunAsync(land.As(admin), land.Town, named.Id, GrantingDesk.Letter(), Ct)));
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, back.Id, "ตรวจสอบแล้ว", Ct)));
        await Day(land, 7, 8);

        Assert.Equal((Keys("first", admin), Keys("first", admin)), (await Asked(named), await Asked(back)));
    }

    private static Task<Problem?> Suspend(Country land, Somebody by, Somebody whom) => land.Try<SuspendPerson, Guid>(use => use.RunAsync(
        land.As(by), land.Town, whom.Id, new(ReasonOfSuspension.Misuse, "ตรวจสอบอยู่", null), Ct));

    private static string Keys(string time, params Somebody[] asked) => string.Join(' ', asked.Select(a => $"{time}:{a.Id.Value:N}").Order(StringComparer.Ordinal));

    // The job at an hour of a day after today, in Bangkok.
    private Task<bool> Day(Country land, int days, int hour) =>
        land.Ask<AskForLetters, bool>(ask => ask.RunAsync(land.Job() with { At = ThaiDate.StartOf(Today.AddDays(days)).AddHours(hour) }, Ct));

    private async Task<string> Asked(Somebody suspended) => await server.Sql<string>(
        "SELECT string_agg(split_part(o.key, ':', 3) || ':' || split_part(o.key, ':', 4), ' ' ORDER BY o.key COLLATE \"C\") FROM suspension s JOIN outbox_message o ON o.key LIKE 'suspension-letter:' || replace(s.id::text, '-', '') || ':%' WHERE s.person = $1",
        suspended.Id.Value) ?? "";
}
