using LakMuang.Kernel;

namespace LakMuang.Web.Api;

/// <summary>A parameter of the address, behind the question mark.</summary>
/// <param name="Example">In the form in which it is written; its type follows from it.</param>
internal sealed record QueryParameter(string Name, Text Meaning, string Example, QueryKind Kind = QueryKind.Text)
{
    /// <summary>The words that are allowed, or none where any are.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public bool IsNeeded { get; init; }
}

internal enum QueryKind
{
    Text,
    Number,
    Day,
    Instant,
}

/// <summary>One operation of the administration API. The table of them serves the endpoints, writes the OpenAPI document and is what the guards' tests walk.</summary>
/// <remarks>An operation holds no rule: it turns JSON into the question of a use case and the answer into JSON.</remarks>
internal sealed record Operation
{
    /// <summary>operationId: for the names of generated methods.</summary>
    public required string Id { get; init; }

    public required string Method { get; init; }

    /// <summary>Below /api/v1. <c>{agency}</c> is a code; every other part in braces is a UUID.</summary>
    public required string Path { get; init; }

    public required string Scope { get; init; }

    public required Text Summary { get; init; }

    /// <summary>What the guard is asked for the agency of the path before anything is read; the use case asks again. Null where it decides alone.</summary>
    public AgencyTask? Task { get; init; }

    /// <summary>Whether a person must be signed in: no permit of a client opens it.</summary>
    public bool TakesPerson { get; init; }

    /// <summary>Whether it is posted only to keep what is asked out of addresses.</summary>
    public bool IsSearch { get; init; }

    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    public bool IsList { get; init; }

    /// <summary>Type of the body, or null for none.</summary>
    public Type? Input { get; init; }

    public object? Example { get; init; }

    /// <summary>Media types of a body that is a file, or none.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public Type? Output { get; init; }

    /// <summary>Media type of the answer.</summary>
    public string Produces { get; init; } = "application/json";

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether the caller must say by If-Match which version was seen (RFC 9110 section 13.1.1).</summary>
    public bool NeedsVersion { get; init; }

    /// <summary>operationId of what shows the same thing with an ETag: If-Match may be sent, and is held against it. Null where the use case compares versions itself.</summary>
    public string? Shows { get; init; }

    /// <summary>Whether a GET answers with an ETag.</summary>
    public bool HasVersion { get; init; }

    public required Func<ApiCall, object?, Task<ApiResult>> Run { get; init; }

    public bool Changes => Method != "GET" && !IsSearch;

    public bool IsOfAgency => Path.StartsWith("/agencies/{agency}", StringComparison.Ordinal);

    public static Operation Get<TOut>(string id, string path, string scope, Text summary, Func<ApiCall, Task<Result<TOut>>> run) => new()
    {
        Id = id,
        Method = "GET",
        Path = path,
        Scope = scope,
        Summary = summary,
        Output = typeof(TOut),
        Run = async (call, _) => ApiResult.Of(await run(call)),
    };

    /// <summary>A list that is read in portions.</summary>
    public static Operation List<TItem>(string id, string path, string scope, Text summary, Func<ApiCall, Task<Result<Listed<TItem>>>> run) =>
        Get(id, path, scope, summary, run) with { IsList = true };

    public static Operation Post<TIn, TOut>(string id, string path, string scope, Text summary, TIn example, Func<ApiCall, TIn, Task<Result<TOut>>> run)
        where TIn : class => new()
        {
            Id = id,
            Method = "POST",
            Path = path,
            Scope = scope,
            Summary = summary,
            Input = typeof(TIn),
            Example = example,
            Output = typeof(TOut),
            Run = async (call, input) => ApiResult.Of(await run(call, (TIn)input!)),
        };

    /// <summary>A change that the address says all about.</summary>
    public static Operation Post<TOut>(string id, string path, string scope, Text summary, Func<ApiCall, Task<Result<TOut>>> run) =>
        Get(id, path, scope, summary, run) with { Method = "POST" };
}
