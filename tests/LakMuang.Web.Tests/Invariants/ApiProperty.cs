using System.Net;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Random callers call random operations on random agencies and people. Whatever happens: nobody acts outside their oversight (invariant 3), nothing of somebody works
/// after a suspension was answered (invariant 2), no right lives without all that it rests on (invariant 1). Judged over the tables and by the test's own reading of the tree.
/// </summary>
public sealed class ApiProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 100;

    private static readonly string[] _ofPeople = ["suspendPerson", "endSessions", "takePasswordBack", "reinstatePerson"];

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
            if (step == Steps / 2)
            {
                await Midnight(crowd, judge, $"seed {seed}, midnight");
                people = await judge.PeopleAsync();
            }

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
            Assert.True(await judge.BrokenAsync(ApiLaws.All) is { Length: 0 }, $"{said}: {await judge.BrokenAsync(ApiLaws.All)}");

            Assert.True(await judge.UnfoundedAsync(call.Target ?? dice.Pick(crowd.People).Id.Value) is 0, $"{said}: somebody is shown a right under which not everything stands");

            if (call.IsDone)
            {
                done[call.Operation.Id] = done.GetValueOrDefault(call.Operation.Id) + 1;
                await NothingWorks(crowd, judge, call, said);
            }

            await ComeAgain(crowd, caller, call);
        }

        output.WriteLine(string.Join(", ", done.Select(d => $"{d.Key} {d.Value}")));
        Assert.True(done.Count > 10, "Too little was done to say anything.");
    }

    // Invariant 1 without any deed: at midnight posts run out, and nobody has to write anything down for the rights on them to be dead.
    private static async Task Midnight(ApiCrowd crowd, ApiJudge judge, string said)
    {
        await crowd.PassMidnight();
        foreach (var faded in crowd.Fading)
        {
            var answer = await faded.Desk.Get($"/agencies/{crowd.Land.CodeOf(crowd.Land.Town)}/people?limit=1");
            Assert.True(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized, $"{said}: {faded.Name}, whose post is over: {answer.Status}");
        }

        foreach (var person in crowd.People)
        {
            Assert.True(await judge.UnfoundedAsync(person.Id.Value) is 0, $"{said}: {person.Id.Value} is shown a right under which not everything stands");
        }

        Assert.True(await judge.BrokenAsync(ApiLaws.All) is { Length: 0 }, $"{said}: {await judge.BrokenAsync(ApiLaws.All)}");
    }

    // Invariant 2: the answer was given, so every door is shut for what was made before.
    private static async Task NothingWorks(ApiCrowd crowd, ApiJudge judge, RandomCall call, string said)
    {
        if (!_ofPeople.Contains(call.Operation.Id) || call.Target is not { } target || crowd.Callers.Find(c => c.Person?.Id.Value == target) is not { } stopped)
        {
            return;
        }

        await AllShut(stopped, said);

        // What came in in that very moment stands on no list of what was ended: the account's epoch alone tells that it is older.
        await judge.ReviveAsync(target);
        await AllShut(stopped, $"{said}, though no row says so");
        await judge.EndAsync(target);
    }

    private static async Task AllShut(CrowdCaller stopped, string said)
    {
        Assert.True((await stopped.Desk.Get("/agencies?limit=1")).Status == HttpStatusCode.Unauthorized, $"{said}: the token of the target still works");
        using var refreshed = await stopped.Desk.Party.Refresh(stopped.Desk.RefreshToken!);
        Assert.False(refreshed.IsSuccessStatusCode, $"{said}: the refresh token of the target still works");
        var page = await stopped.Desk.Browser!.Get("/account");
        Assert.True(page.Address.ToString().Contains("/sign-in", StringComparison.Ordinal), $"{said}: the browser of the target is still in");
    }

    // Whoever was thrown out and may come in signs in again, so that the crowd does not die out.
    private static Task ComeAgain(ApiCrowd crowd, CrowdCaller caller, RandomCall call) =>
        call.Reply.Status is HttpStatusCode.Unauthorized ? crowd.ComeAgain(caller) : Task.CompletedTask;
}
