using LakMuang.Kernel;

namespace LakMuang.Web.Api;

/// <summary>What an operation came to: a value, or all that stands in its way.</summary>
internal sealed record ApiResult(object? Value, IReadOnlyList<Problem> Problems)
{
    public static ApiResult Of<T>(Result<T> result) => result.Ok(out var value, out var problem) ? new(value, []) : new(null, [problem]);
}

/// <summary>A piece of a list.</summary>
/// <param name="Next">For the parameter <c>cursor</c> of the next call; null at the end.</param>
internal sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The id of what was made or changed.</summary>
internal sealed record Made(Guid Id);

/// <summary>A text in both languages.</summary>
internal sealed record Words(string Th, string En)
{
    public static Words Of(Text text) => new(text.Th, text.En);
}
