namespace LakMuang.Credentials.ThaId;

public enum ThaIdFault
{
    /// <summary>The person said no in the app.</summary>
    Cancelled,

    /// <summary>It does not answer, or answers with a failure of its own.</summary>
    Down,

    /// <summary>It answered, and the answer cannot be believed.</summary>
    Nonsense,

    /// <summary>It proved somebody and did not say who: the scope "pid" is refused to us.</summary>
    NoCitizenId,

    /// <summary>The code was refused: used, too old, or never issued.</summary>
    CodeRefused,
}

/// <summary>ThaID could not prove a person. The message is for the operator's log and holds no personal data.</summary>
public sealed class ThaIdException(ThaIdFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ThaIdFault Fault { get; } = fault;
}
