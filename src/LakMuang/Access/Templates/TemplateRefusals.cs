using LakMuang.Kernel;

namespace LakMuang.Access.Templates;

internal static class TemplateRefusals
{
    public static readonly Problem None = new("template.none", new(
        "ไม่พบแม่แบบนี้ หรือสิ้นสุดไปแล้ว", "There is no such template, or it has ended."));

    public static readonly Problem NoPosition = new("template.position", new(
        "กรอกชื่อตำแหน่ง อย่างน้อย 3 ตัวอักษร", "Give the name of the position, in 3 characters or more."), "Position");

    public static readonly Problem NoType = new("template.type", new("เลือกจากรายการ", "Choose from the list."), "Types");

    public static readonly Problem NoGroup = new("template.group", new(
        "เลือกกลุ่มผู้ใช้งานอย่างน้อยหนึ่งกลุ่ม", "Choose at least one user group."), "Groups");

    public static readonly Problem GroupGone = new("template.group-gone", new(
        "มีกลุ่มที่ไม่อยู่ในทะเบียนแล้ว กรุณาเลือกใหม่", "One of the groups is not there any more. Please choose again."), "Groups");
}
