namespace LakMuang.Sandbox.ThaId;

internal enum ExpiryField { ExpireIn, ExpiresIn, Both }

internal enum AnswerShape { ByScope, Flat, IdToken }

internal enum SubjectKind { CitizenId, Opaque }

internal enum DenialError { UserDenied, AccessDenied }

/// <summary>How the imitation behaves; the defaults are what was seen of the real provider.</summary>
internal sealed record Switches
{
    /// <summary>Name of the expiry field; its value is an absolute Unix time whatever it is called.</summary>
    public ExpiryField Expiry { get; init; }

    public bool NonceEchoed { get; init; }

    public bool RefreshToken { get; init; }

    /// <summary>By scope: with openid an id_token, without it flat fields.</summary>
    public AnswerShape Answer { get; init; }

    public bool PidRefused { get; init; }

    public SubjectKind Sub { get; init; }

    public DenialError Denial { get; init; }

    /// <summary>client_secret_post accepted beside Basic.</summary>
    public bool PostAllowed { get; init; }

    public bool Down { get; init; }

    /// <summary>The token endpoint answers 200 with something that is not JSON.</summary>
    public bool Nonsense { get; init; }

    /// <summary>Seconds every protocol answer is kept waiting, 0 to 120.</summary>
    public int SlowSeconds { get; init; }
}

internal sealed class SwitchBoard
{
    private Switches _now = new();

    public Switches Now
    {
        get => Volatile.Read(ref _now);
        set => Volatile.Write(ref _now, value with { SlowSeconds = Math.Clamp(value.SlowSeconds, 0, 120) });
    }
}
