using System.Globalization;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Register;

internal static class Words
{
    public static readonly Text Title = new("ลงทะเบียนใช้งาน", "Register");
    public static readonly Text Why = new("สำหรับเจ้าหน้าที่ของสำนักงานท้องถิ่นจังหวัด อำเภอ และองค์กรปกครองส่วนท้องถิ่น ใช้เวลาประมาณ 5 นาที", "For staff of provincial and district offices and of local administrations. It takes about 5 minutes.");
    public static readonly Text How1 = new("ยืนยันตัวตนด้วย ThaID กรอกข้อมูล แนบเอกสาร", "Prove who you are with ThaID, fill in the form, attach documents");
    public static readonly Text How1Why = new("เตรียมคำสั่งหรือหนังสือมอบหมายหน้าที่ (PDF หรือภาพถ่าย)", "Have your appointment order or letter ready (PDF or photo)");
    public static readonly Text How2 = new("ผู้ดูแลหน่วยงานตรวจและอนุมัติ", "The administrator of your agency checks and approves");
    public static readonly Text How2Why = new("ปกติภายใน 3 วันทำการ", "Usually within 3 working days");
    public static readonly Text How3 = new("ทราบผลทางอีเมล", "You hear by e-mail");
    public static readonly Text How3Why = new("ถ้าต้องแก้ไข จะบอกว่าต้องแก้อะไร", "If something must be corrected, it says what");
    public static readonly Text How4 = new("เข้าสู่ระบบ", "You sign in");
    public static readonly Text How4Why = new("ด้วย ThaID ไม่ต้องจำรหัสผ่าน", "With ThaID; no password to remember");
    public static readonly Text How5 = new("เลือกระบบที่ต้องการใช้", "You choose a system and enter it");
    public static readonly Text How5Why = new("เห็นทุกระบบที่ท่านมีสิทธิในหน้าเดียว", "All systems that you may enter are on one page");
    public static readonly Text ProveThaId = new("เริ่มด้วยการยืนยันตัวตนด้วย ThaID", "Begin: prove who you are with ThaID");
    public static readonly Text Begin = new("เริ่มกรอกข้อมูล", "Begin");
    public static readonly Text BeginAgain = new("ลงทะเบียนใหม่", "Register again");
    public static readonly Text Resume = new("เคยเริ่มไว้แล้ว ยืนยันตัวตนด้วย ThaID อีกครั้ง จะพบข้อมูลเดิมที่กรอกไว้", "Begun before? Prove who you are with ThaID again, and you find it as you left it.");
    public static readonly Text NoThaId = new("ไม่มี ThaID ขอให้ผู้ดูแลหน่วยงานส่งคำเชิญทางอีเมล", "No ThaID? Ask the administrator of your agency for an invitation by e-mail.");
    public static readonly Text Invited = new("กรอกรหัสคำเชิญ", "Type the invitation code");
    public static readonly Text FirstOffice = new("หน่วยงานยังไม่เคยเข้าใช้ และได้รับหนังสือแจ้งรหัส", "Your office has never signed in and got a letter with a code?");
    public static readonly Text Activate = new("เปิดใช้หน่วยงาน", "Activate the office");
    public static readonly Text Ended = new("การยืนยันตัวตนหมดเวลาแล้ว ข้อมูลที่กรอกไว้ยังอยู่ กรุณายืนยันด้วย ThaID อีกครั้งเพื่อทำต่อ", "The proof by ThaID has expired. What you filled in is kept: prove who you are again to go on.");
    public static readonly Text HasAccount = new("ท่านมีบัญชีหลักเมืองแล้ว ไม่ต้องลงทะเบียน เข้าสู่ระบบได้เลย", "You have a LakMuang account already. There is nothing to register: sign in.");
    public static readonly Text SignInThaId = new("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");

