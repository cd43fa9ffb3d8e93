using LakMuang.Accounts.Contracts;
using LakMuang.Protocol.Ports;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Protocol;

/// <summary>Tells the engine who sits before the browser.</summary>
internal sealed class EndUser(IHttpContextAccessor http) : IEndUser
{
    public ValueTask<EndUserSession?> CurrentAsync(CancellationToken cancel) => new(http.HttpContext?.Session() is { } session
        ? new EndUserSession(
            session.Id.Value.ToString("N"), session.Person.Value.ToString("N"), session.AuthenticatedAt, session.Level, Amr(session.Means), session.Epoch)
        : null);

    /// <summary>RFC 8176. ThaID checks a PIN or face on a registered phone and says no more: that is "mfa".</summary>
    private static List<string> Amr(Means means)
    {
        var amr = new List<string>();
        Add(Means.Password, "pwd");
        Add(Means.EmailCode | Means.AuthenticatorApp, "otp");
        Add(Means.SmsCode, "sms");
        Add(Means.Passkey, "hwk");
        Add(Means.ThaId, "mfa");
        return amr;

        void Add(Means kinds, string name)
        {
            if ((means & kinds) != 0)
            {
                amr.Add(name);
            }
        }
    }
}
