using LakMuang.Circulars;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Circulars;

/// <param name="Told">What the form says about it.</param>
public sealed record FoundEarlier(string Subject, string Body, string Told);

/// <summary>The circular that a new one begins from: one that has come to the office, or one of its own.</summary>
public sealed class EarlierCircular(ShowCircular show, FollowCircular follow)
{
    public async Task<Result<FoundEarlier>> FindAsync(Act act, AgencyId office, Guid id, Following how, CancellationToken ct)
    {
        if (how is Following.Forwards)
        {
            return (await show.RunAsync(act, office, id, ct)).Ok(out var copy, out var problem) ? Found(copy.Circular, how, true) : problem;
        }

        return (await follow.RunAsync(act, office, id, new(), ct)).Ok(out var own, out var refused) ? Found(own.Circular, how, how is Following.Corrects) : refused;
    }

    private static FoundEarlier Found(Circular circular, Following how, bool keepsText) => new(
        circular.Subject, keepsText ? circular.Body : "",
        Words.Of(how).With(circular.Number, ThaiDate.InProse(circular.IssuedOn!.Value), circular.Subject).ToString());
}
