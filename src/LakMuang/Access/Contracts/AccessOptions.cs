namespace LakMuang.Access.Contracts;

public sealed class AccessOptions
{
    /// <summary>Whether everybody with an account may enter clients that registered themselves. True in Development only.</summary>
    public bool AllowOpenSystem { get; set; }
}
