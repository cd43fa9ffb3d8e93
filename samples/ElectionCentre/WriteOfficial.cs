using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>A recorder enters somebody in office, or corrects who it is and since when.</summary>
public sealed class WriteOfficial(AgencyFiles<Register> files, TimeProvider clock)
{
    /// <param name="official">With the id of the one to correct, or one of its own.</param>
    public Task<Outcome> RunAsync(ClaimsPrincipal person, string code, int version, Official official, CancellationToken ct) =>
        !FindRegisters.MayWrite(person, code) || Hat.Of(person) is not { } hat
            ? Task.FromResult(Outcome.NotAllowed)
            : files.ChangeAsync(
                code, register => Write(register ?? Register.Empty(hat.AgencyName, ElectionWords.Type(hat.AgencyType)), hat, version, official), ct);

    private (Register?, Outcome) Write(Register old, Hat hat, int version, Official official)
    {
        if (old.Version != version)
        {
            return (null, Outcome.Overtaken);
        }

        var before = old.Officials.FirstOrDefault(o => o.Id == official.Id);
        official = official with { EndedOn = before?.EndedOn, Ended = before?.Ended };
        var all = old.Officials.Where(o => o.Id != official.Id).Append(official).ToList();
        if (official.EndedOn < official.From || Clashes(official, all))
        {
            return (null, Outcome.Two);
        }

        var what = ElectionWords.Of(official.Office);
        var entry = before is null
            ? new Entry(clock.GetUtcNow(), hat.Name, $"บันทึก{what.Th} {official.Name} ตาม{official.Letter}", $"Entered {what.En} {official.Name} by {official.Letter}")
            : new Entry(clock.GetUtcNow(), hat.Name, $"แก้ไข{what.Th} {before.Name} → {official.Name} ตาม{official.Letter}", $"Corrected {what.En} {before.Name} → {official.Name} by {official.Letter}");
        return (old.Next(entry) with { Officials = all }, Outcome.Done);
    }

    /// <summary>One mayor, one chair of the council at a time.</summary>
    private static bool Clashes(Official official, List<Official> all) =>
        official.Office is (Office.Mayor or Office.Speaker) && all.Exists(o =>
            o.Id != official.Id && o.Office == official.Office
            && o.From <= Terms.LastDay(official, all) && official.From <= Terms.LastDay(o, all));
}
