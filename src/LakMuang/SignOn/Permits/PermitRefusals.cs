using LakMuang.Kernel;

namespace LakMuang.SignOn.Permits;

internal static class PermitRefusals
{
    public static readonly Problem NoScopes = new("permit.scopes", new(
        "เลือกงานที่ให้ทำอย่างน้อย 1 อย่าง", "Choose at least one kind of work."), "PermitScopes");

    public static readonly Problem NoAgency = new("permit.agency", new(
        "กรอกรหัสหน่วยงานที่ยังใช้งานอยู่", "Enter the code of an active agency."), "PermitAgency");

    public static readonly Problem NoNumber = new("permit.letter", new(
        "กรอกเลขที่หนังสือตามที่พิมพ์ในหนังสือ", "Enter the number of the letter as it is printed."), "PermitLetter");

    public static readonly Problem LetterInFuture = new("permit.letter-date", new(
        "วันที่ของหนังสือต้องไม่หลังวันนี้", "The letter must not be dated after today."), "PermitLetterDate");

    public static readonly Problem OddLastDay = new("permit.until", new(
        "วันสุดท้ายต้องอยู่ระหว่างวันนี้ถึงอีก 24 เดือน", "The last day must lie between today and 24 months from now."), "PermitUntil");

    public static readonly Problem NotRegistered = new("permit.registration", new(
        "ไคลเอนต์นี้ยังไม่ได้ลงทะเบียนขอบเขต (scope) วิธีขอโทเค็น client_credentials และปลายทางของ API แก้ไขข้อมูลการเชื่อมต่อก่อน",
        "The client is not registered for these scopes, for client_credentials and for the audience of the API yet. Change its settings first."), "PermitScopes");

    public static readonly Problem Closed = new("permit.client-closed", new("ไคลเอนต์นี้ปิดอยู่", "This client is closed."));

    public static readonly Problem None = new("permit.none", new(
        "ไม่พบการอนุญาตนี้ หรือสิ้นสุดไปแล้ว", "There is no such permit, or it has ended already."));

    public static readonly Problem JustNow = new("permit.just-now", new(
        "มีผู้ให้การอนุญาตสำหรับหน่วยงานนี้เมื่อครู่ กรุณาดูรายการล่าสุด",
        "Somebody has just permitted this client for this agency. Please look at the list."));
}