    public static readonly Text Done = new("เสร็จแล้ว", "Done:");
    public static readonly Text StepThaId = new("ยืนยันด้วย ThaID", "ThaID");
    public static readonly Text StepContact = new("ข้อมูลติดต่อ", "Contact");
    public static readonly Text StepAgency = new("หน่วยงานและตำแหน่ง", "Agency and post");
    public static readonly Text StepRights = new("ระบบที่ต้องใช้", "Systems");
    public static readonly Text StepEvidence = new("เอกสารหลักฐาน", "Documents");
    public static readonly Text StepCheck = new("ตรวจและส่ง", "Check and send");

    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text CitizenId = new("เลขประจำตัว", "Citizen ID");
    public static readonly Text FromThaId = new("จาก ThaID", "From ThaID");
    public static readonly Text NotProved = new("ยังไม่ยืนยันด้วย ThaID", "Not proved by ThaID");
    public static readonly Text FromThaIdTitle = new("ข้อมูลจาก ThaID", "From ThaID");
    public static readonly Text WrongInThaId = new("ข้อมูลจาก ThaID แก้ที่นี่ไม่ได้ ถ้าไม่ถูกต้อง ติดต่อสำนักทะเบียน", "What ThaID says cannot be changed here. If it is wrong, ask your registry office.");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text EmailHint = new("ใช้อีเมลที่ท่านเปิดอ่านเองคนเดียว ผลการพิจารณาและรหัสจะส่งไปที่นี่", "An address that only you read: the result and codes go there");
    public static readonly Text Confirmed = new("ยืนยันแล้ว", "Confirmed");
    public static readonly Text Mobile = new("มือถือ", "Mobile");
    public static readonly Text MobileOptional = new("เบอร์มือถือ (ไม่บังคับ)", "Mobile number (optional)");
    public static readonly Text MobileHint = new("เช่น 081 234 5678", "Such as 081 234 5678");
    public static readonly Text ContactWhy = new("เราจะส่งรหัส 6 หลักไปยืนยันอีเมลนี้", "We send six digits there to confirm the address.");
    public static readonly Text Next = new("ถัดไป", "Next");
    public static readonly Text Later = new("บันทึกแล้วทำต่อภายหลัง", "Save and go on later");
    public static readonly Text SoFar = new("ที่กรอกไว้แล้ว", "Filled in so far");

    public static readonly Text EmailTitle = new("กรอกรหัสยืนยันอีเมล", "Type the code from your mail");
    public static readonly Text SentTo = new("ส่งไปที่", "Sent to");
    public static readonly Text SentAt = new("เมื่อ", "at");
    public static readonly Text MailSubject = new("หัวข้ออีเมล “รหัสยืนยันอีเมลหลักเมือง” รหัสอ้างอิง", "Subject “รหัสยืนยันอีเมลหลักเมือง”, reference");
    public static readonly Text Code = new("รหัสยืนยันอีเมล", "Code");
    public static readonly Text CodeHint = new("ตัวเลข 6 หลัก วางจากอีเมลได้ ใช้ได้ 10 นาที", "Six digits; you may paste them. They work for 10 minutes.");
    public static readonly Text ConfirmEmail = new("ยืนยันอีเมล", "Confirm");
    public static readonly Text NotArrived = new("ไม่ได้รับรหัส", "Nothing arrived?");
    public static readonly Text LookInSpam = new("ดูในกล่องจดหมายขยะก่อน อีเมลอาจใช้เวลา 1–2 นาที", "Look into the spam folder first; mail may take a minute or two.");
    public static readonly Text SendAgain = new("ส่งรหัสใหม่", "Send a new code");
    public static readonly Text SentAgain = new("ส่งรหัสใหม่แล้ว", "A new code was sent.");
    public static readonly Text ChangeEmail = new("เปลี่ยนอีเมล", "Use another address");

    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Code4 = new("รหัส", "Code");
    public static readonly Text ChangeAgency = new("เปลี่ยนหน่วยงาน", "Choose another");
    public static readonly Text AgencySearch = new("ค้นหาหน่วยงานของท่าน", "Search for your agency");
    public static readonly Text AgencySearchHint = new("พิมพ์ชื่อ เช่น อบต.หนองตัวอย่าง หรือรหัสหน่วยงาน", "Type its name or its code");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text AgenciesFound = new("พบ {0} หน่วยงาน", "Agencies found: {0}");
    public static readonly Text MoreAgencies = new("ยังมีอีก พิมพ์ชื่อให้ครบขึ้น หรือเติมชื่ออำเภอ จังหวัด", "There are more. Type more of the name, or add the district or province.");
    public static readonly Text NoAgencies = new("ไม่พบหน่วยงานตามที่ค้น ลองพิมพ์เฉพาะชื่อตำบล หรือใช้รหัสหน่วยงาน", "No agency matches. Try the name of the place alone, or the code.");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text PositionHint = new("ตามคำสั่งแต่งตั้ง เช่น นักวิชาการเงินและบัญชีชำนาญการ", "As in your appointment order");
    public static readonly Text Unit = new("สังกัด กอง หรือฝ่าย (ไม่บังคับ)", "Unit (optional)");
    public static readonly Text UnitHint = new("เช่น กองคลัง", "Such as กองคลัง (finance division)");

