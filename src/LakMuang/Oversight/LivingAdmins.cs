using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;

namespace LakMuang.Oversight;

/// <summary>An SSO admin as of today, and what may keep them from working.</summary>
public sealed record AdminFacts(Holding Post, bool HasAccount, bool HasCredential, bool HasLetter)
{
    public bool IsLiving => HasAccount && HasCredential && HasLetter;
}

/// <summary>Who is a living admin: appointed today, account active, a credential that works, a letter that stands (B-4).</summary>
public sealed class LivingAdmins(IPosts posts, IAccounts accounts, ICredentials credentials, ILetterBook letters) : ILivingAdmins
{
    private static readonly Office[] _admins = [Office.SsoAdmin];

    /// <summary>All holders of the office, living or not.</summary>
    public async Task<IReadOnlyList<AdminFacts>> OfAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct)
    {
        var holders = await posts.HoldersAsync(_admins, agencies, ct);
        if (holders.Count == 0)
        {
            return [];
        }

        var people = holders.Select(h => h.Person).Distinct().ToList();
        var (active, able) = (await accounts.ActiveAsync(people, ct), await credentials.AbleAsync(people, ct));
        var living = await letters.LivingAsync([.. holders.Select(h => h.Letter).Distinct()], ct);
        return [.. holders.Select(h => new AdminFacts(h, active.Contains(h.Person), able.Contains(h.Person), living.Contains(h.Letter)))];
    }

    public async Task<IReadOnlySet<AgencyId>> WithAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        (await OfAsync(agencies, ct)).Where(a => a.IsLiving).Select(a => a.Post.Agency).ToHashSet();
}
