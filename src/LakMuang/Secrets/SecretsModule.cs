using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Secrets;

public static class SecretsModule
{
    /// <param name="masterKey">Of this deployment; every node has the same.</param>
    public static IServiceCollection AddSecrets(this IServiceCollection services, MasterKey masterKey) => services
        .AddSingleton(masterKey)
        .AddSingleton<KeyRing>()
        .AddSingleton<Vault>()
        .AddSingleton<TravelSeal>()
        .AddSingleton(new PasswordHash());
}
