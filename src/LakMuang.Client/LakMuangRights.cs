using System.Text.Json;
using LakMuang.Client.Discovery;
using LakMuang.Client.Rights;
using Microsoft.Extensions.Logging;

namespace LakMuang.Client;

/// <summary>Asks LakMuang, in this system's own name, who holds its user groups. The client needs the scope <c>rights.read</c> and <c>client_credentials</c>.</summary>
/// <example><c>public sealed class UsersModel(LakMuangRights rights) : PageModel</c></example>
public sealed class LakMuangRights
{
    private readonly ReadRights _read;
    private readonly ILogger<LakMuangRights> _log;

    internal LakMuangRights(ReadRights read, ILogger<LakMuangRights> log) => (_read, _log) = (read, log);

    /// <summary>The rights of one agency that have begun and not ended: in force or suspended, of people who never came in, too.</summary>
    /// <param name="agency">Its code, as in <see cref="LakMuangClaims.AgencyCode"/>.</param>
    /// <returns>Null while LakMuang cannot be reached, or does not let this client read; why stands in the log.</returns>
    public async Task<IReadOnlyList<SystemRight>?> OfAgencyAsync(string agency, CancellationToken ct)
    {
        try
        {
            return await _read.RunAsync(agency, ct);
        }
        catch (Exception e) when (e is ProviderUnreachable or JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            _log.LogWarning("The rights in this system could not be read: {Why}", e.Message);
            return null;
        }
    }
}
