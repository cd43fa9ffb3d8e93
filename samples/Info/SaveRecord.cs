using System.Security.Claims;
using LakMuang.Client;

namespace LakMuang.Samples.Info;

public enum SaveOutcome
{
    Saved,

    /// <summary>Somebody else saved after this person began; nothing was written.</summary>
    Overtaken,

    /// <summary>The person is no editor of this agency.</summary>
    NotAllowed,
}

/// <summary>An editor saves the record of the agency their session speaks for.</summary>
public sealed class SaveRecord(RecordFiles files, TimeProvider clock) : IDisposable
{
    private const int LongestHistory = 200;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <param name="version">The version the person began from.</param>
    /// <param name="values">Checked values of every field.</param>
    public async Task<SaveOutcome> RunAsync(ClaimsPrincipal person, int version, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        if (!person.IsInRole(InfoSystem.Editor) || person.FindFirst(LakMuangClaims.AgencyCode)?.Value is not { } code)
        {
            return SaveOutcome.NotAllowed;
        }

        await _one.WaitAsync(ct);
        try
        {
            var old = await files.FindAsync(code, ct) ?? new AgencyRecord(code, 0, new Dictionary<string, string>(), []);
            if (old.Version != version)
            {
                return SaveOutcome.Overtaken;
            }

            var changed = Field.All
                .Where(f => old.Value(f.Key) != values[f.Key])
                .Select(f => new ChangedField(f.Key, old.Value(f.Key), values[f.Key]))
                .ToList();
            if (changed.Count > 0)
            {
                var by = person.FindFirst(LakMuangClaims.Name)?.Value ?? "-";
                var history = old.History.Prepend(new Change(clock.GetUtcNow(), by, changed)).Take(LongestHistory).ToList();
                await files.ReplaceAsync(new(code, version + 1, values, history), ct);
            }

            return SaveOutcome.Saved;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
