using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

/// <summary>A letter as the caller gives it with what rests on it.</summary>
/// <param name="Number">As printed, in Thai or Arabic digits.</param>
/// <param name="IssuedOn">Its day, of the Christian era.</param>
/// <param name="Subject">Null lets the operation say what it is about.</param>
internal sealed record LetterInput(string Number, DateOnly IssuedOn, string? Subject = null)
{
    public static readonly LetterInput Sample = new("ชย 52301/118", new(2026, 10, 1));

    public GivenLetter Given => new(Number, IssuedOn, Subject, null);
}

internal sealed record LetterShort(Guid Id, string Number, DateOnly IssuedOn, string Subject)
{
    public static LetterShort? Of(LetterFacts? letter) => letter is null ? null : new(letter.Id.Value, letter.Number, letter.IssuedOn, letter.Subject);
}

internal sealed record AgencyItem(string Code, AgencyType Type, Words Name, Words Area, string? ProvinceCode)
{
    public static AgencyItem Of(AgencyFacts agency) => new(agency.Code, agency.Type, Words.Of(agency.Name), Words.Of(agency.Area), agency.ProvinceCode);
}

/// <summary>Parameters that several lists know.</summary>
internal static class CommonQuery
{
    public static readonly QueryParameter Named = new("named", new("ส่วนของชื่อหรือตำแหน่ง", "Part of a name or position"), "นักวิชาการ");

    public static QueryParameter Word<T>(string name, Text meaning) where T : struct, Enum =>
        new(name, meaning, ApiJson.Name(Enum.GetNames<T>()[0])) { Words = [.. Enum.GetNames<T>().Select(ApiJson.Name)] };
}
