using LakMuang.Credentials.Contracts;

namespace LakMuang.Credentials;

internal sealed class Guesses(Throttle throttle) : IGuesses
{
    public Task<TimeSpan?> BeginAsync(GuessLimit limit, string whom, CancellationToken ct) => throttle.BeginAsync(Of(limit), whom, ct);

    public Task EndAsync(GuessLimit limit, string whom, bool wasRight, CancellationToken ct) =>
        wasRight ? throttle.DroppedAsync(Of(limit), whom, ct) : throttle.FailedAsync(Of(limit), whom, ct);

    private static Limit Of(GuessLimit limit) => new(limit.What, limit.Failures, limit.Window);
}
