using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>The mayor or the clerk, or who acts for them.</summary>
/// <param name="Obstacle">What stands in the way, or null.</param>
public sealed record ReaderLine(Holding Post, bool IsHeld, Text? Obstacle)
{
    public bool CanBeGiven => !IsHeld && Obstacle is null;
}

/// <param name="Group">What they would get.</param>
/// <param name="Lines">Empty where nobody holds the posts.</param>
public sealed record ReadersOffer(HeadRight Head, GroupFacts Group, IReadOnlyList<ReaderLine> Lines);

/// <summary>A head gives mayor and clerk read access, by a decision of their own, in two clicks (L5-4). It ends with their posts.</summary>
public sealed class GiveReaders(LakMuangDb db, IHeadships headships, IRights rights, IPosts posts, IAccounts accounts, IPeople people, ILetterBook book)
{
    private const int LeastToGive = 3;

    private static readonly Office[] _readers = [Office.Mayor, Office.Clerk];
    private static readonly Text _noAccount = new("ยังไม่มีบัญชีหลักเมืองที่ใช้งานได้", "Has no active account in LakMuang yet");
    private static readonly Text _self = new("ท่านเอง", "Yourself");

    /// <returns>A refusal for whoever does not head it, or where the system has no group that only reads.</returns>
    public async Task<Result<ReadersOffer>> LookAsync(Act act, AgencyId agency, string group, CancellationToken ct)
    {
        if ((await headships.OfPersonAsync(act.Person, ct)).FirstOrDefault(h => h.Agency == agency && h.Group == group) is not { } head)
        {
            return HandoverRefusals.NotHead;
        }

        // A head decides on what the catalogue leaves to heads.
        if ((await rights.GroupsAsync(agency, ct)).FirstOrDefault(g => g.System == head.System && g is { Kind: GroupKind.Reader, Decider: Decider.UnitHead }) is not { } reader)
        {
            return HandoverRefusals.NoGroup;
        }

        var holders = await posts.HoldersAsync(_readers, [agency], ct);
        var active = await accounts.ActiveAsync([.. holders.Select(h => h.Person).Distinct()], ct);
        var lines = new List<ReaderLine>();
        foreach (var one in holders.OrderBy(h => h.Office).DistinctBy(h => h.Person))
        {
            var isHeld = (await rights.OfPersonAsync(one.Person, agency, ct)).Any(r => r.Group == reader.Code && r.State is RightState.InForce or RightState.Scheduled);
            lines.Add(new(one, isHeld, await people.IsSelfAsync(act, one.Person, ct) ? _self : active.Contains(one.Person) ? null : _noAccount));
        }

        return new ReadersOffer(head, reader, lines);
    }

    /// <returns>How many got it.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, string group, CancellationToken ct)
    {
        if (!(await LookAsync(act, agency, group, ct)).Ok(out var offer, out var problem))
        {
            return problem;
        }

        if (act.Level < LeastToGive)
        {
            return AuthorityRefusals.StrongerSignIn;
        }

        var whom = offer.Lines.Where(l => l.CanBeGiven).Select(l => l.Post).ToList();
        if (whom.Count == 0)
        {
            return HandoverRefusals.NothingToRead;
        }

        var today = ThaiDate.Day(act.At);
        var serial = await db.NextDecisionAsync(ct);
        var number = string.Create(CultureInfo.InvariantCulture, $"HD-{today.Year + 543}-{serial:D6}");
        var entered = await book.EnterAsync(act, new(agency, LetterKind.DecidedRequest, number, today, $"ให้ผู้บริหารดูรายงานในระบบ {offer.Group.SystemName.Th}", null), ct);
        if (!entered.Ok(out var letter, out var taken))
        {
            return taken;
        }

        var authorised = act with { Authority = letter, Agency = agency };
        foreach (var post in whom)
        {
            if ((await rights.GiveAsync(authorised, new(post.Person, agency, offer.Group.Code, post.Appointment, letter, today, null), ct)).Problem is { } refused)
            {
                db.ChangeTracker.Clear();
                return refused with { Field = null };
            }
        }

        db.Note(new ReadersGiven(agency, offer.Group.Code, whom.Count, letter));
        try
        {
            await db.CommitAsync(authorised, ct);
            return whom.Count;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            db.ChangeTracker.Clear();
            return HandoverRefusals.Stale;
        }
    }
}
