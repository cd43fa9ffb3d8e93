namespace LakMuang.Client.Discovery;

/// <summary>LakMuang did not answer, or answered what it never should. Trying again later may help.</summary>
internal sealed class ProviderUnreachable(string message, Exception? inner = null) : Exception(message, inner);
