using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Credentials.ThaId;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

internal sealed class Proofs(LakMuangDb db, Vault vault) : IProofs
{
    /// <summary>A working day: whoever leaves the form open over lunch goes on, and a shared PC has forgotten it by evening.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromHours(8);

    /// <summary>Adds a proof to the running commit.</summary>
    /// <returns>The token for its cookie. Only its hash is stored.</returns>
    public string Add(Act act, ProvedPerson proved, string browserToken)
    {
        var token = RandomText.Token();
        var facts = new Facts(proved.CitizenId.Digits, proved.Title, proved.GivenName, proved.FamilyName, proved.BirthDate?.ToString(), proved.Ial);
        db.ThaIdProofs.Add(new()
        {
            TokenHash = Digest.Of(token),
            BrowserHash = Digest.Of(browserToken),
            Facts = vault.Seal(JsonSerializer.Serialize(facts), ThaIdProof.FactsColumn),
            ProvedAt = act.At,
            EndsAt = act.At + _life,
        });
        return token;
    }

    public async Task<Proof?> FindAsync(string token, string browserToken, CancellationToken ct)
    {
        var (hash, browser) = (Digest.Of(token), Digest.Of(browserToken));
        var found = await db.ThaIdProofs.AsNoTracking().SingleOrDefaultAsync(
            p => p.TokenHash == hash && p.BrowserHash == browser && p.EndsAt > LakMuangDb.Now(), ct);
        if (found is null || JsonSerializer.Deserialize<Facts>(vault.Open(found.Facts, ThaIdProof.FactsColumn)) is not { } facts)
        {
            return null;
        }

        var name = new PersonName(
            TypedName.Clean(facts.Title), TypedName.Clean(facts.Given), TypedName.Clean(facts.Family), "", "", "");
        return new(found.Id, CitizenId.OrNull(facts.Digits)!.Value, name, DateOfBirth.TryParse(facts.Born, out var born) ? born : null, facts.Ial, found.ProvedAt, found.EndsAt);
    }

    public async Task EndAsync(Guid proof, CancellationToken ct)
    {
        if (await db.ThaIdProofs.FindAsync([proof], ct) is { } found)
        {
            db.Remove(found);
        }
    }

    private sealed record Facts(string Digits, string? Title, string? Given, string? Family, string? Born, string? Ial);
}
