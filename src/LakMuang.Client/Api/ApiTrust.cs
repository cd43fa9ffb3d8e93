using LakMuang.Client.Discovery;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Api;

/// <summary>LakMuang's keys as the API sees them: its authority may be another than that of a sign-in in the same program.</summary>
internal sealed class ApiTrust(ProviderCalls calls, IOptions<LakMuangApiOptions> options, TimeProvider clock) : IDisposable
{
    private readonly Provider _provider = new(calls, options.Value.Authority, clock);

    public SignedBy Signed => new(_provider, options.Value.SigningAlgorithm);

    public void Dispose() => _provider.Dispose();
}
