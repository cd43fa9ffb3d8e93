using System.Text.RegularExpressions;

namespace LakMuang.SignOn;

/// <summary>Client ids that operators choose: short enough to read out, without anything that addresses or forms would escape.</summary>
internal static partial class ClientIds
{
    public static bool IsGood(string id) => Allowed().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{1,99}\z")]
    private static partial Regex Allowed();
}
