using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>The name by which one system (the sector) knows one person: random, stored, never derived from anything.</summary>
internal sealed class Subject
{
    public PersonId Person { get; private init; }

    public string Sector { get; private init; } = "";

    public string Sub { get; private init; } = "";
}
