using LakMuang.Protocol.Ports;

namespace LakMuang.Tests.Protocol;

/// <summary>The rules of <see cref="IGrants"/>, kept in dictionaries.</summary>
internal sealed class MemoryGrants(TimeProvider clock) : IGrants
{
    private readonly Dictionary<string, Redemption> _spent = [];
    private readonly Dictionary<Guid, Family> _families = [];
    private readonly HashSet<string> _live = [];

    public bool PersonIsEntitled { get; set; } = true;

    public bool SessionHasEnded { get; set; }

    /// <summary>What a person acts for, as JSON; or null.</summary>
    public string? Acting { get; set; }

    public ValueTask<RedeemedCode> RedeemAsync(Redemption redemption, CancellationToken cancel)
    {
        if (_spent.TryGetValue(redemption.Jti, out var first))
        {
            End(first.Sid);
            return new(new RedeemedCode(Redeemed.AlreadySpent));
        }

        if (!PersonIsEntitled || SessionHasEnded)
        {
            return new(new RedeemedCode(SessionHasEnded ? Redeemed.SessionEnded : Redeemed.NotEntitled));
        }

        _spent.Add(redemption.Jti, redemption);
        _live.Add(redemption.Sid);
        if (redemption.RefreshTokenHash is { } hash)
        {
            _families.Add(redemption.Family, new(redemption.Sid, redemption.Grant, hash));
        }

        return new(new RedeemedCode(Redeemed.Redeemed, redemption.TellsActing ? Acting : null));
    }

    public ValueTask<RotatedToken> RotateAsync(Rotation rotation, CancellationToken cancel)
    {
        if (!_families.TryGetValue(rotation.Family, out var family) || family.Grant.ClientId != rotation.Grant.ClientId)
        {
            return new(new RotatedToken(RotationOutcome.Unknown));
        }

        if (!PersonIsEntitled)
        {
            return new(new RotatedToken(RotationOutcome.NotEntitled));
        }

        var isRetry = family.Previous is { } previous && previous.SequenceEqual(rotation.PresentedHash)
            && clock.GetUtcNow() - family.RotatedAt < rotation.Grace;
        if (!isRetry && !family.Current.SequenceEqual(rotation.PresentedHash))
        {
            End(family.Sid);
            return new(new RotatedToken(RotationOutcome.Reused));
        }

        family.Rotate(rotation, clock.GetUtcNow());
        return new(new RotatedToken(RotationOutcome.Rotated, rotation.TellsActing ? Acting : null));
    }

    public ValueTask RevokeAsync(string clientId, Guid family, CancellationToken cancel)
    {
        if (_families.TryGetValue(family, out var found) && found.Grant.ClientId == clientId)
        {
            _families.Remove(family);
        }

        return default;
    }

    public ValueTask EndAsync(string sid, CancellationToken cancel)
    {
        End(sid);
        return default;
    }

    public ValueTask<bool> IsLiveAsync(string sid, CancellationToken cancel) => new(_live.Contains(sid));

    private void End(string sid)
    {
        _live.Remove(sid);
        foreach (var id in _families.Where(f => f.Value.Sid == sid).Select(f => f.Key).ToList())
        {
            _families.Remove(id);
        }
    }

    private sealed class Family(string sid, AuthorizedGrant grant, byte[] first)
    {
        public string Sid { get; } = sid;

        public AuthorizedGrant Grant { get; } = grant;

        public byte[] Current { get; private set; } = first;

        public byte[]? Previous { get; private set; }

        public DateTimeOffset RotatedAt { get; private set; }

        public void Rotate(Rotation rotation, DateTimeOffset now) =>
            (Previous, Current, RotatedAt) = (rotation.PresentedHash, rotation.SuccessorHash ?? rotation.PresentedHash, now);
    }
}
