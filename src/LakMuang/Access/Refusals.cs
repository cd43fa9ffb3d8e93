using LakMuang.Kernel;

namespace LakMuang.Access;

internal static class Refusals
{
    public static readonly Problem NothingToEnd = new("access.grant.none", new(
        "สิทธินี้สิ้นสุดไปแล้ว หรือไม่มีอยู่",
        "This right has ended already, or does not exist."));
}
