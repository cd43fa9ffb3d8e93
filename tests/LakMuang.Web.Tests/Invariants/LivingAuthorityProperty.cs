using FsCheck;
using FsCheck.Fluent;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 1: no active grant without a living authority, in whatever order letters are withdrawn and people leave (B-1).</summary>
public sealed class LivingAuthorityProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    // Judged over the tables, apart from the functions of the product.
    private const string Orphans = """
        SELECT count(*) FROM access_grant g JOIN appointment a ON a.id = g.appointment
            JOIN letter own ON own.id = g.letter JOIN letter post ON post.id = a.letter
        WHERE g.agency = $1 AND g.state = 'Active' AND (own.state <> 'Living' OR post.state <> 'Living' OR a.ended_at IS NOT NULL)
        """;

    [Fact]
    public void After_any_withdrawals_no_active_grant_has_lost_its_authority() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(12),
        Prop.ForAll(
            Gen.ListOf(Gen.Choose(0, 5)).ToArbitrary(),
            steps => OrphansAfter([.. steps]).GetAwaiter().GetResult() == 0));

    private async Task<long> OrphansAfter(int[] steps)
    {
        var world = server.NewWorld();
        var (first, second) = (await world.Person(groups: ["info-viewer", "info-editor"]), await world.Person(groups: "info-viewer"));
        await world.Grant(first with { Letter = second.Letter }, "elaas-maker");
        await world.Grant(second with { Letter = first.Letter }, "elaas-maker");
        foreach (var step in steps)
        {
            var who = step % 2 == 0 ? first : second;
            await (step switch
            {
                0 or 1 => Withdraw(world, who),
                2 or 3 => world.Do<RecordDeparture>(leave => leave.RunAsync(world.Act(), who.Id, who.Agency, EndOfPost.Transfer, default)),
                _ => Task.CompletedTask,
            });
            if (await server.Sql<long>(Orphans, first.Agency.Value) is > 0 and var orphans)
            {
                return orphans;
            }
        }

        return 0;
    }

    private async Task Withdraw(World world, Somebody who)
    {
        var seen = (await server.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(who.Letter, default))).Digest;
        await server.Ask<WithdrawLetter, Result<int>>(
            withdraw => withdraw.RunAsync(world.Act(), who.Agency, who.Letter, ReasonToWithdraw.Revoked, seen, default));
    }
}
