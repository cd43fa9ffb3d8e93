namespace LakMuang.Protocol.Clients;

/// <summary>The ways in which a client may prove itself at the token endpoint.</summary>
public enum ClientAuthentication
{
    None,
    ClientSecretBasic,
    ClientSecretPost,
    PrivateKeyJwt,
}
