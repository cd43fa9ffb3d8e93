using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>A recorder keeps the agency's facts. What they were before stays in the history.</summary>
public sealed class WriteRegister(AgencyFiles<Register> files, TimeProvider clock)
{
    /// <param name="version">The version that the person began from.</param>
    public Task<Outcome> RunAsync(ClaimsPrincipal person, string code, int version, RegisterFacts facts, CancellationToken ct) =>
        !FindRegisters.MayWrite(person, code) || Hat.Of(person) is not { } hat
            ? Task.FromResult(Outcome.NotAllowed)
            : files.ChangeAsync(code, register => Write(register ?? Register.Empty("", ""), hat, version, facts), ct);

    private (Register?, Outcome) Write(Register old, Hat hat, int version, RegisterFacts facts)
    {
        if (old.Version != version)
        {
            return (null, Outcome.Overtaken);
        }

        var (was, now) = (Line(old.Facts), Line(facts));
        return was == now
            ? (null, Outcome.Done)
            : (old.Next(new(clock.GetUtcNow(), hat.Name, $"แก้ไขทะเบียน: {was} → {now}", $"Register changed: {was} → {now}")) with { Facts = facts }, Outcome.Done);
    }

    private static string Line(RegisterFacts facts) =>
        string.Join(" ", new[] { facts.Name, facts.Type, facts.District, facts.Province, facts.Area is { } area ? $"{area:0.##}" : "" }.Where(part => part.Length > 0));
}
