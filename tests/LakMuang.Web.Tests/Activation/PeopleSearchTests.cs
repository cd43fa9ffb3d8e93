using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Activation;

/// <summary>Lists of an agency's people are searched by what was typed, and signs of the pattern language count as themselves.</summary>
public sealed class PeopleSearchTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Theory]
    [InlineData("ทดสอบ", 1)]
    [InlineData("ระบบ", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("\\", 0)]
    public async Task Signs_of_the_pattern_language_are_letters_like_others(string typed, int found)
    {
        var somebody = await server.NewWorld().Person();

        var staff = await server.Ask<IOfficeStaff, StaffPage>(list => list.OfAsync(somebody.Agency, new(typed), 1, default));
        var colleagues = await server.Ask<IPosts, IReadOnlyList<Holding>>(list => list.ColleaguesAsync(somebody.Agency, typed, 10, default));

        Assert.Equal(found, staff.Total);
        Assert.Equal(found, colleagues.Count);
    }
}
