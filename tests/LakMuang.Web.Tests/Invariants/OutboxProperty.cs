using FsCheck;
using FsCheck.Fluent;
using LakMuang.Kernel;
using LakMuang.Notifications;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Invariant 8: a promised message goes out at least once, whatever workers die on the way, and a repeated request promises nothing twice.</summary>
public sealed class OutboxProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public void Every_promise_is_kept_once_its_worker_lives() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(10),
        Prop.ForAll(
            Gen.ListOf(Gen.Elements(true, false)).ToArbitrary(),
            deaths => Undelivered([.. deaths]).GetAwaiter().GetResult() == 0));

    [Fact]
    public async Task The_same_promise_twice_is_refused_whole()
    {
        var key = $"twice:{Guid.CreateVersion7()}";
        await Promise(key);

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => Promise(key));

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key = $1", key));
    }

    // Workers that die after the claim, one for each "true"; in between, living ones.
    private async Task<long> Undelivered(bool[] deaths)
    {
        var kind = $"k{Guid.CreateVersion7():N}"[..30];
        foreach (var _ in deaths)
        {
            await Promise($"{kind}:{Guid.CreateVersion7()}", kind);
        }

        var queue = new OutboxQueue(server.Services.GetRequiredService<StatementSource>(), server.Services.GetRequiredService<Vault>());
        foreach (var dies in deaths)
        {
            await Work(kind, dies);
        }

        await server.PassAsync(OutboxQueue.Lease + TimeSpan.FromSeconds(1));
        foreach (var _ in deaths)
        {
            await Work(kind, dies: false);
        }

        return await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE kind = $1 AND delivered_at IS NULL", kind);

        async Task Work(string mine, bool dies)
        {
            if (await queue.ClaimAsync(new Dictionary<string, int> { [mine] = 1 }, [], 1) is [var claimed] && !dies)
            {
                await queue.DeliveredAsync(claimed.Id);
            }
        }
    }

    private Task<bool> Promise(string key, string kind = "nobody-delivers-this") => server.Ask<LakMuangDb, bool>(async _ =>
    {
        await using var scope = server.Services.CreateAsyncScope();
        var act = Act.OfJob("test", server.Clock.GetUtcNow());
        scope.ServiceProvider.GetRequiredService<IOutbox>().Queue(act, key, kind, "payload");
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(act, default);
        return true;
    });
}
