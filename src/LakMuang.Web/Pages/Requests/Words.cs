using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;

namespace LakMuang.Web.Pages.Requests;

internal static class Words
{
    public static readonly Text Requests = new("คำขอ", "Requests");
    public static readonly Text RequestsWhy = new("ขอเป็นผู้ใช้งาน ขอเพิ่มกลุ่ม หรือแจ้งเข้าใช้ไม่ได้ แทนแบบคำขอกระดาษ", "Ask to become a user, for more groups, or say that you cannot get in: in place of the paper form.");
    public static readonly Text Own = new("คำขอของฉัน", "My requests");
    public static readonly Text ToDecide = new("รอฉันพิจารณา", "For me to decide");
    public static readonly Text New = new("ยื่นคำขอ", "New request");
    public static readonly Text NoneOwn = new("ยังไม่มีคำขอ", "No request yet");
    public static readonly Text NoneOwnHow = new("กด “ยื่นคำขอ” เมื่อต้องการใช้ระบบหรือเพิ่มกลุ่มผู้ใช้งาน", "Press “New request” when you need a system or one more user group.");
    public static readonly Text NoneToDecide = new("ไม่มีคำขอรอท่านพิจารณา", "Nothing waits for your decision");
    public static readonly Text NoneToDecideHow = new("เมื่อมีคำขอใหม่ ท่านจะได้รับอีเมล", "You get an e-mail when something does.");
    public static readonly Text Count = new("คำขอ {0} รายการ", "Requests: {0}");

    public static readonly Text Number = new("เลขที่", "Number");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text For = new("ผู้จะใช้งาน", "For");
    public static readonly Text Wanted = new("ต้องการ", "What you need");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text LiesWith = new("อยู่ที่", "Lies with");
    public static readonly Text SinceOn = new("ตั้งแต่ {0}", "since {0}");
    public static readonly Text AnswerBy = new("ตอบภายใน {0}", "answer by {0}");
    public static readonly Text Pages = new("หน้าของรายการ", "Pages of the list");
    public static readonly Text Before = new("ก่อนหน้า", "Previous");
    public static readonly Text After = new("ถัดไป", "Next");

