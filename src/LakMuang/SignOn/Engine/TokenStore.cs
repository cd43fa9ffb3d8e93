using LakMuang.Protocol.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.SignOn.Engine;

/// <summary>What is stored of codes and refresh tokens, by the database's clock. Endings are rare, so only they take a unit of work.</summary>
internal sealed class TokenStore(RedeemCodes redeem, RotateFamilies rotate, LivingSessions living, IServiceScopeFactory scopes) : IGrants
{
    public static readonly TimeSpan FamilyIdle = TimeSpan.FromDays(7);
    public static readonly TimeSpan FamilyLife = TimeSpan.FromDays(30);

    public async ValueTask<RedeemedCode> RedeemAsync(Redemption redemption, CancellationToken cancel)
    {
        // Whoever hangs up must not keep a theft from being noticed: neither the question nor the ending can be cancelled.
        var redeemed = await redeem.RunAsync(redemption, CancellationToken.None);
        if (redeemed.Outcome is Redeemed.AlreadySpent)
        {
            await EndAsync(end => end.OfReplayedCodeAsync(Guid.Parse(redemption.Jti), redemption.Grant, CancellationToken.None));
        }

        return redeemed;
    }

    public async ValueTask<RotatedToken> RotateAsync(Rotation rotation, CancellationToken cancel)
    {
        var rotated = await rotate.RunAsync(rotation, CancellationToken.None);
        if (rotated.Outcome is RotationOutcome.Reused)
        {
            await EndAsync(end => end.OfReusedTokenAsync(rotation.Family, CancellationToken.None));
        }

        return rotated;
    }

    public ValueTask RevokeAsync(string clientId, Guid family, CancellationToken cancel) =>
        EndAsync(end => end.OfFamilyAsync(clientId, family, cancel));

    public ValueTask EndAsync(string sid, CancellationToken cancel) => EndAsync(end => end.OfSessionAsync(Guid.Parse(sid), cancel));

    public async ValueTask<bool> IsLiveAsync(string sid, CancellationToken cancel) =>
        Guid.TryParse(sid, out var id) && await living.ContainAsync(id, cancel);

    private async ValueTask EndAsync(Func<EndTokens, Task> end)
    {
        await using var scope = scopes.CreateAsyncScope();
        await end(scope.ServiceProvider.GetRequiredService<EndTokens>());
    }
}
