using System.Runtime.CompilerServices;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Joining.Activation;

/// <param name="Number">The number that all of these letters bear, as printed: a circular, or the only letter.</param>
public sealed record LetterOrder(AgencyId Issuer, string? Number, DateOnly IssuedOn, IReadOnlyList<AgencyId> Agencies);

/// <param name="Code">In the clear, here and never again.</param>
/// <param name="LastDay">The last day on which the code works.</param>
public sealed record ActivationLetter(AgencyFacts Agency, string Code, DateOnly LastDay);

/// <param name="Letters">Each portion is committed just before it is handed over; what is not read is not made.</param>
public sealed record LettersToPrint(string Number, DateOnly IssuedOn, AgencyFacts Issuer, IAsyncEnumerable<ActivationLetter> Letters);

/// <summary>Makes activation codes for offices and hands each over once, for the letter that it is printed in (L3-2). An older code of an office ends.</summary>
public sealed class MakeActivationLetters(
    LakMuangDb db, IAuthority authority, ILetterBook letters, IAgencyFacts agencies, ILivingAdmins living, ListIssuers issuers, Vault vault,
    IOptions<ActivationOptions> options)
{
    private const int Portion = 100;
    private const int LongestNumber = 80;
    private const string Subject = "แจ้งรหัสเปิดใช้งานระบบยืนยันตัวตนกลาง";

    // Two people who make letters for one office at once: one after the other, and the later code is the one that counts.
    private const long Lock = 2563_1225;

    public async Task<Result<LettersToPrint>> RunAsync(Act act, LetterOrder order, CancellationToken ct)
    {
        var number = TypedName.Clean(order.Number);
        if (number.Length is 0 or > LongestNumber)
        {
            return number.Length == 0
                ? ActivationRefusals.Needed("Number", new("เลขที่หนังสือ", "the number of the letter"))
                : ActivationRefusals.TooLong("Number", LongestNumber);
        }

        if ((await issuers.RunAsync(act, ct)).FirstOrDefault(i => i.Id == order.Issuer) is not { } issuer)
        {
            return AuthorityRefusals.NotYours;
        }

        // All of a short list before anything is made; of a long one each portion before its codes are.
        foreach (var agency in order.Agencies.Take(Portion))
        {
            if (await authority.RefusalAsync(act, AgencyTask.MakeActivationLetters, agency, ct) is { } refusal)
            {
                return refusal;
            }
        }

        var admins = await living.WithAsync(order.Agencies, ct);
        AgencyId[] open = [.. order.Agencies.Distinct().Where(a => !admins.Contains(a))];
        if (open.Length == 0)
        {
            return ActivationRefusals.NothingChosen;
        }

        if (!(await letters.EnterAsync(act, new(issuer.Id, LetterKind.Letter, number, order.IssuedOn, Subject, null), ct)).Ok(out var letter, out var problem))
        {
            return problem;
        }

        await db.CommitAsync(act, ct);
        return new LettersToPrint(number, order.IssuedOn, issuer, MakeAsync(act with { Authority = letter }, letter, open, ct));
    }

    private async IAsyncEnumerable<ActivationLetter> MakeAsync(
        Act act, LetterId letter, AgencyId[] all, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var portion in all.Chunk(Portion))
        {
            var allowed = new List<AgencyId>(portion.Length);
            foreach (var agency in portion)
            {
                if (await authority.JudgeAsync(act, AgencyTask.MakeActivationLetters, agency, ct) is AgencyAccess.Allowed)
                {
                    allowed.Add(agency);
                }
            }

            foreach (var made in await MakePortionAsync(act, letter, allowed, ct))
            {
                yield return made;
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<ActivationLetter>> MakePortionAsync(Act act, LetterId letter, List<AgencyId> portion, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);
        foreach (var old in await db.ActivationCodes.Where(c => portion.Contains(c.Agency) && c.UsedAt == null && c.ReplacedAt == null).ToListAsync(ct))
        {
            old.Replace(act);
        }

        // First of all, because an office has one living code at any moment.
        await db.CommitAsync(act, ct);

        var facts = await agencies.OfAsync(portion, ct);
        var made = new List<ActivationLetter>(portion.Count);
        foreach (var agency in portion)
        {
            var text = CodeText.Make();
            var code = ActivationCode.Make(act, agency, CodeText.Hash(vault, agency, CodeText.Read(text)), letter, options.Value.ActivationDays);
            db.ActivationCodes.Add(code);
            made.Add(new(facts[agency], text, ThaiDate.Day(code.ExpiresAt)));
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return made;
    }
}