    public static readonly Text ChooseSystem = new("เลือกระบบที่ต้องการ", "Choose the system");
    public static readonly Text ChooseSystemWhy = new("ระบบที่เปิดให้ขอใช้", "Systems that can be asked for");
    public static readonly Text RequestOf = new("ขอใช้งาน{0}", "Request for {0}");
    public static readonly Text FormWhy = new("แบบคำขอสำหรับผู้ปฏิบัติงาน ส่วนที่ 1 ใช้แทนแบบกระดาษได้", "Form for staff, part 1: takes the place of the paper");
    public static readonly Text Applicant = new("ผู้จะใช้งาน", "Who is to use it");
    public static readonly Text ApplicantWhy = new("ดึงจากทะเบียนบุคลากร ถ้าไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงาน", "From the register of people. If it is wrong, tell the administrator.");
    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Someone = new("ขอให้เพื่อนร่วมงาน", "Ask for a colleague");
    public static readonly Text FindSomeone = new("ค้นชื่อเพื่อนร่วมงาน", "Find a colleague");
    public static readonly Text Find = new("ค้นหา", "Search");
    public static readonly Text Myself = new("ขอให้ตนเอง", "Ask for myself");
    public static readonly Text NewUser = new("เป็นผู้ใช้งานใหม่", "New user");
    public static readonly Text LostAccess = new("เข้าใช้งานไม่ได้", "Cannot get in");
    public static readonly Text LostAccessHint = new("ลืมรหัส บัญชีถูกล็อก หรือเปลี่ยนเครื่อง", "Forgotten password, locked, or another device");
    public static readonly Text AddGroups = new("เพิ่มกลุ่มผู้ใช้งาน", "Add user groups");
    public static readonly Text HeadOfUnit = new("เป็นหัวหน้าหน่วยงานในระบบ (แบบ 1)", "Head of the unit (form 1)");
    public static readonly Text HeadWhy = new("หนังสือที่นายกลงนามถึงผู้ดูแลระบบ พิมพ์ ลงนาม แล้วแนบกลับในคำขอนี้", "A letter signed by the mayor to the system's operator: print it, have it signed, and attach it here.");
    public static readonly Text HeadCause = new("สาเหตุ", "Why");
    public static readonly Text HeadCauseOther = new("อื่น ๆ (โปรดระบุ)", "Other (please say)");
    public static readonly Text HeadCauseWords = new("สาเหตุอื่น", "Another reason");
    public static readonly Text HeadOrder = new("คำสั่งแต่งตั้งหรือให้รักษาราชการ", "Order of appointment or of acting");
    public static readonly Text HeadGroup = new("หน้าที่", "Headship");
    public static readonly Text HeadReach = new("ติดต่อได้ที่", "Reached by");
    public static readonly Text HeadReachEmail = new("ต้องยืนยันอีเมลก่อนส่งแบบ 1", "The e-mail must be confirmed before form 1 is sent.");
    public static readonly Text HeadReachMobile = new(
        "ต้องยืนยันเบอร์มือถือก่อนส่งแบบ 1 สิ่งที่กรอกเก็บเป็นร่าง แล้วกลับมาที่นี่", "The mobile number must be confirmed before form 1 is sent. What you filled in is kept, and you come back here.");
    public static readonly Text HeadVerified = new("ยืนยันแล้ว", "Verified");
    public static readonly Text HeadUnverified = new("ยังไม่ยืนยัน", "Not verified yet");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text Mobile = new("มือถือ", "Mobile");
    public static readonly Text HeadReplaces = new("เมื่ออนุมัติ สิทธิของหัวหน้าคนเดิมสิ้นสุดพร้อมกัน", "Once approved, the right of the head of before ends in the same moment.");
    public static readonly Text AddGroupsHint = new("มีสิทธิอยู่แล้ว แต่ได้รับหน้าที่เพิ่ม", "A user already, with one more duty");
    public static readonly Text Groups = new("กลุ่มผู้ใช้งานที่ขอ", "User groups asked for");
    public static readonly Text GroupsHint = new("ไม่ต้องเลือก หากแจ้งเข้าใช้งานไม่ได้", "None, if you only cannot get in");
    public static readonly Text HeldAlready = new("มีอยู่แล้ว", "held already");
    public static readonly Text Why = new("เพื่อปฏิบัติหน้าที่ หรือเหตุที่เข้าใช้ไม่ได้", "For which duty, or why you cannot get in");
    public static readonly Text Basis = new("คำสั่งที่มอบหมาย", "Order that assigns the duty");
    public static readonly Text NoBasis = new("ไม่ระบุ", "None");
    public static readonly Text BasisLine = new("{0} ลว. {1}", "{0} of {2}");
    public static readonly Text OtherBasis = new("คำสั่งอื่นที่ยังไม่อยู่ในทะเบียน", "Another order, not in the register yet");
    public static readonly Text OtherBasisHint = new("เลขที่และวันที่ เช่น คำสั่ง ทต. ที่ 241/2569 ลว. 1 ต.ค. 2569", "Number and day, such as: order 241/2569 of 1 Oct 2569");
    public static readonly Text Until = new("ใช้ถึงวันที่", "Until");
    public static readonly Text UntilHint = new("ไม่กรอก: จนสิ้นกำหนดของกลุ่มหรือของตำแหน่ง", "Empty: as long as group and post allow");
    public static readonly Text Submit = new("ส่งคำขอ", "Send the request");
    public static readonly Text Save = new("บันทึกร่าง", "Save as draft");
    public static readonly Text AfterSending = new("หลังส่งคำขอ", "After sending");
    public static readonly Text StepDecide = new("{0} พิจารณา", "{0} decides");
    public static readonly Text StepGive = new("ระบบเพิ่มกลุ่มให้ และแจ้งทางอีเมล", "The groups are given, and you are told by e-mail");
    public static readonly Text StepEnd = new("สิทธิสิ้นสุดเองตามกำหนด หรือเมื่อพ้นตำแหน่ง", "The rights end by themselves on their day, or with the post");

