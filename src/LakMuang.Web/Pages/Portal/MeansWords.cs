using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Portal;

/// <summary>How somebody signed in, in the words of the sign-in page.</summary>
internal static class MeansWords
{
    public static Text Of(Means means) => means switch
    {
        _ when means.HasFlag(Means.Passkey) => new("พาสคีย์", "a passkey"),
        _ when means.HasFlag(Means.ThaId) => new("ThaID", "ThaID"),
        _ when means.HasFlag(Means.BreakGlass) => new("รหัสฉุกเฉิน", "the break-glass code"),
        _ when means.HasFlag(Means.EmailCode) => new("รหัสผ่านและรหัสทางอีเมล", "password and e-mail code"),
        _ => new("รหัสผ่าน", "password"),
    };
}
