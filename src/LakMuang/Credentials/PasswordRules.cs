using System.Globalization;
using System.Text;
using LakMuang.Kernel;

namespace LakMuang.Credentials;

/// <summary>The rules of "DLA 2562" for a new password (L5-6), with a list of the ones that guessers try first.</summary>
internal static class PasswordRules
{
    private const int Least = 8;
    private const int Most = 200;

    /// <summary>Shorter words would forbid half the language.</summary>
    private const int LeastKnown = 4;

    // What stays when digits and signs at both ends are taken off: "Password1", "123456a" and the like are all covered.
    private static readonly HashSet<string> _common =
    [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "qwerty", "qwertyuiop", "asdfgh", "asdfghjk", "zxcvbnm", "abc", "abcd", "abcdef", "abcdefgh",
        "admin", "administrator", "welcome", "letmein", "iloveyou", "monkey", "dragon", "master", "login", "user", "test", "tester", "changeme",
        "thailand", "bangkok", "lakmuang", "หลักเมือง", "รหัสผ่าน", "สวัสดี", "ประเทศไทย", "dla", "sso", "elaas", "info", "aaaa", "aaaaaaa", "q", "qq", "qwe", "asd", "zxc", "a",
    ];

    public static Problem? Check(string? password, IReadOnlyCollection<string> known)
    {
        var text = (password ?? "").Normalize(NormalizationForm.FormKC);
        var plain = text.ToLower(CultureInfo.InvariantCulture);
        return text.Length == 0 ? Refusals.PasswordMissing
            : text.Length > Most ? Refusals.PasswordTooLong
            : new StringInfo(text).LengthInTextElements < Least ? Refusals.PasswordTooShort
            : !text.Any(char.IsLetter) || !text.Any(char.IsDigit) ? Refusals.PasswordTooPlain
            : _common.Contains(plain.Trim([.. plain.Where(c => !char.IsLetter(c))])) || plain.Distinct().Count() < 4 ? Refusals.PasswordCommon
            : known.Any(word => word.Length >= LeastKnown && plain.Contains(word.ToLower(CultureInfo.InvariantCulture), StringComparison.Ordinal)) ? Refusals.PasswordKnown
            : null;
    }
}
