namespace LakMuang.Samples.ELaas;

public enum Outcome
{
    Done,

    /// <summary>The person's groups do not allow it.</summary>
    NotAllowed,

    /// <summary>This agency has no such voucher.</summary>
    Unknown,

    /// <summary>The voucher has moved on since the person looked at it.</summary>
    Overtaken,

    /// <summary>The person wrote it, and so does not decide it.</summary>
    Own,
}
