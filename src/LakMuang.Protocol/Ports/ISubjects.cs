namespace LakMuang.Protocol.Ports;

/// <summary>The <c>sub</c> under which a client knows a person: pairwise by default, the same for ever.</summary>
public interface ISubjects
{
    ValueTask<string> SubjectAsync(string person, string clientId, CancellationToken cancel);
}
