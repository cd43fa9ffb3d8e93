using System.Net;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Random callers call random operations on random agencies and people. Whatever happens: nobody acts outside their oversight (invariant 3), nothing of somebody works
/// after a suspension was answered (invariant 2), no right lives without all that it rests on (invariant 1). Judged over the tables and by the test's own reading of the tree.
/// </summary>
public sealed class ApiProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 90;

    private static readonly (string What, string Sql)[] _laws =
    [
        ("a right that lives without its letter, post, person, agency or system", """
            SELECT count(*) FROM access_grant g JOIN appointment a ON a.id = g.appointment JOIN letter own ON own.id = g.letter JOIN letter post ON post.id = a.letter
                JOIN agency y ON y.id = g.agency JOIN information_system i ON i.code = g.system JOIN person p ON p.id = g.holder
            WHERE g.state = 'Active' AND (own.state <> 'Living' OR post.state <> 'Living' OR a.ended_at IS NOT NULL OR y.state <> 'Active' OR i.state <> 'Live'
                OR a.person <> g.holder OR a.agency <> g.agency OR p.merged_into IS NOT NULL)
            """),
        ("an open session of an account that is stopped", """
            SELECT count(*) FROM session s JOIN account a ON a.id = s.person WHERE a.state <> 'Active' AND s.ended_at IS NULL
            """),
        ("an account that is open while a suspension lasts", """
            SELECT count(*) FROM suspension s JOIN account a ON a.id = s.person WHERE s.lifted_at IS NULL AND a.state = 'Active'
            """),
        ("an SSO admin whom nobody outside the agency has confirmed", """
            SELECT count(*) FROM admin_nomination n WHERE n.state = 'Confirmed' AND (n.decided_by IS NULL OR n.decided_by = n.proposed_by OR n.decided_by = n.person)
            """),
        ("a move that one person has both proposed and accepted", """
            SELECT count(*) FROM staff_move m WHERE m.state IN ('Agreed', 'Running', 'Done') AND (m.decided_by IS NULL OR m.decided_by = m.proposed_by)
            """),
    ];

    private static readonly string[] _ofPeople = ["suspendPerson", "endSessions", "takePasswordBack"];

    [Theory]
    [InlineData(2475u)]
    [InlineData(1932u)]
    public async Task Whoever_calls_whatever_nobody_acts_outside_their_oversight_and_what_is_stopped_stays_stopped(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        using var crowd = await ApiCrowd.Gather(server, dice);
        await using var judge = new ApiJudge(server, crowd);
        var done = new Dictionary<string, int>();
        var people = await judge.PeopleAsync();
        for (var step = 0; step < Steps; step++)
        {
            var caller = dice.Pick(crowd.Callers);
            var before = await judge.LookAsync(caller, people);
            while (before.Region.Count == 0 && dice.Roll(4) > 0)
            {
                // Those who may do nothing come too, and not all the time.
                caller = dice.Pick(crowd.Callers);
                before = await judge.LookAsync(caller, people);
            }

            var call = await RandomCall.Make(judge, crowd, caller, before.Region, dice);
            people = await judge.PeopleAsync();
            var said = $"seed {seed}, step {step}: {caller.Name} {call.Operation.Id} in {(call.Agency is { } at ? crowd.Land.CodeOf(at) : "-")}: {(int)call.Reply.Status} {call.Reply.Code}";
            output.WriteLine(said);

            Assert.True((int)call.Reply.Status < 500, said);
            Assert.True(judge.IsWithinOversight(caller, before, call), $"{said}: acted outside its oversight");
            Assert.True(await judge.StrangersAsync(caller, before, people) is [], $"{said}: changed people that are not its own");
            Assert.True(await judge.BrokenAsync(_laws) is { Length: 0 }, $"{said}: {await judge.BrokenAsync(_laws)}");

            if (call.IsDone)
            {
                done[call.Operation.Id] = done.GetValueOrDefault(call.Operation.Id) + 1;
                await NothingWorks(crowd, call, said);
            }

            await ComeAgain(crowd, caller, call);
        }

        output.WriteLine(string.Join(", ", done.Select(d => $"{d.Key} {d.Value}")));
        Assert.True(done.Count > 10, "Too little was done to say anything.");
    }

    // Invariant 2: the answer was given, so every door is shut for what was made before.
    private static async Task NothingWorks(ApiCrowd crowd, RandomCall call, string said)
    {
        if (!_ofPeople.Contains(call.Operation.Id) || crowd.Callers.Find(c => c.Person?.Id.Value == call.Target) is not { } stopped)
        {
            return;
        }

        Assert.True((await stopped.Desk.Get("/agencies?limit=1")).Status == HttpStatusCode.Unauthorized, $"{said}: the token of the target still works");
        using var refreshed = await stopped.Desk.Party.Refresh(stopped.Desk.RefreshToken!);
        Assert.False(refreshed.IsSuccessStatusCode, $"{said}: the refresh token of the target still works");
        var page = await stopped.Desk.Browser!.Get("/account");
        Assert.True(page.Address.ToString().Contains("/sign-in", StringComparison.Ordinal), $"{said}: the browser of the target is still in");
    }

    // Whoever was thrown out and may come in signs in again, so that the crowd does not die out.
    private async Task ComeAgain(ApiCrowd crowd, CrowdCaller caller, RandomCall call)
    {
        if (call.Reply.Status is HttpStatusCode.Unauthorized && caller.Person is { } person
            && await server.Sql<string>("SELECT state FROM account WHERE id = $1", person.Id.Value) == "Active"
            && await server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM appointment WHERE person = $1 AND appointment_is_held(id))", person.Id.Value))
        {
            await crowd.SignIn(caller);
        }
    }
}
