using LakMuang.Access.Recertifying;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Whatever posts begin, change and end, whoever decides and however the days pass: no change of position goes by unseen while rights are in force, nobody decides on
/// their own, nothing stays for longer than before or beyond its post, and what nobody decided on sleeps from the day after the last one (L2-1, B-2, invariants 1 and 3).
/// </summary>
public sealed class RecertifyProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 90;

    // The tables alone, in SQL of the test's own.
    private static readonly (string What, string Sql)[] _wrongs =
    [
        ("two open cases of one person", "SELECT count(*) FROM recertification r JOIN recertification s ON s.person = r.person AND s.agency = r.agency AND s.id > r.id WHERE r.agency = $1 AND r.state = 'Open' AND s.state = 'Open'"),
        ("decided by its holder", "SELECT count(*) FROM access_grant g JOIN grant_decision d ON d.access_grant = g.id WHERE g.agency = $1 AND d.by = g.holder"),
        ("in force on a post that is over", "SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.agency = $1 AND g.state = 'Active' AND p.ended_at IS NOT NULL"),
        ("beyond its post", "SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.agency = $1 AND g.state = 'Active' AND g.until_day > p.until_day"),
        ("in force though its case has lapsed and nobody decided since", """
            SELECT count(*) FROM recertification r JOIN access_grant g ON g.holder = r.person AND g.agency = r.agency
            WHERE r.agency = $1 AND r.state = 'Lapsed' AND g.state = 'Active' AND g.system <> 'sso' AND g.given_at < r.since
              AND NOT EXISTS (SELECT 1 FROM grant_decision d WHERE d.access_grant = g.id AND d.at >= r.since)
              AND NOT EXISTS (
                SELECT 1 FROM position_template t JOIN appointment p ON p.position = t.position AND p.person = r.person AND p.agency = r.agency
                WHERE g.user_group = ANY (t.user_groups))
            """),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(7u)]
    [InlineData(2569u)]
    [InlineData(61111u)]
    public async Task No_history_of_posts_leaves_a_right_that_nobody_answers_for(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var desk = await CatalogueDesk.Of(server);
        var (land, code, granting) = (desk.Land, await desk.System(), await GrantingDesk.Of(server, desk.Land));
        string[] groups = [$"{code}-a", $"{code}-b", $"{code}-c"];
        string[] positions = [$"งานหนึ่ง{code}", $"งานสอง{code}", $"งานสาม{code}"];
        Assert.Null(await land.Try<KeepTemplates, Guid>(use => use.AddAsync(desk.Act, new(positions[0], null, [], [groups[0]]), CatalogueDesk.Letter(), Ct)));
        Somebody[] admins = [await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour, Office.SsoAdmin)];
        Somebody[] people = [admins[0], await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town, until: desk.Today.AddDays(50))];
        var (done, stopped) = (new Dictionary<string, int>(), new HashSet<PersonId>());

        for (var step = 0; step < Steps; step++)
        {
            var (by, whom) = (dice.Pick(admins), dice.Pick(people));
            var deed = await Step(dice.Roll(16));
            if (deed is not null)
            {
                done[deed] = done.GetValueOrDefault(deed) + 1;
            }

            foreach (var (what, sql) in _wrongs)
            {
                Assert.True(await server.Sql<long>(sql, land.Town.Value) == 0, $"step {step}, {deed}: {what}");
            }

            async Task<string?> Step(int roll)
            {
                switch (roll)
                {
                    case 0 or 1 or 2 or 3:
                        return (await granting.Give(by, whom, [dice.Pick(groups)], null, desk.Today.AddDays(30 + dice.Roll(200)))).Problem is null ? "give" : null;
                    case 4 or 5:
                        await Change(on => Task.FromResult(on.GetRequiredService<IDirectory>().Appoint(land.Job(), new(
                            whom.Id, land.Town, AppointmentKind.Substantive, dice.Pick(positions), "กองคลัง", null, desk.Today, null, whom.Letter))), whom);
                        return "appoint";
                    case 6:
                        await Change(on =>
                        {
                            on.GetRequiredService<LakMuangDb>().Note(new PostCorrected(whom.Id, land.Town, whom.Appointment, "Position"));
                            return Task.CompletedTask;
                        }, whom);
                        return "correct";
                    case 7:
                        var post = await server.Sql<Guid>(
                            "SELECT id FROM appointment WHERE person = $1 AND agency = $2 AND ended_at IS NULL AND office IS NULL ORDER BY id DESC LIMIT 1", whom.Id.Value, land.Town.Value);
                        if (post == default || post == whom.Appointment)
                        {
                            return null;
                        }

                        await Commit(on => on.GetRequiredService<IPosts>().EndAsync(land.Job(), post, EndOfPost.ChangeOfDuties, Ct));
                        return "end post";
                    case 8 or 9 or 10:
                        // Most often somebody about whom there is something to decide.
                        var open = await server.Sql<Guid>("SELECT person FROM recertification WHERE agency = $1 AND state = 'Open' ORDER BY id LIMIT 1", land.Town.Value);
                        return await Decide(dice, land, by, dice.Roll(4) > 0 && people.FirstOrDefault(p => p.Id.Value == open) is { } waiting ? waiting : whom) ? "decide" : null;
                    case 11:
                        return (await granting.End(by, whom, await granting.RightOf(whom, dice.Pick(groups)))).Problem is null ? "end" : null;
                    case 12:
                        return (await granting.Resume(by, whom, await granting.RightOf(whom, dice.Pick(groups)))).Problem is null ? "resume" : null;
                    case 13 when dice.Roll(4) == 0:
                        return await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(by), land.Town, whom.Id, new(ReasonOfSuspension.Other, "ทดลองระงับ", null), Ct)) is null && stopped.Add(whom.Id) ? "suspend" : null;
                    case 13:
                        whom = people.FirstOrDefault(p => stopped.Contains(p.Id)) ?? whom;
                        stopped.Remove(whom.Id);
                        return await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(by), land.Town, whom.Id, "คืนให้แล้ว", Ct)) is null ? "reinstate" : null;
                    default:
                        await server.PassAsync(TimeSpan.FromDays(dice.Roll(12)));
                        await Jobs(land, granting);
                        Assert.Equal(0, await server.Sql<long>(
                            "SELECT count(*) FROM recertification WHERE agency = $1 AND state = 'Open' AND due_on < (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date", land.Town.Value));
                        return "days";
                }
            }
        }

        output.WriteLine(string.Join(", ", done.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}")));
        output.WriteLine($"cases: {await server.Sql<string>("SELECT string_agg(state, ' ' ORDER BY state) FROM recertification WHERE agency = $1", land.Town.Value)}");
        Assert.True(done.Count > 5 && done.ContainsKey("decide"), $"Too little was done: {string.Join(", ", done.Keys)}.");

        // A position changes, and from that very commit on somebody is asked about the rights.
        async Task Change(Func<IServiceProvider, Task> change, Somebody whom)
        {
            await Commit(change);
            var asked = await server.Sql<long>("SELECT count(*) FROM recertification WHERE person = $1 AND agency = $2 AND state = 'Open'", whom.Id.Value, land.Town.Value);
            var inForce = await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active' AND system <> 'sso'", whom.Id.Value, land.Town.Value);
            Assert.True(asked == 1 || inForce == 0, "A change of position that nobody is asked about.");
        }

        async Task Commit(Func<IServiceProvider, Task> change)
        {
            await using var scope = server.Services.CreateAsyncScope();
            await change(scope.ServiceProvider);
            await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), Ct);
        }
    }

    /// <summary>Answers some of the lines that the page would show, at random; nothing that stays may stay for longer than it would have.</summary>
    private async Task<bool> Decide(Dice dice, Country land, Somebody by, Somebody whom)
    {
        if (!(await land.Ask<ListRecertifications, Result<RecertificationView>>(use => use.OfPersonAsync(land.As(by), land.Town, whom.Id, Ct))).Ok(out var view, out var closed))
        {
            output.WriteLine($"decide: {closed?.Code}");
            return false;
        }

        var answers = view.Rights.Where(_ => dice.Roll(3) > 0).ToDictionary(r => r.Grant.Id, _ => dice.Roll(3) == 0 ? RightAnswer.End : RightAnswer.Keep);
        var before = new Dictionary<Guid, DateOnly>();
        foreach (var id in answers.Keys)
        {
            before[id] = await server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE id = $1", id);
        }

        var problem = (await land.Ask<DecideRecertification, Result<int>>(use => use.RunAsync(land.As(by), land.Town, whom.Id, answers, GrantingDesk.Decision(), Ct))).Problem;
        output.WriteLine($"decide {answers.Count}: {problem?.Code ?? "done"}");
        foreach (var (id, until) in before)
        {
            Assert.True(await server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE id = $1", id) <= until, "A right stays for longer than before.");
        }

        return problem is null;
    }

    private static async Task Jobs(Country land, GrantingDesk granting)
    {
        while (await land.Ask<KeepRecertifications, bool>(use => use.RunAsync(land.Job(), Ct)))
        {
        }

        await granting.Job();
    }
}
