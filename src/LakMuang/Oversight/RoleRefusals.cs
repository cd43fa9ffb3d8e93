using LakMuang.Kernel;

namespace LakMuang.Oversight;

internal static class RoleRefusals
{
    public static readonly Problem NoRoot = new("role.no-root", new(
        "ยังไม่มีหน่วยงานส่วนกลางในระบบ ให้นำเข้าหน่วยงานก่อน", "There is no central department yet. Bring the agencies in first."));

    public static readonly Problem NoSuchRole = new("role.none", new("เลือกบทบาท", "Choose a role."), "Role");

    public static readonly Problem NoSuchPerson = new("role.no-person", new(
        "ไม่พบผู้ที่มีเลขประจำตัวประชาชนนี้และมีบัญชีที่ใช้งานได้", "Nobody with this citizen ID has an active account."), "CitizenId");

    public static readonly Problem NoSuchAgency = new("role.no-agency", new(
        "ไม่มีหน่วยงานที่ใช้รหัสนี้", "No agency has this code."), "AgencyCode");

    public static readonly Problem NoPost = new("role.no-post", new(
        "ผู้นี้ไม่ได้ดำรงตำแหน่งในหน่วยงานนั้นวันนี้", "This person holds no post in that agency today."), "AgencyCode");

    public static readonly Problem ForYourself = new("role.yourself", new(
        "เสนอบทบาทให้ตนเองไม่ได้ ให้ผู้ดูแลระบบส่วนกลางคนอื่นเสนอ", "You cannot propose a role for yourself. Another operator has to."), "CitizenId");

    public static readonly Problem HeldAlready = new("role.held", new(
        "ผู้นี้มีบทบาทนี้อยู่แล้ว", "This person holds the role already."), "Role");

    public static readonly Problem WaitingAlready = new("role.waiting", new(
        "มีข้อเสนอเรื่องเดียวกันรออยู่แล้ว", "The same is proposed and waiting already."));

    public static readonly Problem NotHeld = new("role.not-held", new(
        "บทบาทนี้สิ้นสุดไปแล้ว กรุณาเปิดหน้านี้ใหม่", "This role has ended already. Please open the page again."));

    public static readonly Problem NoChange = new("role.no-change", new("ไม่พบข้อเสนอนี้", "There is no such proposal."));

    public static readonly Problem OwnProposal = new("role.own-proposal", new(
        "ท่านเป็นผู้เสนอเรื่องนี้ ต้องให้ผู้ดูแลระบบส่วนกลางอีกคนยืนยัน", "You proposed this. Another operator has to confirm it."));

    public static readonly Problem AboutYou = new("role.about-you", new(
        "เรื่องนี้เกี่ยวกับตัวท่าน ต้องให้ผู้ดูแลระบบส่วนกลางคนอื่นพิจารณา", "This is about you. Another operator has to decide it."));

    public static readonly Problem NotAPerson = new("role.break-glass", new(
        "บัญชีฉุกเฉินเสนอหรือยืนยันบทบาทไม่ได้ เพราะต้องเป็นบุคคลสองคน",
        "The break-glass account can neither propose nor confirm roles: it takes two people."));

    public static readonly Problem LastTwo = new("role.last-two", new(
        "ต้องมีผู้ดูแลระบบส่วนกลางอย่างน้อยสองคน ให้เพิ่มคนใหม่ก่อนแล้วจึงให้คนนี้พ้นหน้าที่",
        "There must be two operators at least. Add a new one before this one leaves."));

    public static readonly Problem HasExpired = new("role.expired", new(
        "ข้อเสนอนี้หมดเวลาแล้ว ให้เสนอใหม่", "This proposal has expired. Propose it again."));

    public static readonly Problem OperatorThere = new("operator.there", new(
        "มีผู้ดูแลระบบส่วนกลางอยู่แล้ว ให้เพิ่มที่หน้าเว็บโดยสองคน", "There is an operator already: add others on the web, where two people decide. To do it here all the same, give --force-with-reason; all operators are told."));

    public static Problem DecidedAlready(RoleChange change) => new("role.decided", new Text(
        "มีผู้พิจารณาเรื่องนี้ไปแล้วเมื่อ {0} การกดของท่านไม่ได้เปลี่ยนสิ่งใด", "This was decided already on {1}. What you pressed changed nothing.")
        .With(ThaiDate.Moment(change.DecidedAt ?? change.ProposedAt).Th, ThaiDate.Moment(change.DecidedAt ?? change.ProposedAt).En));
}
