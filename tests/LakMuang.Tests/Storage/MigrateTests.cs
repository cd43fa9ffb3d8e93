using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Tests.Storage;

public sealed class MigrateTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task Nodes_that_start_together_do_not_trip_over_each_other()
    {
        await using var services = new ServiceCollection().AddStorage(database.ConnectionString).BuildServiceProvider();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var node = services.CreateAsyncScope();
            await node.ServiceProvider.GetRequiredService<Migrate>().RunAsync(default);
        }));

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed without a migration.");
    }
}