    public static readonly Text Rights = new("ระบบที่ขอใช้", "Systems asked for");
    public static readonly Text RightsTitle = new("ท่านต้องใช้ระบบใดในหน้าที่นี้", "Which systems does your duty need?");
    public static readonly Text RightsWhy = new("เลือกเท่าที่ใช้จริง ผู้ดูแลหน่วยงานอาจปรับได้ ขอเพิ่มภายหลังได้เสมอ", "Choose what you really use. Your administrator may adjust it, and you can ask for more later.");
    public static readonly Text OtherDecider = new("กลุ่มนี้มีผู้พิจารณาอื่น จะยื่นคำขอต่อหลังได้บัญชี", "others decide on this group: you ask for it once you have an account");
    public static readonly Text Remark = new("ข้อความถึงผู้ดูแล", "Note for the administrator");
    public static readonly Text RemarkOptional = new("ข้อความถึงผู้ดูแลหน่วยงาน (ไม่บังคับ)", "Note for the administrator (optional)");
    public static readonly Text RemarkHint = new("เช่น มาแทนนายสมหมายที่ย้ายไป", "Such as whom you follow in this post");

    public static readonly Text EvidenceTitle = new("แนบเอกสารหลักฐาน", "Attach documents");
    public static readonly Text EvidenceWhy = new("คำสั่งแต่งตั้งหรือหนังสือมอบหมายหน้าที่ ต้องเห็นเลขที่ วันที่ และลายมือชื่อ ใช้ PDF หรือภาพถ่ายก็ได้ (PDF, JPG, PNG ไม่เกิน 5 MB)", "Your appointment order or letter, with number, date and signature in view: PDF or a photo (PDF, JPG, PNG, at most 5 MB).");
    public static readonly Text EvidenceSecret = new("ขีดฆ่าศาสนาและหมู่โลหิตในภาพบัตรประชาชนก่อนแนบ เอกสารเห็นได้เฉพาะท่านและผู้ดูแลที่พิจารณา", "Black out religion and blood group on a picture of an ID card. Only you and those who decide see the documents.");
    public static readonly Text AddFile = new("เพิ่มเอกสาร", "Add a document");
    public static readonly Text AddFileHint = new("เลือกได้ครั้งละหลายไฟล์ เน็ตหลุดแล้วส่งต่อจากเดิมได้", "Several at once; a lost connection goes on where it broke off");
    public static readonly Text FileLabel = new("เลือกไฟล์", "Choose files");
    public static readonly Text ChooseFile = new("เลือกไฟล์ก่อน แล้วกด “เพิ่มเอกสาร”", "Choose a file first, then “Add a document”.");
    public static readonly Text FileSize = new("ขนาด {0} · ตรวจไฟล์แล้ว ไม่พบปัญหา", "{0} · checked");
    public static readonly Text See = new("ดูไฟล์", "View");
    public static readonly Text Remove = new("ลบ", "Remove");

