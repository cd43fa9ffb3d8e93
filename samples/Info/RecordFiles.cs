using System.Text.Json;

namespace LakMuang.Samples.Info;

/// <summary>One JSON file for each agency.</summary>
/// <param name="folder">Where saved records lie.</param>
/// <param name="firstRecords">Records that INFO came with, shown until the agency saves its own.</param>
public sealed class RecordFiles(string folder, string firstRecords)
{
    /// <exception cref="ArgumentException">The code is not 1 to 20 digits: it would become a path.</exception>
    public async Task<AgencyRecord?> FindAsync(string code, CancellationToken ct)
    {
        var path = new[] { PathOf(code), Path.Combine(firstRecords, Path.GetFileName(PathOf(code))) }.FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<AgencyRecord>(file, cancellationToken: ct);
    }

    /// <summary>Written beside and renamed: after a crash the file is the old one or the new one, whole.</summary>
    public async Task ReplaceAsync(AgencyRecord record, CancellationToken ct)
    {
        var path = PathOf(record.Code);
        Directory.CreateDirectory(folder);
        var beside = path + ".new";
        await using (var file = File.Create(beside))
        {
            await JsonSerializer.SerializeAsync(file, record, cancellationToken: ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private string PathOf(string code) => code is { Length: >= 1 and <= 20 } && code.All(char.IsAsciiDigit)
        ? Path.Combine(folder, code + ".json")
        : throw new ArgumentException("An agency code has 1 to 20 digits.", nameof(code));
}
