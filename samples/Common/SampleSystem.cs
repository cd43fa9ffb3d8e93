namespace LakMuang.Samples.Common;

/// <summary>What distinguishes one sample system from the others.</summary>
/// <param name="Code">Folder and cookie name; also the colour in the style sheet.</param>
public sealed record SampleSystem(string Code, int Port, Words Name, Words Purpose, IReadOnlyList<UserGroup> Groups, string HomePath = "/duties")
{
    /// <summary>Ways to the system's pages, each shown to whoever holds one of its groups.</summary>
    public IReadOnlyList<MenuEntry> Menu { get; init; } = [];
}

/// <summary>A user group of the system, and what its members may do here.</summary>
/// <param name="Path">The page where they do it, or null while there is none.</param>
public sealed record UserGroup(string Code, Words Name, Words MayDo, string? Path = null);

/// <summary>A way to a page.</summary>
public sealed record MenuEntry(string Path, Words Name, params string[] Groups);