    public static readonly Text CheckTitle = new("ตรวจข้อมูลก่อนส่ง", "Check before you send");
    public static readonly Text CheckWhy = new("เมื่อส่งแล้ว ผู้ดูแลหน่วยงานของท่านจะได้รับแจ้งทันที", "Once sent, the administrator of your agency is told at once.");
    public static readonly Text StillMissing = new("ยังขาดขั้นตอนเหล่านี้", "These steps are still open");
    public static readonly Text Send = new("ส่งการลงทะเบียน", "Send the registration");
    public static readonly Text ToCorrect = new("แก้ไข:", "Correct:");
    public static readonly Text WhatThen = new("ผลการพิจารณาจะส่งไปที่อีเมลของท่าน ปกติภายใน 3 วันทำการ", "The result goes to your e-mail address, usually within 3 working days.");

    public static readonly Text StatusTitle = new("สถานะการลงทะเบียน", "Your registration");
    public static readonly Text ReferenceIs = new("เลขอ้างอิง", "Reference");
    public static readonly Text Five1 = new("กรอกและส่ง", "Fill in and send");
    public static readonly Text Five2 = new("ผู้ดูแลตรวจ", "Administrator checks");
    public static readonly Text Five3 = new("แจ้งผลทางอีเมล", "Result by e-mail");
    public static readonly Text Five4 = new("เข้าสู่ระบบ", "Sign in");
    public static readonly Text Five5 = new("เลือกระบบ", "Choose a system");
    public static readonly Text IsDraft = new("ยังไม่ได้ส่ง ข้อมูลที่กรอกเก็บไว้แล้ว กลับมาทำต่อได้ภายใน 90 วัน", "Not sent yet. What you filled in is kept for 90 days.");
    public static readonly Text GoOn = new("ทำต่อ", "Go on");
    public static readonly Text IsSubmitted = new("ส่งแล้วเมื่อ {0} รอผู้ดูแลหน่วยงานพิจารณา", "Sent on {0}. The administrator of your agency will decide.");
    public static readonly Text WhoDecides = new("ผู้พิจารณา: ผู้ดูแลของ", "Who decides: the administrators of");
    public static readonly Text WhoDecidesThen = new("ถ้าเกิน 3 วันทำการ ติดต่อผู้ดูแลพร้อมแจ้งเลขอ้างอิง", "If it takes longer than 3 working days, call them and name the reference.");
    public static readonly Text IsReturned = new("ผู้ดูแลหน่วยงานขอให้แก้ไข", "Please correct:");
    public static readonly Text Correct = new("แก้ไขแล้วส่งอีกครั้ง", "Correct and send again");
    public static readonly Text IsApproved = new("อนุมัติแล้ว เข้าสู่ระบบได้ทันที", "Approved. You can sign in now.");
    public static readonly Text IsRefused = new("ไม่อนุมัติ", "Refused");
    public static readonly Text IsWithdrawn = new("ท่านถอนการลงทะเบียนนี้แล้ว", "You withdrew this registration.");
    public static readonly Text WithdrawTitle = new("ถอนการลงทะเบียน", "Withdraw the registration");
    public static readonly Text WithdrawWhy = new("ผู้ดูแลจะไม่เห็นในรายการที่รอพิจารณาอีก ท่านลงทะเบียนใหม่ได้ทุกเมื่อ", "It leaves the administrator's list. You can register again at any time.");
    public static readonly Text WithdrawDo = new("ถอน", "Withdraw");
    public static readonly Text LeaveHere = new("ใช้เครื่องร่วมกับผู้อื่น กดออกจากหน้านี้เมื่อเสร็จ", "On a shared PC, leave when you are done.");
    public static readonly Text LeaveDo = new("ออกจากการลงทะเบียน", "Leave");

    public static string Kilobytes(long bytes) => string.Create(
        CultureInfo.InvariantCulture, $"{(bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} kB" : $"{bytes / 1_000_000.0:0.0} MB")}");
}
