using LakMuang.Kernel;

namespace LakMuang.Agencies;

internal static class Refusals
{
    /// <summary>Registers begin anew each year: the same number of one issuer in one year is one letter.</summary>
    public static Problem NumberUsed(Letter known) => new("letter.number-used", new Text(
        "เลขที่ {0} มีอยู่แล้วในทะเบียน ลงวันที่ {1} เรื่อง {2} กรุณาตรวจเลขที่และวันที่",
        "Number {0} stands in the register already, dated {3}: {2}. Please check number and date.")
        .With(known.Number, ThaiDate.InTable(known.IssuedOn).Th, known.Subject, ThaiDate.InTable(known.IssuedOn).En), "Number");
}
