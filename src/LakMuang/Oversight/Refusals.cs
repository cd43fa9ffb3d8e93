using LakMuang.Kernel;

namespace LakMuang.Oversight;

internal static class Refusals
{
    public static readonly Problem NoNomination = new("nomination.none", new(
        "ไม่พบข้อเสนอแต่งตั้งนี้ในหน่วยงานนี้", "There is no such nomination in this agency."));

    public static readonly Problem NotAColleague = new("nomination.not-a-colleague", new(
        "เลือกผู้ที่ดำรงตำแหน่งในหน่วยงานนี้วันนี้", "Choose somebody who holds a post in this agency today."), "Person");

    public static readonly Problem NoAccount = new("nomination.no-account", new(
        "ผู้นี้ยังไม่มีบัญชีที่ใช้งานได้ ให้ลงทะเบียนก่อนแล้วจึงเสนอแต่งตั้ง",
        "This person has no active account. Let them register first."), "Person");

    public static readonly Problem AdminAlready = new("nomination.admin-already", new(
        "ผู้นี้เป็นผู้ดูแลหน่วยงานนี้อยู่แล้ว", "This person is an admin of this agency already."), "Person");

    public static readonly Problem WaitingAlready = new("nomination.waiting-already", new(
        "ผู้นี้มีข้อเสนอที่รอพิจารณาอยู่แล้ว", "A proposal about this person is waiting already."), "Person");

    public static readonly Problem WhoIsReplaced = new("nomination.replaces", new(
        "หน่วยงานมีผู้ดูแลหลักอยู่แล้ว เลือกว่าแทนผู้ใด หรือเสนอเป็นผู้ดูแลสำรอง",
        "The agency has a principal admin. Choose who is replaced, or nominate a deputy."), "Replaces");

    public static readonly Problem NoSuchAdmin = new("nomination.no-such-admin", new(
        "ผู้ดูแลที่เลือกพ้นหน้าที่ไปแล้ว กรุณาเปิดหน้านี้ใหม่", "That admin has left the office already. Please open this page again."), "Replaces");

    public static readonly Problem FirstDayTooFar = new("nomination.first-day", new(
        "วันเริ่มต้องไม่เกิน 12 เดือนจากวันนี้ กรุณาตรวจปี", "The first day may lie 12 months ahead at most. Please check the year."), "From");

    public static readonly Problem TermOver = new("nomination.term-over", new(
        "วาระที่เสนอสิ้นสุดไปแล้ว ไม่อาจรับรองได้ กรุณาไม่รับรองและให้เสนอใหม่", "The proposed term is over already. Please refuse it and have it proposed anew."));

    public static readonly Problem TermBackwards = new("nomination.term", new(
        "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม และไม่ก่อนวันนี้", "The last day must not be before the first day, or before today."), "Until");

    public static readonly Problem ReasonMissing = new("nomination.reason", new(
        "กรอกเหตุผล อย่างน้อย 5 ตัวอักษร", "Give the reason, in 5 characters or more."), "Reason");

    public static readonly Problem OwnNomination = new("nomination.own", new(
        "ท่านพิจารณาการแต่งตั้งหรือการพ้นหน้าที่ของตนเองไม่ได้ ให้ผู้กำกับดูแลคนอื่นพิจารณา",
        "You cannot decide about yourself. Another overseer has to do it."));

    public static readonly Problem OwnProposal = new("nomination.own-proposal", new(
        "ท่านเป็นผู้เสนอเรื่องนี้ ให้ผู้กำกับดูแลคนอื่นพิจารณา",
        "You proposed this. Another overseer has to decide it."));

    public static readonly Problem OwnAgency = new("nomination.own-agency", new(
        "ท่านสังกัดหน่วยงานนี้ การรับรองผู้ดูแลต้องทำโดยผู้ที่อยู่นอกหน่วยงาน",
        "You work in this agency. Its admins are confirmed by somebody outside it."));

    public static readonly Problem DepartmentOnly = new("nomination.department", new(
        "ผู้ดูแลของหน่วยงานประเภทนี้ต้องให้ผู้ดูแลระบบส่วนกลางรับรอง",
        "Admins of this type of agency are confirmed by DLA operators."));

    public static readonly Problem LetterGone = new("nomination.letter-gone", new(
        "หนังสือของข้อเสนอนี้ถูกถอนแล้ว จึงรับรองไม่ได้ ให้หน่วยงานเสนอใหม่ด้วยหนังสือที่ยังมีผล",
        "The letter of this proposal has been withdrawn, so it cannot be confirmed. The agency has to propose again under a valid one."));

    public static readonly Problem NotYourOffice = new("nomination.not-your-office", new(
        "ลาออกได้เฉพาะหน้าที่ของตนเองที่ยังดำรงอยู่", "You can resign only from an office that you hold yourself."));

    public static readonly Problem LastAdmin = new("nomination.last-admin", new(
        "ท่านเป็นผู้ดูแลคนสุดท้ายที่ใช้งานได้ของหน่วยงาน อ่านผลที่จะเกิดแล้วยืนยันอีกครั้ง",
        "You are the agency's last working admin. Read what follows from it and confirm once more."), "KnowsLast");

    public static readonly Problem NotYourProposal = new("nomination.not-your-proposal", new(
        "ถอนเรื่องได้เฉพาะผู้เสนอหรือผู้ดูแลของหน่วยงานนี้", "Only the proposer and the agency's own admins take a proposal back."));

    public static readonly Problem LastDayPast = new("nomination.last-day", new(
        "วันสุดท้ายต้องเป็นวันนี้หรือหลังจากนี้ และไม่เกินวันสิ้นสุดวาระ", "The last day must be today or later, and not after the end of the term."), "LastDay");

    public static Problem TermTooLong(int years) => new("nomination.term-long", new Text(
        "วาระยาวได้ไม่เกิน {0} ปี", "A term lasts {0} years at most.").With(years), "Until");

    /// <summary>Somebody else was faster: shown with what they did, and nothing overwritten.</summary>
    public static Problem DecidedAlready(NominationState state, DateTimeOffset at) => new("nomination.decided", new Text(
        "มีผู้พิจารณาเรื่องนี้ไปแล้ว ผลคือ {0} เมื่อ {1} การกดของท่านไม่ได้เปลี่ยนสิ่งใด",
        "This has been decided already: {2}, on {3}. What you pressed changed nothing.")
        .With(OversightWords.Of(state).Th, ThaiDate.Moment(at).Th, OversightWords.Of(state).En.ToLowerInvariant(), ThaiDate.Moment(at).En));
}
