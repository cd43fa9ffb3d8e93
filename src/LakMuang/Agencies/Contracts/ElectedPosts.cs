namespace LakMuang.Agencies.Contracts;

/// <summary>Posts that come by election, or with one who was elected: they have a term, and no age of retirement (B-2).</summary>
public static class ElectedPosts
{
    private static readonly string[] _beginnings =
        ["นายก", "รองนายก", "ที่ปรึกษานายก", "เลขานุการนายก", "ประธานสภา", "รองประธานสภา", "สมาชิกสภา"];

    /// <summary>Whether a post is called as the law calls elected ones. Who decides on an appointment may know better.</summary>
    /// <param name="position">As on the order, such as นายกองค์การบริหารส่วนตำบล.</param>
    public static bool Includes(string position) =>
        _beginnings.Any(b => position.StartsWith(b, StringComparison.Ordinal));
}
