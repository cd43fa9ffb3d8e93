using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Client;

/// <summary>This endpoint of an API needs an access token with this scope; without it the answer is 403 <c>insufficient_scope</c> (RFC 6750).</summary>
/// <example><c>app.MapGet("/payments", …).RequireScope("payments.read");</c></example>
/// <param name="scope">One scope; several attributes ask for all of them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireScopeAttribute(string scope) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The scope asked for.</summary>
    public string Scope => scope;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Api.ScopeRequirement(scope)];
}
