using LakMuang.Storage;

namespace LakMuang.Tests.Storage;

public sealed class TogetherTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_alone_is_asked_at_once()
    {
        var together = new Together<int, int>(asks => Task.FromResult<IReadOnlyList<int>>([.. asks.Select(a => a * 2)]));

        Assert.Equal(14, await together.AskAsync(7, Ct));
    }

    [Fact]
    public async Task Those_that_come_while_a_statement_is_under_way_go_together_and_each_gets_its_own_answer()
    {
        using var statement = new StatementByHand();
        var first = statement.Together.AskAsync(1, Ct);
        var others = Enumerable.Range(2, 5).Select(ask => statement.Together.AskAsync(ask, Ct)).ToList();

        await statement.FinishAsync();
        await statement.FinishAsync();

        Assert.Equal(10, await first);
        var answers = await Task.WhenAll(others);
        Assert.Equal([20, 30, 40, 50, 60], answers);
        Assert.Equal([[1], [2, 3, 4, 5, 6]], statement.Ran);
    }

    [Fact]
    public async Task No_answer_comes_from_a_statement_that_began_before_the_ask()
    {
        var version = 1;
        var gate = new TaskCompletionSource();
        var together = new Together<bool, int>(async asks =>
        {
            var seen = version;
            await gate.Task;
            return [.. asks.Select(_ => seen)];
        });
        var before = together.AskAsync(true, Ct);

        version = 2;
        var after = together.AskAsync(true, Ct);
        gate.SetResult();

        Assert.Equal((1, 2), (await before, await after));
    }

    [Fact]
    public async Task A_bad_ask_spoils_no_other()
    {
        var gate = new TaskCompletionSource();
        var together = new Together<int, int>(async asks =>
        {
            await gate.Task;
            return asks.Contains(13) ? throw new InvalidOperationException("13") : [.. asks.Select(a => a * 10)];
        });
        var asked = new[] { 1, 2, 13, 3 }.Select(ask => together.AskAsync(ask, Ct)).ToList();
        gate.SetResult();

        var answers = await Task.WhenAll(asked[0], asked[1], asked[3]);
        Assert.Equal([10, 20, 30], answers);
        await Assert.ThrowsAsync<InvalidOperationException>(() => asked[2]);
    }

    [Fact]
    public async Task After_a_failure_the_next_ask_is_answered()
    {
        var isAway = true;
        var together = new Together<int, int>(asks => isAway ? throw new TimeoutException() : Task.FromResult(asks));
        await Assert.ThrowsAsync<TimeoutException>(() => together.AskAsync(1, Ct));

        isAway = false;

        Assert.Equal(2, await together.AskAsync(2, Ct));
    }

    [Fact]
    public async Task Many_at_once_are_all_answered()
    {
        var together = new Together<int, int>(async asks =>
        {
            await Task.Yield();
            return [.. asks.Select(a => -a)];
        }, atOnce: 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5_000).Select(ask => Task.Run(() => together.AskAsync(ask, Ct))));

        Assert.Equal(Enumerable.Range(0, 5_000).Select(ask => -ask), answers);
    }

    /// <summary>A statement that ends when the test says so.</summary>
    private sealed class StatementByHand : IDisposable
    {
        private readonly SemaphoreSlim _finish = new(0);
        private readonly SemaphoreSlim _finished = new(0);

        public StatementByHand() => Together = new(async asks =>
        {
            Ran.Add([.. asks]);
            await _finish.WaitAsync();
            _finished.Release();
            return [.. asks.Select(a => a * 10)];
        });

        public Together<int, int> Together { get; }

        public List<int[]> Ran { get; } = [];

        public Task FinishAsync()
        {
            _finish.Release();
            return _finished.WaitAsync();
        }

        public void Dispose()
        {
            _finish.Dispose();
            _finished.Dispose();
        }
    }
}
