using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.ActivationLetters;

/// <summary>One printed letter: everything on it, in Thai and with Thai numerals.</summary>
public sealed record Sheet(
    AgencyFacts Issuer, string Number, DateOnly IssuedOn, string Address, string Signer, string SignerPost, string Contact,
    ActivationLetter Letter, string PublicUrl, string? Letterhead)
{
    public string ThaiNumber => ThaiDigits.ToThai(Number);

    public string Date => ThaiDigits.ToThai(ThaiDate.InProse(IssuedOn).Th);

    public string LastDay => ThaiDigits.ToThai(ThaiDate.InProse(Letter.LastDay).Th);

    public string AgencyCode => ThaiDigits.ToThai(Letter.Agency.Code);

    /// <summary>Whom the letter addresses: the head of the office.</summary>
    public string Addressee => Letter.Agency.Type switch
    {
        AgencyType.ProvincialOffice => $"ท้องถิ่นจังหวัด{After("จังหวัด")}",
        AgencyType.DistrictOffice => $"ท้องถิ่นอำเภอ{After("อำเภอ")}",
        _ => $"นายก{Letter.Agency.Name.Th}",
    };

    /// <summary>Both codes stand in the fragment, which a browser never sends: no log and no history of a proxy keeps them.</summary>
    public string QrAddress => $"{PublicUrl}/activate#agency={Letter.Agency.Code}&code={Letter.Code}";

    public IEnumerable<string> AddressLines => Address.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<string> ContactLines => ThaiDigits.ToThai(Contact).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string After(string word)
    {
        var at = Letter.Agency.Name.Th.LastIndexOf(word, StringComparison.Ordinal);
        return at < 0 ? Letter.Agency.Name.Th : Letter.Agency.Name.Th[(at + word.Length)..];
    }
}
