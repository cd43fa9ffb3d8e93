using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>Whether an agency has an SSO admin who can really come in: appointed today, account active, some credential that works.</summary>
public sealed class OfficeAdmins(IOfficeStaff staff, IAccounts accounts, ICredentials credentials)
{
    public async Task<bool> HasLivingAsync(AgencyId agency, CancellationToken ct)
    {
        PersonId[] appointed = [.. (await staff.AdminsAsync([agency], ct))[agency]];
        return appointed.Length > 0
            && await accounts.ActiveAsync(appointed, ct) is { Count: > 0 } active
            && (await credentials.AbleAsync([.. active], ct)).Count > 0;
    }
}
