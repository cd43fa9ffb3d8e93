using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>People, posts, letters and the agencies below. What is done with posts stands in <see cref="CarryPosts"/>, with agencies in <see cref="ChangeAgency"/>.</summary>
internal sealed class AgenciesOnTheTree(LakMuangDb db, CarryPosts posts) : IFollowsTheTree
{
    private static readonly Text _people = new("บุคลากร", "People");
    private static readonly Text _posts = new("ตำแหน่งและหน้าที่", "Posts and duties");
    private static readonly Text _admins = new("ผู้ดูแลหน่วยงาน", "Administrators of the agency");
    private static readonly Text _elected = new("ตำแหน่งจากการเลือกตั้ง", "Elected posts");
    private static readonly Text _below = new("หน่วยงานที่อยู่ใต้หน่วยงานนี้", "Agencies below it");
    private static readonly Text _letters = new("หนังสือในทะเบียน", "Letters in its register");
    private static readonly Text _noLetter = new("หนังสือแต่งตั้งถูกถอน", "The letter of appointment was withdrawn");
    private static readonly Text _withAgency = new("สิ้นสุดพร้อมหน่วยงาน", "They end with the agency");
    private static readonly Text _ownAdmins = new("หน่วยงานที่รับช่วงมีผู้ดูแลของตนเอง", "The successor has administrators of its own");
    private static readonly Text _goAlong = new("ย้ายตามไปด้วย", "They go along");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["agency.id"] = Following.Stays,
        ["agency.parent"] = Following.Moves,
        ["agency.merged_into"] = Following.Stays,
        ["agency_era.agency"] = Following.Stays,
        ["agency_era.parent"] = Following.Stays,
        ["appointment.agency"] = Following.Ends,
        ["letter.issuer"] = Following.Stays,
        ["tree_change.agency"] = Following.Stays,
        ["tree_change.into_agency"] = Following.Stays,
        ["tree_change.new_parent"] = Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var open = posts.Open(move.Agency);
        var people = await open.Select(a => a.Person).Distinct().CountAsync(ct);
        var all = await open.CountAsync(ct);
        var below = await db.Agencies.CountAsync(a => a.Parent == move.Agency && a.State == AgencyState.Active, ct);
        if (!move.Closes)
        {
            return
            [
                new(_people, TreeFate.Kept, people), new(_posts, TreeFate.Kept, all),
                new(_below, TreeFate.Kept, below, move.Kind is TreeChangeKind.Move ? _goAlong : null),
            ];
        }

        var going = await open.Where(a => goingOn.Contains(a.Id)).Select(a => a.Person).Distinct().CountAsync(ct);
        var admins = await open.CountAsync(a => a.Office == Office.SsoAdmin, ct);
        var elected = await open.CountAsync(a => (a.IsElected || a.Office == Office.Mayor) && a.Office != Office.SsoAdmin, ct);
        var rest = all - goingOn.Count - admins - elected;
        return
        [
            new(_people, TreeFate.Carried, going),
            new(_people, TreeFate.Ended, people - going, _withAgency),
            new(_posts, TreeFate.Carried, goingOn.Count),
            new(_admins, TreeFate.Ended, admins, move.Into is null ? _withAgency : _ownAdmins),
            new(_elected, TreeFate.Ended, elected, _withAgency),
            new(_posts, TreeFate.Ended, rest, move.Into is null ? _withAgency : _noLetter),
            new(_below, TreeFate.Carried, move.Kind is TreeChangeKind.Merge ? below : 0),
            new(_letters, TreeFate.Kept, await db.Letters.CountAsync(l => l.Issuer == move.Agency, ct)),
        ];
    }

    public Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct) => Task.CompletedTask;
}
