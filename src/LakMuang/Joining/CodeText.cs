using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining;

/// <summary>Codes of letters and invitations as they are printed and typed, and what is stored of them.</summary>
internal static class CodeText
{
    /// <summary>A new code, in groups.</summary>
    public static string Make() => TypedCode.Make();

    /// <summary>What was typed, or empty for what cannot be a code.</summary>
    public static string Read(string? typed) => TypedCode.Read(typed);

    /// <summary>Keyed hash of an activation code together with its agency.</summary>
    public static byte[] Hash(Vault vault, AgencyId? agency, string plain) =>
        vault.Lookup($"{agency?.Value ?? Guid.Empty}:{plain}", "activation-code");

    /// <summary>Keyed hash of an invitation's code.</summary>
    public static byte[] HashOfInvitation(Vault vault, string plain) => vault.Lookup(plain, "invitation-code");
}
