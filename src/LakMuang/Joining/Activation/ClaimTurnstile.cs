using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>
/// Counts wrong activation codes. Addresses are held back; an office never is, or anybody could lock it out from elsewhere: while somebody guesses
/// at it from many places, each try merely takes longer. With 52 bits to guess that is more than enough.
/// </summary>
public sealed class ClaimTurnstile(IThrottle throttle, TimeProvider clock)
{
    /// <summary>Tries of one address at one office.</summary>
    private static readonly Limit _pair = new("activation-pair", 10, TimeSpan.FromMinutes(15));

    private static readonly Limit _address = new("activation-address", 60, TimeSpan.FromMinutes(15));

    private static readonly Limit _agency = new("activation-agency", 30, TimeSpan.FromMinutes(15));

    private static readonly TimeSpan _drag = TimeSpan.FromSeconds(2);

    /// <returns>Null to go on; otherwise how long this address must wait.</returns>
    public async Task<TimeSpan?> EnterAsync(Act act, string agencyCode, CancellationToken ct)
    {
        if (await throttle.BeginAsync(_pair, Pair(act, agencyCode), ct) is { } waitHere)
        {
            return waitHere;
        }

        if (await throttle.BeginAsync(_address, From(act), ct) is { } wait)
        {
            await throttle.DroppedAsync(_pair, Pair(act, agencyCode), ct);
            return wait;
        }

        return null;
    }

    public async Task LeaveAsync(Act act, string agencyCode, bool wasRight, CancellationToken ct)
    {
        if (wasRight)
        {
            await throttle.DroppedAsync(_pair, Pair(act, agencyCode), ct);
            await throttle.DroppedAsync(_address, From(act), ct);
            return;
        }

        await throttle.FailedAsync(_pair, Pair(act, agencyCode), ct);
        await throttle.FailedAsync(_address, From(act), ct);
        if (await throttle.CountAsync(_agency, agencyCode, ct) is not null)
        {
            await Task.Delay(_drag, clock, ct);
        }
    }

    private static string From(Act act) => act.Address?.ToString() ?? "";

    private static string Pair(Act act, string agencyCode) => $"{agencyCode}|{From(act)}";
}
