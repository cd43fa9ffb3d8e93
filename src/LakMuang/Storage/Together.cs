namespace LakMuang.Storage;

/// <summary>
/// Puts what many requests ask at the same time into one statement: one round trip and, where it writes, one commit for all.
/// A request that comes alone is asked at once; those that come while a statement is under way go together with the next.
/// </summary>
/// <typeparam name="TAsk">What one request wants. Immutable.</typeparam>
/// <typeparam name="TAnswer">What it gets.</typeparam>
/// <param name="run">Answers all asks of one statement, in their order.</param>
/// <param name="atOnce">How many statements may be under way: one gathers most; a second keeps others going where one may wait for a row lock.</param>
/// <remarks>
/// An answer never comes from a statement that began before the ask, so whoever asks sees everything that was committed before.
/// When a statement fails that held several asks, each is tried alone: a bad one spoils no other.
/// </remarks>
internal sealed class Together<TAsk, TAnswer>(Func<IReadOnlyList<TAsk>, Task<IReadOnlyList<TAnswer>>> run, int atOnce = 1)
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _waiting = new();
    private int _running;

    /// <param name="ct">Ends the waiting; a statement under way is finished all the same.</param>
    public Task<TAnswer> AskAsync(TAsk ask, CancellationToken ct)
    {
        var waiting = new Waiting(ask);
        lock (_lock)
        {
            _waiting.Enqueue(waiting);
            if (_running == atOnce)
            {
                return waiting.Answer.Task.WaitAsync(ct);
            }

            _running++;
        }

        _ = WorkAsync();
        return waiting.Answer.Task.WaitAsync(ct);
    }

    private async Task WorkAsync()
    {
        while (Next() is { } batch)
        {
            try
            {
                await RunAsync(batch);
            }
            catch (Exception) when (batch.Count > 1)
            {
                foreach (var one in batch)
                {
                    await RunAloneAsync(one);
                }
            }
            catch (Exception e)
            {
                batch[0].Answer.TrySetException(e);
            }
        }
    }

    private List<Waiting>? Next()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _running--;
                return null;
            }

            var batch = new List<Waiting>(Math.Min(_waiting.Count, Most));
            while (batch.Count < Most && _waiting.TryDequeue(out var waiting))
            {
                batch.Add(waiting);
            }

            return batch;
        }
    }

    private async Task RunAsync(List<Waiting> batch)
    {
        var answers = await run(batch.ConvertAll(w => w.Ask));
        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Answer.TrySetResult(answers[i]);
        }
    }

    private async Task RunAloneAsync(Waiting one)
    {
        try
        {
            await RunAsync([one]);
        }
        catch (Exception e)
        {
            one.Answer.TrySetException(e);
        }
    }

    private sealed record Waiting(TAsk Ask)
    {
        // The next statement should not wait for what a request does with its answer.
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
