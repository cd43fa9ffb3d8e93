using LakMuang.Kernel;

namespace LakMuang.Requests;

internal static class AbsenceRefusals
{
    public static readonly Problem None = new("absence.none", new(
        "ไม่พบการมอบหมายนี้ หรือสิ้นสุดไปแล้ว", "There is no such deputy, or it has ended already."));

    public static readonly Problem DecidesNothing = new("absence.decides-nothing", new(
        "มอบหมายได้เฉพาะผู้ที่มีหน้าที่พิจารณาคำขอของหน่วยงานนี้", "Only those who decide on requests of this agency name a deputy."));

    public static readonly Problem Self = new("absence.self", new("เลือกเพื่อนร่วมงานคนอื่น", "Choose somebody else."), "Deputy");

    public static readonly Problem NotColleague = new("absence.not-colleague", new(
        "เลือกผู้ที่ดำรงตำแหน่งในหน่วยงานนี้", "Choose somebody who holds a post in this agency."), "Deputy");

    public static readonly Problem OddDays = new("absence.days", new(
        "วันเริ่มต้องไม่ก่อนวันนี้ วันสุดท้ายต้องไม่ก่อนวันเริ่ม และไม่เกิน 180 วัน",
        "The first day must not lie before today, the last not before the first, nor more than 180 days after it."), "Until");

    public static readonly Problem Overlaps = new("absence.overlaps", new(
        "มีผู้พิจารณาแทนในช่วงวันเหล่านี้แล้ว ยุติรายการเดิมก่อน", "Somebody stands in during these days already. End that first."), "From");
}