    public static readonly Text RequestNumber = new("คำขอเลขที่ {0}", "Request {0}");
    public static readonly Text Print = new("ดูแบบพิมพ์", "Printed form");
    public static readonly Text Edit = new("แก้ไข", "Edit");
    public static readonly Text Withdraw = new("ถอนคำขอ", "Withdraw the request");
    public static readonly Text AskedBy = new("ผู้ยื่น", "Asked by");
    public static readonly Text Facts = new("รายละเอียด", "Details");
    public static readonly Text Duty = new("เหตุผล", "Reason");
    public static readonly Text Given = new("กลุ่มที่ได้รับ", "Groups given");
    public static readonly Text Ended = new("กลุ่มที่ยกเลิก", "Groups cancelled");
    public static readonly Text Opinion = new("ความเห็น", "Opinion");
    public static readonly Text WhoDecides = new("ผู้พิจารณา", "Who decides");
    public static readonly Text Where = new("คำขออยู่ที่ไหน", "Where it lies");
    public static readonly Text NobodyNow = new("ขณะนี้ไม่มีผู้พิจารณาที่ตำแหน่งนี้ ระบบกำลังส่งต่อ", "Nobody is there at present; it is being passed on.");
    public static readonly Text DecidedOn = new("{0} โดย {1}", "{0} by {1}");
    public static readonly Text UnderNumber = new("เป็นหลักฐานของสิทธิในทะเบียนหนังสือ เลขที่ {0}", "Stands in the register of letters as the authority of the rights: {0}");
    public static readonly Text Approve = new("อนุมัติ", "Approve");
    public static readonly Text ApproveWhy = new("ให้กลุ่มผู้ใช้งาน", "Groups to give");
    public static readonly Text ApproveLost = new("แก้ไขแล้ว ปิดคำขอ", "Solved, close the request");
    public static readonly Text OpenAccess = new("เปิดหน้าปลดล็อกและคืนรหัสผ่าน", "Open the page that unlocks and resets");
    public static readonly Text Asked = new("ขอมา", "asked for");
    public static readonly Text Sensitive = new("สิทธิสำคัญ", "Sensitive");
    public static readonly Text Apart = new("ขัดหลักแยกหน้าที่", "Against duties that are kept apart");
    public static readonly Text NotNow = new("ยังไม่อนุมัติ", "Not approved");
    public static readonly Text OpinionHint = new("ผู้ขอจะเห็นข้อความนี้", "The requester sees it");
    public static readonly Text Remark = new("ความเห็น (ถ้ามี)", "Remark, if any");
    public static readonly Text Return = new("ส่งกลับให้แก้ไข", "Send back for a correction");
    public static readonly Text Refuse = new("ไม่อนุมัติ", "Refuse");
    public static readonly Text Returned = new("ผู้พิจารณาส่งกลับให้แก้ไข: {0}", "Sent back for a correction: {0}");
    public static readonly Text BasisGone = new("คำสั่งที่อ้างถูกยกเลิก กรุณาระบุคำสั่งใหม่แล้วส่งอีกครั้ง", "The order it rested on was withdrawn. Please name another one and send it again.");
    public static readonly Text SaidSent = new("ส่งคำขอแล้ว ผู้พิจารณาได้รับแจ้งทางอีเมล", "Sent. Whoever decides is told by e-mail.");
    public static readonly Text SaidSplit = new("กลุ่มที่เลือกมีผู้พิจารณาต่างกัน จึงแยกเป็น {0} คำขอ", "The groups are decided by different people, so there are {0} requests now.");
    public static readonly Text SaidSaved = new("บันทึกร่างแล้ว ยังไม่ได้ส่ง", "Saved as a draft; not sent yet.");

    public static readonly Text Documents = new("เอกสาร", "Documents");
    public static readonly Text NoDocuments = new("ยังไม่มีเอกสาร", "None yet");
    public static readonly Text SignedForm = new("แบบคำขอที่ลงนามแล้ว", "The signed form");
    public static readonly Text IsSignedForm = new("เป็นแบบคำขอที่พิมพ์และลงนามแล้ว", "It is the printed form with its signatures");
    public static readonly Text File = new("ไฟล์ที่แนบ", "File");
    public static readonly Text Attach = new("แนบเอกสาร", "Attach");

