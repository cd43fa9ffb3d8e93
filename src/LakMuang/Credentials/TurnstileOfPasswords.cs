using LakMuang.Kernel;

namespace LakMuang.Credentials;

/// <summary>Counts wrong passwords for an account and for an address. ThaID and passkeys do not pass through here.</summary>
public sealed class TurnstileOfPasswords(Throttle throttle)
{
    /// <returns>Null to go on; otherwise how long to wait.</returns>
    public async Task<TimeSpan?> EnterAsync(Act act, CitizenId citizenId, CancellationToken ct)
    {
        if (await throttle.BeginAsync(Limits.PasswordOfAccount, citizenId.Digits, ct) is { } wait)
        {
            return wait;
        }

        if (await throttle.BeginAsync(Limits.PasswordFromAddress, From(act), ct) is { } waitHere)
        {
            await throttle.DroppedAsync(Limits.PasswordOfAccount, citizenId.Digits, ct);
            return waitHere;
        }

        return null;
    }

    public async Task LeaveAsync(Act act, CitizenId citizenId, bool wasRight, CancellationToken ct)
    {
        if (wasRight)
        {
            await throttle.DroppedAsync(Limits.PasswordOfAccount, citizenId.Digits, ct);
            await throttle.DroppedAsync(Limits.PasswordFromAddress, From(act), ct);
        }
        else
        {
            await throttle.FailedAsync(Limits.PasswordOfAccount, citizenId.Digits, ct);
            await throttle.FailedAsync(Limits.PasswordFromAddress, From(act), ct);
        }
    }

    private static string From(Act act) => act.Address?.ToString() ?? "";
}
