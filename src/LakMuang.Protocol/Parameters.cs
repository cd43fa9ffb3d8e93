namespace LakMuang.Protocol;

/// <summary>The known parameters of a request. What breaks a rule of the table is remembered, and reported by <see cref="Fault"/>.</summary>
public sealed class Parameters
{
    private const int Most = 100;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _resources = [];
    private readonly HashSet<string> _bad = new(StringComparer.Ordinal);

    private Parameters()
    {
    }

    /// <summary>The first broken rule, or null.</summary>
    public ProtocolError? Fault { get; private set; }

    /// <summary>Every value of "resource" (RFC 8707), the one parameter that may repeat, in order.</summary>
    public IReadOnlyList<string> Resources => _resources;

    /// <summary>Null where the parameter is absent, empty (RFC 6749 section 3.1) or broke a rule.</summary>
    public string? this[string name] =>
        _values.TryGetValue(name, out var value) && value.Length > 0 && !_bad.Contains(name) ? value : null;

    /// <summary>Whether this very parameter broke a rule.</summary>
    public bool IsBad(string name) => _bad.Contains(name);

    public static Parameters Read(ProtocolRequest request, ParameterTable table)
    {
        var read = new Parameters();
        if (request.Parameters.Count > Most)
        {
            read.Fault = ProtocolError.InvalidRequest("There are too many parameters.");
            return read;
        }

        foreach (var (name, value) in request.Parameters)
        {
            if (table.Find(name) is { } known)
            {
                read.Take(known, value);
            }
        }

        return read;
    }

    /// <summary>Control characters, and what stands for bytes that were no UTF-8.</summary>
    internal static bool HoldsForbidden(string value) =>
        value.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 || value.Contains('\u007f') || value.Contains('\ufffd');

    private void Take(Parameter known, string value)
    {
        if (value.Length > known.Longest)
        {
            Refuse(known, "is too long.");
        }
        else if (HoldsForbidden(value))
        {
            Refuse(known, "holds characters that are not allowed.");
        }
        else if (known.MayRepeat)
        {
            _resources.Add(value);
        }
        else if (!_values.TryAdd(known.Name, value))
        {
            Refuse(known, "is given more than once.");
        }
    }

    private void Refuse(Parameter known, string why)
    {
        _bad.Add(known.Name);
        Fault ??= new(known.Error, $"{known.Name} {why}");
    }
}
