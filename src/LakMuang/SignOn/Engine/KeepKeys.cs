using LakMuang.Kernel;

namespace LakMuang.SignOn.Engine;

/// <summary>Keeps the next signing key of every algorithm published, and lets old ones go when their time is over.</summary>
internal sealed class KeepKeys(RotateKeys rotate, KeyStore keys)
{
    public async Task RunAsync(Act act, CancellationToken ct)
    {
        await rotate.CompleteAsync(act, withNext: true, ct);
        await keys.ReloadAsync(ct);
    }
}
