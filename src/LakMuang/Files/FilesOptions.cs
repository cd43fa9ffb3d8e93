using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LakMuang.Files;

public sealed class FilesOptions
{
    public const string Section = "LakMuang:Files";

    /// <summary>The largest file that is taken, in bytes. 5 MB hold a scanned letter of several pages or a phone's photo.</summary>
    [Range(64 * 1024, 100 * 1024 * 1024)]
    public long LargestBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Files that one browser may have under way or finished without a record.</summary>
    [Range(1, 100)]
    public int MostUnfinished { get; init; } = 12;

    /// <summary>For people, as offices count: 5 MB.</summary>
    public string LargestInWords => LargestBytes >= 1024 * 1024 ? $"{LargestBytes / (1024 * 1024)} MB" : $"{LargestBytes / 1024} kB";
}

[OptionsValidator]
internal sealed partial class FilesOptionsValidator : IValidateOptions<FilesOptions>;
