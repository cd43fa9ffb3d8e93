using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>Why a user is cancelled, as part 2 of the form has it.</summary>
public enum CauseOfCancel
{
    /// <summary>ย้าย/ลาออก</summary>
    Left,

    /// <summary>อื่น ๆ, with words.</summary>
    Other,
}

/// <summary>Part 2 of the form: whoever decides on a system's users in an agency ends all rights of one of them there, at once (L5-3).</summary>
public sealed class CancelUser(LakMuangDb db, Deciders deciders, IRights rights, IPosts posts, IPeople people, ILetterBook letters, RequestPost post)
{
    /// <summary>As the form words it.</summary>
    public const string LeftInWords = "ย้าย/ลาออก";

    private const int LeastToDecide = 3;

    /// <returns>The cancellation as a decided request, to be printed.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, string system, CauseOfCancel? because, string? words, CancellationToken ct)
    {
        var held = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.System == system && r.State is not RightState.Ended).ToList();
        var deciderOf = (await rights.GroupsAsync(agency, ct)).ToDictionary(g => g.Code, g => g.Decider);
        if (!(await MineAsync(act, agency, person, system, held, deciderOf, ct)).Ok(out var mine, out var refusal))
        {
            return refusal;
        }

        if (because is not { } cause)
        {
            return Refusals.CauseMissing;
        }

        if (!RequestWords.Opinion(words, cause is CauseOfCancel.Other).Ok(out var said, out var unclear))
        {
            return unclear;
        }

        // Its number is drawn only now: looking burns none.
        var request = new AccessRequest
        {
            Serial = await db.NextSerialAsync(ct),
            StartedAt = act.At,
            Agency = agency,
            Requester = act.Person,
            Beneficiary = person,
            System = system,
        };
        request.Write(RequestKind.Cancel, mine.Select(r => r.Group), cause is CauseOfCancel.Left ? LeftInWords : said, null, "", null);
        db.Requests.Add(request);
        if (!(await letters.EnterAsync(act, new(agency, LetterKind.DecidedRequest, request.Number, ThaiDate.Day(act.At), "ยกเลิกผู้ใช้งานระบบ", null), ct))
            .Ok(out var letter, out var taken))
        {
            return taken;
        }

        var authorised = act with { Authority = letter, Agency = agency };
        foreach (var right in mine)
        {
            if ((await rights.EndAsync(authorised, right.Grant, ct)).Problem is { } problem)
            {
                return problem;
            }
        }

        request.Approve(authorised, mine.Select(r => r.Group), cause is CauseOfCancel.Left ? said : "", letter);
        await post.TellAsync(authorised, request, ct);
        try
        {
            await db.CommitAsync(authorised, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return Refusals.Stale;
        }

        return request.Id;
    }

    /// <summary>What would end: the rights on which the reader decides.</summary>
    public async Task<Result<IReadOnlyList<RightOfPerson>>> LookAsync(Act act, AgencyId agency, PersonId person, string system, CancellationToken ct)
    {
        var held = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.System == system && r.State is not RightState.Ended).ToList();
        var deciderOf = (await rights.GroupsAsync(agency, ct)).ToDictionary(g => g.Code, g => g.Decider);
        var mine = await MineAsync(act with { Level = 4 }, agency, person, system, held, deciderOf, ct);
        return mine.Ok(out var found, out var problem) ? found : problem;
    }

    private async Task<Result<List<RightOfPerson>>> MineAsync(
        Act act, AgencyId agency, PersonId person, string system, List<RightOfPerson> held, Dictionary<string, Decider> deciderOf, CancellationToken ct)
    {
        if (await posts.BelongsAsync(person, agency, ct) is Belonging.None)
        {
            return Refusals.NotColleague;
        }

        var today = ThaiDate.Day(act.At);
        var mine = new List<RightOfPerson>();
        foreach (var byDecider in held.Where(r => deciderOf.ContainsKey(r.Group)).GroupBy(r => deciderOf[r.Group]))
        {
            if (await deciders.StandsFirstAsync(agency, system, person, byDecider.Key, act.Person, today, ct))
            {
                mine.AddRange(byDecider);
            }
        }

        if (await people.IsSelfAsync(act, person, ct))
        {
            return Refusals.Own;
        }

        return held.Count == 0 ? Refusals.NothingHeld
            : mine.Count == 0 ? Refusals.NotYours
            : act.Level < LeastToDecide ? AuthorityRefusals.StrongerSignIn
            : mine;
    }
}