    public static readonly Text Cancel = new("ยกเลิกผู้ใช้งาน", "Cancel a user");
    public static readonly Text CancelOf = new("ยกเลิกผู้ใช้งาน{0}", "Cancel a user of {0}");
    public static readonly Text CancelWhy = new("แบบคำขอส่วนที่ 2 สิทธิทั้งหมดของบุคคลนี้ในระบบที่ท่านดูแลสิ้นสุดทันที", "Part 2 of the form: all rights of this person that you decide on in the system end at once.");
    public static readonly Text CancelCause = new("ยกเลิกเนื่องจาก", "Because");
    public static readonly Text CauseLeft = new("ย้าย/ลาออก", "Moved or resigned");
    public static readonly Text CauseOther = new("อื่น ๆ", "Other");
    public static readonly Text CancelWords = new("รายละเอียด", "In words");
    public static readonly Text CancelDo = new("ยกเลิกสิทธิทันที", "End the rights now");
    public static readonly Text Back = new("กลับ", "Back");

    public static readonly Text Deputies = new("ผู้พิจารณาแทน", "Deputies");
    public static readonly Text DeputiesWhy = new("เมื่อไม่อยู่ มอบหมายให้เพื่อนร่วมงานพิจารณาคำขอแทน ตามคำสั่ง และสิ้นสุดเองตามวัน", "While you are away a colleague decides on requests in your place, under a letter, until a day.");
    public static readonly Text DeputyLine = new("{0} พิจารณาแทน {1}", "{0} decides for {1}");
    public static readonly Text DeputyWho = new("ผู้พิจารณาแทน", "Who decides for you");
    public static readonly Text FromDay = new("ตั้งแต่วันที่", "From");
    public static readonly Text LastDay = new("ถึงวันที่", "Until");
    public static readonly Text NameDeputy = new("มอบหมาย", "Name the deputy");
    public static readonly Text EndDeputy = new("ยุติ", "End");
    public static readonly Text NoDeputies = new("ไม่มีการมอบหมาย", "Nobody stands in");
    public static readonly Text LetterNumber = new("เลขที่คำสั่ง", "Number of the order");
    public static readonly Text LetterDate = new("ลงวันที่", "Dated");

    public static readonly Text OfAgency = new("คำขอใช้ระบบของหน่วยงาน", "Requests of the agency");
    public static readonly Text Open = new("ยังไม่มีผล", "Open");
    public static readonly Text Closed = new("มีผลแล้ว", "Decided");
    public static readonly Text NoneOpen = new("ไม่มีคำขอในรายการนี้", "No request here");
    public static readonly Text NoneOpenHow = new("บุคลากรยื่นคำขอได้จากหน้าแรกของตน", "Everybody asks from their own home page.");
    public static readonly Text TaskDecide = new("คำขอรอท่านพิจารณา {0} รายการ", "Requests for you to decide: {0}");
    public static readonly Text TaskDecideHow = new("อนุมัติหรือไม่อนุมัติพร้อมเหตุผล", "Approve, or refuse with the reason");

    public static Text Of(RequestKind kind) => kind switch
    {
        RequestKind.NewUser => NewUser,
        RequestKind.LostAccess => LostAccess,
        RequestKind.AddGroups => AddGroups,
        RequestKind.HeadOfUnit => HeadOfUnit,
        _ => Cancel,
    };

    public static Text Of(RequestState state) => state switch
    {
        RequestState.Draft => new("ร่าง", "Draft"),
        RequestState.Submitted => new("รอพิจารณา", "Waiting"),
        RequestState.Returned => new("ให้แก้ไข", "To be corrected"),
        RequestState.Approved => new("อนุมัติแล้ว", "Approved"),
        RequestState.Refused => new("ไม่อนุมัติ", "Refused"),
        RequestState.Withdrawn => new("ถอนแล้ว", "Withdrawn"),
        _ => new("หมดอายุ", "Lapsed"),
    };

    public static string TagOf(RequestState state) => state switch
    {
        RequestState.Approved => "ok",
        RequestState.Refused or RequestState.Expired => "b",
        RequestState.Submitted or RequestState.Returned => "w",
        _ => "i",
    };

    public static Text Of(Decider decider) => decider switch
    {
        Decider.UnitHead => new("หัวหน้าหน่วยงานคลัง", "Head of finance"),
        Decider.SsoAdmin => new("ผู้ดูแลหน่วยงาน", "SSO admin"),
        Decider.Overseer => new("หน่วยงานที่กำกับ", "Office above"),
        _ => new("กรมส่งเสริมการปกครองท้องถิ่น", "The department"),
    };
}
