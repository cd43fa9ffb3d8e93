using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>The agencies that an import's rows may name: asked of the guard, once for each agency of a portion.</summary>
internal sealed class Reach(IAgencyCodes codes, IAuthority authority)
{
    /// <returns>Active agencies that the importer looks after, by code. Others are not told apart from codes that nobody has.</returns>
    public async Task<IReadOnlyDictionary<string, AgencyId>> OfAsync(Frame frame, IEnumerable<string> named, CancellationToken ct) =>
        await WithinAsync(frame, await codes.ActiveAsync([.. named.Distinct()], ct), ct);

    /// <summary>The same for lists of other systems, which may know an agency that was merged by its old code for a long time.</summary>
    public async Task<IReadOnlyDictionary<string, AgencyId>> LeadingAsync(Frame frame, IEnumerable<string> named, CancellationToken ct) =>
        await WithinAsync(frame, await codes.LeadingAsync([.. named.Distinct()], ct), ct);

    private async Task<IReadOnlyDictionary<string, AgencyId>> WithinAsync(Frame frame, IReadOnlyDictionary<string, AgencyId> found, CancellationToken ct)
    {
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
