using FsCheck;
using FsCheck.Fluent;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 2, attacked with random lives of a person on two nodes: whatever was made before "done" is dead after it.</summary>
public sealed class RevocationProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    public enum Deed
    {
        EnterInfo,
        EnterElaas,
        KeepCode,
        Refresh,
        SecondBrowser,
    }

    public enum Ending
    {
        Suspension,
        EverywhereByOwner,
        LeavingThePost,
    }

    private readonly World _world = server.NewWorld();

    [Fact]
    public void Nothing_older_than_an_ending_works_after_it()
    {
        var lives = Gen.Zip(
            Gen.ListOf(Gen.Elements(Enum.GetValues<Deed>())),
            Gen.Elements(Enum.GetValues<Ending>()));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(12).WithEndSize(6),
            Prop.ForAll(lives.ToArbitrary(), life => Survivors(life.Item1, life.Item2).GetAwaiter().GetResult() is []));
    }

    private async Task<List<string>> Survivors(IEnumerable<Deed> steps, Ending ending)
    {
        using var node = server.SecondNode();
        var life = await OfficialLife.Begin(server, node, _world);
        foreach (var step in steps)
        {
            await life.Do(step);
        }

        await life.End(ending);
        return await life.WhatStillWorks(ending);
    }
}
