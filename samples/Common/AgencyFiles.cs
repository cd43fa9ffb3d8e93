using System.Text.Encodings.Web;
using System.Text.Json;

namespace LakMuang.Samples.Common;

/// <summary>One JSON file for each agency; changes go one after another.</summary>
/// <param name="folder">Where files lie that were changed here.</param>
/// <param name="first">What the system came with, read until the agency has a file of its own; null for nothing.</param>
public sealed class AgencyFiles<T>(string folder, string? first = null) : IDisposable
    where T : class
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <exception cref="ArgumentException">The code is not 1 to 20 digits: it would become a path.</exception>
    public async Task<T?> FindAsync(string code, CancellationToken ct)
    {
        var path = new[] { folder, first }.OfType<string>().Select(f => PathOf(f, code)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<T>(file, _json, ct);
    }

    /// <summary>Codes of the agencies that there is a file of, in order.</summary>
    public IReadOnlyList<string> Codes() =>
    [
        .. new[] { folder, first }.OfType<string>().Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.json")).Select(f => Path.GetFileNameWithoutExtension(f))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads, lets <paramref name="change"/> decide, and writes what it gives back, unless that is null.</summary>
    public async Task<TAnswer> ChangeAsync<TAnswer>(string code, Func<T?, (T? Next, TAnswer Answer)> change, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var (next, answer) = change(await FindAsync(code, ct));
            if (next is not null)
            {
                await WriteAsync(PathOf(folder, code), next);
            }

            return answer;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Written beside and renamed: after a crash the file is the old one or the new one, whole.</summary>
    private async Task WriteAsync(string path, T content)
    {
        Directory.CreateDirectory(folder);
        var beside = path + ".new";
        await using (var file = File.Create(beside))
        {
            await JsonSerializer.SerializeAsync(file, content, _json);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static string PathOf(string folder, string code) => AgencyCode.IsGood(code)
        ? Path.Combine(folder, code + ".json")
        : throw new ArgumentException("An agency code has 1 to 20 digits.", nameof(code));
}
