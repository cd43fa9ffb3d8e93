using LakMuang.Kernel;
using LakMuang.SignOn.Engine;

namespace LakMuang.SignOn;

/// <summary>Signing keys are there, in the database and in memory, before the first request.</summary>
public sealed class PrepareKeys(RotateKeys rotate, KeyStore keys, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await rotate.CompleteAsync(Act.OfJob("start", clock.GetUtcNow()), withNext: false, ct);
        await keys.ReloadAsync(ct);
    }
}
