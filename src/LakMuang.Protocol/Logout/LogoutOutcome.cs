namespace LakMuang.Protocol.Logout;

/// <summary>RP-Initiated Logout 1.0. <c>RedirectUri</c> is null when the person stays here; it includes state.</summary>
public abstract record LogoutOutcome
{
    private LogoutOutcome()
    {
    }

    public sealed record ErrorPage(ProtocolError Error) : LogoutOutcome;

    public sealed record ConfirmLogout(string? ClientId, string? RedirectUri) : LogoutOutcome;

    /// <param name="Sid">The system session that the hint names.</param>
    /// <param name="ClientId">The client that the hint was issued to.</param>
    public sealed record LogOut(string Sid, string? ClientId, string? RedirectUri) : LogoutOutcome;
}
