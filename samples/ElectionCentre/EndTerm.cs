using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>A recorder enters that somebody left office before the end of the term, and why. With a mayor go those whom the mayor appointed.</summary>
public sealed class EndTerm(AgencyFiles<Register> files, TimeProvider clock)
{
    /// <param name="on">The last day in office, not after the end of the term.</param>
    public Task<Outcome> RunAsync(ClaimsPrincipal person, string code, int version, Guid id, DateOnly on, EndedBy why, CancellationToken ct) =>
        !FindRegisters.MayWrite(person, code) || Hat.Of(person) is not { } hat
            ? Task.FromResult(Outcome.NotAllowed)
            : files.ChangeAsync(code, register => End(register, hat, version, id, on, why), ct);

    private (Register?, Outcome) End(Register? old, Hat hat, int version, Guid id, DateOnly on, EndedBy why)
    {
        if (old?.Officials.FirstOrDefault(o => o.Id == id) is not { } official)
        {
            return (null, Outcome.Unknown);
        }

        if (old.Version != version)
        {
            return (null, Outcome.Overtaken);
        }

        var (office, reason) = (ElectionWords.Of(official.Office), ElectionWords.Of(why));
        var entry = new Entry(
            clock.GetUtcNow(), hat.Name, $"{office.Th} {official.Name} พ้นจากตำแหน่ง: {reason.Th}", $"{office.En} {official.Name} left office: {reason.En}");
        return (old.Next(entry) with { Officials = [.. old.Officials.Select(o => o.Id == id ? o with { EndedOn = on, Ended = why } : o)] }, Outcome.Done);
    }
}
