using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;

namespace LakMuang.Requests;

/// <summary>The post that the rights of a request rest on.</summary>
public sealed class PostForRequest(IPosts posts, IHandoversUnderWay handovers)
{
    /// <returns>Null for a beneficiary without a post in the agency.</returns>
    internal async Task<Holding?> FindAsync(AccessRequest request, IReadOnlyList<string> groups, CancellationToken ct)
    {
        var main = await posts.MainAsync(request.Beneficiary, request.Agency, ct);
        if (main is null || request.Kind is not RequestKind.HeadOfUnit || groups is not [var group])
        {
            return main;
        }

        // A post that was made for the case that form 1 ends would end under the new right.
        var made = await handovers.MadePostsAsync(request.Agency, group, ct);
        if (!made.Contains(main.Appointment))
        {
            return main;
        }

        foreach (var post in (await posts.HistoryAsync(request.Beneficiary, request.Agency, ct)).Where(p => p.EndedAt is null && !made.Contains(p.Appointment)))
        {
            if (await posts.FindAsync(post.Appointment, ct) is { } other)
            {
                return other;
            }
        }

        return null;
    }
}
