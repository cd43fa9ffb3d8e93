using LakMuang.Kernel;
using LakMuang.SignOn.Engine;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

public enum SigningKeyState
{
    /// <summary>Published, and about to sign.</summary>
    Next,
    Signs,

    /// <summary>Signs no more; what it signed still verifies.</summary>
    Old,

    /// <summary>Published no more.</summary>
    Over,

    /// <summary>Taken out of use because it was compromised.</summary>
    Withdrawn,
}

/// <param name="PublishedAt">Since when systems can read it.</param>
/// <param name="VerifiesUntil">Null for the next and the present key.</param>
public sealed record SigningKeyLine(
    string Kid, string Algorithm, SigningKeyState State, DateTimeOffset PublishedAt, DateTimeOffset SignsFrom, DateTimeOffset? VerifiesUntil);

/// <summary>The signing keys by algorithm, the youngest first, for operators. Rotation is by command line.</summary>
public sealed class ListSigningKeys(LakMuangDb db, OperatorGuard guard)
{
    private const int MostOfOneAlgorithm = 6;

    public async Task<Result<IReadOnlyList<SigningKeyLine>>> RunAsync(Act act, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadKeys, ct) is { } refusal)
        {
            return refusal;
        }

        var keys = await db.SigningKeys.AsNoTracking().OrderByDescending(k => k.SignsFrom)
            .Select(k => new { k.Kid, k.Alg, k.MadeAt, k.SignsFrom, k.WithdrawnAt }).ToListAsync(ct);
        List<SigningKeyLine> lines = [];
        foreach (var algorithm in keys.GroupBy(k => k.Alg).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            DateTimeOffset? younger = null;
            foreach (var key in algorithm.Take(MostOfOneAlgorithm))
            {
                var until = key.WithdrawnAt ?? (younger <= act.At ? younger + KeyStore.Overlap : null);
                var state = key.WithdrawnAt is not null ? SigningKeyState.Withdrawn
                    : key.SignsFrom > act.At ? SigningKeyState.Next
                    : until is null ? SigningKeyState.Signs
                    : until > act.At ? SigningKeyState.Old
                    : SigningKeyState.Over;
                lines.Add(new(key.Kid, key.Alg, state, key.MadeAt, key.SignsFrom, until));
                younger = key.WithdrawnAt is null ? key.SignsFrom : younger;
            }
        }

        return lines;
    }
}
