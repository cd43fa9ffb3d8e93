using LakMuang.Kernel;

namespace LakMuang.Web.Look;

/// <summary>A form that adds files.</summary>
/// <param name="Field">Name of the file input.</param>
public sealed record UploadForm(string Field, Text Label, Text Hint);
