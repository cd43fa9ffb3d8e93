using LakMuang.Access.Recertifying;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Recertifying;

/// <summary>Words of the review of rights after a change of position.</summary>
internal static class RecertifyWords
{
    public static readonly Text Title = new("ทบทวนสิทธิหลังเปลี่ยนตำแหน่ง", "Rights after a change of position");
    public static readonly Text Why = new("ตำแหน่งเปลี่ยนแล้ว ให้ตัดสินว่าสิทธิใดคงไว้ สิทธิใดยกเลิก พ้นกำหนดแล้วระบบระงับสิทธิที่ไม่มีผู้ตัดสิน", "The position has changed. Decide which rights stay and which end; past the day, what nobody decided on is suspended.");
    public static readonly Text Of = new("ทบทวนสิทธิของ {0}", "Review of the rights of {0}");
    public static readonly Text Due = new("ตัดสินภายใน {0}", "Decide by {0}");
    public static readonly Text Count = new("รอทบทวน {0} คน ใกล้ครบกำหนดอยู่บน", "People to review: {0}, the nearest day first");
    public static readonly Text None = new("ไม่มีสิทธิที่รอทบทวน", "Nothing to review");
    public static readonly Text NoneHow = new("เมื่อบุคลากรเปลี่ยนตำแหน่ง เรื่องจะขึ้นที่นี่เอง", "When somebody's position changes, it shows here by itself.");
    public static readonly Text Name = new("ชื่อ", "Name");
    public static readonly Text Cause = new("เหตุ", "Why");
    public static readonly Text Since = new("ตั้งแต่", "Since");
    public static readonly Text By = new("กำหนด", "Due");
    public static readonly Text Decide = new("ตัดสิน", "Decide");
    public static readonly Text Keep = new("คงไว้", "Keep");
    public static readonly Text End = new("ยกเลิก", "End");
    public static readonly Text Later = new("ยังไม่ตัดสิน", "Later");
    public static readonly Text DecideDo = new("บันทึกการตัดสิน", "Save the decisions");
    public static readonly Text Proposal = new("ข้อเสนอ: {0}", "Proposed: {0}");
    public static readonly Text RestsOn = new("อาศัยตำแหน่ง {0}", "Rests on the post {0}");
    public static readonly Text NothingLeft = new("ไม่มีสิทธิที่ต้องตัดสินแล้ว ระบบจะปิดเรื่องนี้เอง", "No right is left to decide; the case closes by itself.");
    public static readonly Text Said = new("บันทึกการตัดสินแล้ว", "The decisions are saved.");
    public static readonly Text OnPerson = new("ตำแหน่งเปลี่ยน ต้องทบทวนสิทธิภายใน {0}", "The position has changed: rights are to be reviewed by {0}");
    public static readonly Text See = new("ดูและตัดสิน", "See and decide");

    public static Text Named(CauseOfChange cause) => cause switch
    {
        CauseOfChange.NewPost => new("ดำรงตำแหน่งใหม่", "A new post"),
        CauseOfChange.PostChanged => new("ตำแหน่งเปลี่ยนชื่อหรือหน้าที่", "The post is another one"),
        CauseOfChange.PostEnded => new("พ้นจากตำแหน่งหนึ่ง", "One post has ended"),
        _ => new("หน่วยงานเปลี่ยนประเภท", "The agency has another type"),
    };

    public static Text Named(RightProposal proposal) => proposal switch
    {
        RightProposal.Stays => new("คงไว้ ตามแม่แบบตำแหน่ง", "stays, by the template"),
        RightProposal.Ends => new("ยกเลิก ไม่อยู่ในตำแหน่งใหม่", "ends, not part of the new position"),
        _ => new("ต้องตัดสินใหม่ ไม่มีแม่แบบ", "a new decision, no template speaks of it"),
    };

    public static string TagOf(RightProposal proposal) => proposal switch { RightProposal.Stays => "ok", RightProposal.Ends => "b", _ => "w" };
}
