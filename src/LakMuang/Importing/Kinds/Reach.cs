using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>The agencies that an import's rows may name: asked of the guard, once for each agency of a portion.</summary>
internal sealed class Reach(IAgencyCodes codes, IAuthority authority)
{
    /// <returns>Active agencies that the importer looks after, by code. Others are not told apart from codes that nobody has.</returns>
    public async Task<IReadOnlyDictionary<string, AgencyId>> OfAsync(Frame frame, IEnumerable<string> named, CancellationToken ct)
    {
        var found = await codes.ActiveAsync([.. named.Distinct()], ct);
        if (frame.Import.IsCentral)
        {
            return found;
        }

        var reached = new Dictionary<string, AgencyId>();
        foreach (var (code, agency) in found)
        {
            if (await authority.JudgeAsync(frame.Act, AgencyTask.Import, agency, ct) is AgencyAccess.Allowed)
            {
                reached[code] = agency;
            }
        }

        return reached;
    }
}
