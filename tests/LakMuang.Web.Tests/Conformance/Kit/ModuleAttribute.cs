using Xunit.v3;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>Names the module of the OpenID Foundation's conformance suite that a test answers. docs/conformance.md is made of these.</summary>
/// <param name="name">The module's full name in the suite.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ModuleAttribute(string name) : Attribute, ITraitAttribute
{
    public string Name => name;

    /// <summary>Where we answer otherwise than the module wants, on purpose: one sentence that says how. The test then shows that answer.</summary>
    public string? Deviation { get; set; }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => Deviation is null
        ? [new("Module", name)]
        : [new("Module", name), new("Deviation", $"{name}: {Deviation}")];
}
