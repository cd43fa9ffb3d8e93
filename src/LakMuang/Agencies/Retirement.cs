namespace LakMuang.Agencies;

internal static class Retirement
{
    private const int Age = 60;

    /// <summary>The last day of service: 30 September of the fiscal year in which 60 is completed (B-2).</summary>
    /// <param name="birthDate">Whoever is born on 1 October completes 60 on the last day of September.</param>
    /// <remarks>Cabinet circular นร 0205/ว 42 of 13 March 2538: born until 1 October of year Y leaves on 30 September Y + 60, later Y + 61.</remarks>
    public static DateOnly LastDay(DateOnly birthDate) => new(
        birthDate.Year + Age + (birthDate > new DateOnly(birthDate.Year, 10, 1) ? 1 : 0), 9, 30);
}
