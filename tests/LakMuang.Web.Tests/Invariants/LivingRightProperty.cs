using FsCheck;
using FsCheck.Fluent;
using LakMuang.Access.Contracts;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 1: a right lives only while everything it rests on lives. The test breaks random parts in SQL and judges for itself.</summary>
public sealed class LivingRightProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _harms =
    [
        "UPDATE access_grant SET state = 'Suspended' WHERE holder = $1",
        "UPDATE access_grant SET state = 'Ended' WHERE holder = $1",
        "UPDATE access_grant SET until_day = '2026-01-06' WHERE holder = $1",
        "UPDATE access_grant SET from_day = '2099-01-01' WHERE holder = $1",
        "UPDATE appointment SET ended_at = now() WHERE person = $1",
        "UPDATE appointment SET until_day = '2026-01-06' WHERE person = $1",
        "UPDATE appointment SET from_day = '2099-01-01' WHERE person = $1",
        "UPDATE letter SET state = 'Withdrawn' WHERE id = (SELECT letter FROM access_grant WHERE holder = $1)",
        "UPDATE letter SET state = 'Withdrawn' WHERE id = (SELECT letter FROM appointment WHERE person = $1)",
        "UPDATE agency SET state = 'Dissolved' WHERE id = (SELECT agency FROM appointment WHERE person = $1)",
    ];

    [Fact]
    public void Whatever_part_is_broken_the_right_is_gone() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25),
        Prop.ForAll(
            Gen.SubListOf(Enumerable.Range(0, _harms.Length)).ToArbitrary(),
            harms => MayEnterAfter([.. harms]).GetAwaiter().GetResult() == (harms.Count == 0)));

    private async Task<bool> MayEnterAfter(int[] harms)
    {
        // Each in an agency of its own, because one of the harms is done to the agency.
        var world = server.NewWorld();
        var officer = await world.Person(groups: "info-viewer");
        foreach (var harm in harms)
        {
            await server.Sql<int>(_harms[harm], officer.Id.Value);
        }

        var entry = await server.Ask<IEntitlements, Entry?>(e => e.EntryAsync(officer.Id, "info", default));
        return entry!.MayEnter;
    }
}
