using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Care;

internal static class CareRefusals
{
    public static readonly Problem Own = new("staff.own", new(
        "ทำเรื่องของตนเองที่หน้านี้ไม่ได้ ให้ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับทำ ส่วนการเข้าใช้ของท่านอยู่ที่ “บัญชีและความปลอดภัย”",
        "You cannot do this for yourself. Another administrator, or the office above, does it. Your own sessions are under “Account and security”."));

    public static readonly Problem OverseesYou = new("staff.oversees-you", new(
        "บุคคลนี้กำกับดูแลหน่วยงานนี้ ให้หน่วยงานที่กำกับเป็นผู้ดำเนินการ",
        "This person oversees the agency. An office above must do this."));

    public static readonly Problem Locked = new("correction.locked", new(
        "ข้อมูลนี้ยืนยันด้วย ThaID แล้ว เปลี่ยนได้โดย ThaID เท่านั้น", "ThaID has proved this. Only ThaID changes it."));

    public static readonly Problem NotOfThatYear = new("correction.retirement-year", new(
        "วันเกษียณไม่ตรงกับปีเกิดที่บันทึกไว้ ต้องเป็น 30 กันยายน ของปีที่อายุครบ 60 หรือปีถัดไป",
        "The day does not fit the year of birth on record: it is 30 September of the year of the 60th birthday, or of the next."), PersonField.RetiresOn);

    public static readonly Problem NoSuchField = new("correction.no-field", new(
        "แบบฟอร์มนี้ไม่มีช่องนี้แล้ว กรุณาเปิดหน้าแก้ไขใหม่", "The form has no such field any more. Please open the page again."));

    public static readonly Problem Stale = new("correction.stale", new(
        "มีผู้แก้ไขข้อมูลนี้ก่อนท่าน ยังไม่มีการบันทึก ค่าปัจจุบันแสดงไว้ที่แต่ละช่อง สิ่งที่ท่านพิมพ์ยังอยู่ ตรวจแล้วกดบันทึกอีกครั้ง",
        "Somebody changed this before you. Nothing was saved. The present values stand beside their fields, and what you typed is still there: check it and save again."));

    public static readonly Problem NothingChanged = new("correction.nothing", new(
        "ยังไม่มีช่องใดเปลี่ยนแปลง", "Nothing has been changed yet."));

    public static readonly Problem NoSession = new("staff.no-session", new(
        "การเข้าใช้รายการนี้สิ้นสุดไปแล้ว", "This session has ended already."));

    public static readonly Problem NotSlowed = new("staff.not-slowed", new(
        "บัญชีนี้ไม่ได้ถูกหน่วงเวลาแล้ว", "This account is not slowed down any more."));
}
