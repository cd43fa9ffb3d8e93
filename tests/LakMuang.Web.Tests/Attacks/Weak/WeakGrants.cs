namespace LakMuang.Web.Tests.Attacks.Weak;

/// <summary>Codes and refresh tokens kept by somebody who looks first and writes afterwards, and binds them to nothing.</summary>
/// <param name="atOnce">So many have all looked before the first writes: the race, made certain.</param>
internal sealed class WeakGrants(int atOnce = 1)
{
    private readonly Dictionary<string, bool> _spent = [];
    private int _looked;

    public string Issue()
    {
        var code = Guid.CreateVersion7().ToString("N");
        _spent[code] = false;
        return code;
    }

    /// <summary>Whose browser and whose client it was is not asked.</summary>
    public bool Redeem(string code)
    {
        var isSpent = _spent[code];
        Interlocked.Increment(ref _looked);
        SpinWait.SpinUntil(() => Volatile.Read(ref _looked) >= atOnce);
        lock (_spent)
        {
            _spent[code] = true;
        }

        return !isSpent;
    }

    /// <summary>An old refresh token goes on working: nothing is rotated.</summary>
    public bool Refresh(string token) => _spent.ContainsKey(token);

    /// <summary>A challenge that is missing needs no verifier, and "plain" is a method like another.</summary>
    public static bool Verifies(string? challenge, string? method, string? verifier) =>
        challenge is null || (method is "plain" && verifier == challenge);
}
