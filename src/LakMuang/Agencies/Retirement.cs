using LakMuang.Kernel;

namespace LakMuang.Agencies;

internal static class Retirement
{
    private const int Age = 60;
    private const int October = 10;

    /// <summary>The last day of service: 30 September of the fiscal year in which 60 is completed (B-2).</summary>
    /// <param name="birthDate">Whoever is born on 1 October completes 60 on the last day of September.</param>
    /// <remarks>Cabinet circular นร 0205/ว 42 of 13 March 2538: born until 1 October of year Y leaves on 30 September Y + 60, later Y + 61.</remarks>
    public static DateOnly LastDay(DateOnly birthDate) => In(birthDate.Year, birthDate > new DateOnly(birthDate.Year, October, 1));

    /// <summary>The same as far as the date of birth is known.</summary>
    /// <returns>Null where what is unknown decides the year: then people have to.</returns>
    public static DateOnly? LastDay(DateOfBirth born) => born switch
    {
        { Exact: { } day } => LastDay(day),
        { Month: null or October } => null,
        _ => In(born.Year, born.Month > October),
    };

    /// <summary>Whether somebody born then can leave on that day.</summary>
    public static bool MayBe(DateOnly lastDay, DateOfBirth born) =>
        LastDay(born) is { } known ? lastDay == known : lastDay == In(born.Year, false) || lastDay == In(born.Year, true);

    private static DateOnly In(int yearOfBirth, bool isNextYear) => new(yearOfBirth + Age + (isNextYear ? 1 : 0), 9, 30);
}
