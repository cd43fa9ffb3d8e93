namespace LakMuang.Credentials.Contracts;

/// <summary>What may be tried how often by one guesser.</summary>
/// <param name="What">A name of its own for each kind of secret.</param>
/// <param name="Failures">Wrong tries allowed in the window.</param>
public sealed record GuessLimit(string What, int Failures, TimeSpan Window);

/// <summary>Slows down who guesses at the secrets of other rooms, on all nodes alike.</summary>
public interface IGuesses
{
    /// <summary>Reserves a try before it is judged.</summary>
    /// <returns>Null to go on; otherwise how long to wait.</returns>
    Task<TimeSpan?> BeginAsync(GuessLimit limit, string whom, CancellationToken ct);

    /// <summary>Ends a try that was begun. Only wrong ones count.</summary>
    Task EndAsync(GuessLimit limit, string whom, bool wasRight, CancellationToken ct);
}
