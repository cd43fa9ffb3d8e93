using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Agencies;

/// <summary>Posts follow to the record that lives on; one that it holds already does not become two.</summary>
internal sealed class CarriedAgencies(LakMuangDb db) : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("person", "id", Fate.Stays),
        new("person", "merged_into", Fate.Follows),
        new("past_name", "person", Fate.Follows),
        new("appointment", "person", Fate.Follows),
        new("letter", "withdrawn_by", Fate.Follows),
        new("tree_change", "drafted_by", Fate.Follows),
        new("tree_change", "decided_by", Fate.Follows),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        var ended = await db.ReadAsync(
            "UPDATE appointment SET ended_at = $2, ended_because = 'Other' WHERE id = ANY($1) RETURNING id, agency", r => (Id: r.GetGuid(0), Agency: r.GetGuid(1)),
            ct, carrying.Posts.Keys.ToArray(), act.At.UtcDateTime);
        foreach (var post in ended)
        {
            db.Note(new PersonLeftPost(carrying.Gone, new(post.Agency), post.Id, EndOfPost.Other));
        }
    }
}
