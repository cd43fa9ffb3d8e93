namespace LakMuang.Access.Contracts;

/// <summary>Systems that are there without being linked by anybody.</summary>
public static class BuiltInSystems
{
    /// <summary>This product itself: its groups are the roles inside LakMuang.</summary>
    public const string Sso = "sso";

    /// <summary>Of clients that registered themselves: every active person may enter, in Development only.</summary>
    public const string Open = "open";
}
