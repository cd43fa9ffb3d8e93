using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Activate;

internal static class Words
{
    public static readonly Text Done = new("เสร็จแล้ว:", "Done:");
    public static readonly Text StepCode = new("รหัสเปิดใช้งาน", "Activation code");
    public static readonly Text StepWho = new("ยืนยันตัวตน", "Who you are");
    public static readonly Text StepPerson = new("ข้อมูลผู้ดูแล", "The administrator");
    public static readonly Text StepCheck = new("ตรวจและบันทึก", "Check and save");

    public static readonly Text Title = new("เปิดใช้งานหน่วยงานครั้งแรก", "First sign-in of an agency");
    public static readonly Text Why = new(
        "กรอกรหัสสองรหัสจากหนังสือที่หน่วยงานได้รับ แล้วลงทะเบียนผู้ดูแลระบบ SSO คนแรก ใช้เวลาราว 5 นาที เตรียมคำสั่งแต่งตั้งผู้ดูแลไว้ด้วย",
        "Enter the two codes from the letter that your agency received, then register its first SSO admin. It takes about 5 minutes; have the appointing letter at hand.");
    public static readonly Text AgencyCode = new("รหัสหน่วยงาน", "Agency code");
    public static readonly Text AgencyCodeHint = new("4 หรือ 8 หลัก เลขไทยหรืออารบิก", "4 or 8 digits, Thai or Arabic");
    public static readonly Text FindCode = new("ค้นหารหัสหน่วยงาน", "Find the code");
    public static readonly Text Code = new("รหัสเปิดใช้งาน", "Activation code");
    public static readonly Text CodeHint = new("12 ตัว พิมพ์เล็กหรือใหญ่ มีขีดหรือไม่มีก็ได้", "12 letters and digits, in any case, with or without dashes");
    public static readonly Text Enter = new("ตรวจรหัสและไปต่อ", "Check the codes and go on");
    public static readonly Text NoLetter = new("ยังไม่ได้รับหนังสือ หรือรหัสหมดอายุ", "No letter yet, or it has expired?");
    public static readonly Text NoLetterHow = new(
        "ขอให้สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอหรือจังหวัดที่กำกับหน่วยงานของท่านออกรหัสใหม่ รหัสเดิมจะใช้ไม่ได้ทันที",
        "Ask the district or provincial office above yours for a new code. The old one then stops working.");

    public static readonly Text WhoTitle = new("ผู้ดูแลระบบ SSO คนแรกคือใคร", "Who is the first SSO admin?");
    public static readonly Text ForAgency = new("ลงทะเบียนให้", "Registering for");
    public static readonly Text WhoWhy = new("ผู้ที่มีคำสั่งแต่งตั้งต้องยืนยันตัวตนเอง ทำแทนกันไม่ได้", "Whoever the letter appoints must prove it in person; nobody can do this for another.");
    public static readonly Text ProvedAs = new("ThaID ยืนยันแล้วว่าเป็น", "ThaID has proved");
    public static readonly Text GoOnAs = new("ไปต่อด้วยบุคคลนี้", "Go on as this person");
    public static readonly Text ThaIdOther = new("ยืนยันเป็นบุคคลอื่นด้วย ThaID", "Prove somebody else with ThaID");
    public static readonly Text ThaId = new("ยืนยันตัวตนด้วย ThaID", "Prove who you are with ThaID");
    public static readonly Text ThaIdWhy = new("แนะนำ: ชื่อและเลขประจำตัวกรอกให้เอง และไม่ต้องตั้งรหัสผ่าน", "Recommended: name and citizen ID are filled in, and no password is needed.");
    public static readonly Text OrElse = new("หรือ", "or");
    public static readonly Text NoThaId = new("ไม่มี ThaID ใช้รหัสผ่านและอีเมล", "No ThaID: use password and e-mail");
    public static readonly Text NoThaIdWhy = new(
        "ความมั่นคงต่ำกว่า ระบบจะแสดงว่ายังไม่พิสูจน์ตัวตน และงานอนุมัติต้องใช้ ThaID ภายหลัง",
        "Weaker: the identity is shown as unproved, and approving will need ThaID later.");
    public static readonly Text EndsAt = new("หน้านี้ใช้ได้ถึง {0} และใช้ทำอย่างอื่นไม่ได้", "This works until {0}, and for nothing else.");

    public static readonly Text PersonTitle = new("ข้อมูลผู้ดูแลระบบ SSO", "The SSO admin");
    public static readonly Text CitizenId = new("เลขประจำตัวประชาชน", "Citizen ID");
    public static readonly Text NameTitle = new("คำนำหน้า", "Title");
    public static readonly Text Given = new("ชื่อ", "Given name");
    public static readonly Text Family = new("นามสกุล", "Family name");
    public static readonly Text FullName = new("ชื่อ–สกุล", "Name");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text PositionHint = new("เช่น นักจัดการงานทั่วไปชำนาญการ", "As in the order of appointment");
    public static readonly Text Unit = new("สังกัด (ไม่บังคับ)", "Unit (optional)");
    public static readonly Text UnitHint = new("เช่น สำนักปลัด", "Such as the clerk's office");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text EmailHint = new("ของท่านเอง ไม่ใช่อีเมลกลางของสำนักงาน จะส่งรหัส 6 หลักไปยืนยัน", "Your own, not the office's shared one. Six digits go there.");
    public static readonly Text Mobile = new("โทรศัพท์มือถือ", "Mobile number");
    public static readonly Text LetterTitle = new("หนังสือหรือคำสั่งแต่งตั้ง", "Appointing letter");
    public static readonly Text LetterWhy = new("สิทธิของผู้ดูแลมีผลตามหนังสือนี้", "The administrator's rights rest on it.");
    public static readonly Text LetterNumber = new("เลขที่", "Number");
    public static readonly Text LetterNumberHint = new("ตามที่พิมพ์ในหนังสือ เช่น ที่ 45/2569", "As printed on it");
    public static readonly Text LetterDay = new("ลงวันที่", "Dated");
    public static readonly Text LetterDayHint = new("เช่น 21/11/2569 หรือ 21 พ.ย. 2569", "Such as 21/11/2569 or 21 Nov 2026");
    public static readonly Text LetterSubject = new("เรื่อง", "Subject");
    public static readonly Text LetterFile = new("ไฟล์สแกน", "Scan");
    public static readonly Text LetterFileHint = new("PDF, JPEG หรือ PNG", "PDF, JPEG or PNG");
    public static readonly Text LetterFileKept = new("แนบแล้ว:", "Attached:");
    public static readonly Text Next = new("ไปต่อ", "Go on");
    public static readonly Text Back = new("ย้อนกลับ", "Go back");
    public static readonly Text SoFar = new("ที่กรอกแล้ว", "So far");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text FromThaId = new("จาก ThaID", "From ThaID");
    public static readonly Text KnownPerson = new(
        "บุคคลนี้อยู่ในระบบแล้ว จะเพิ่มหน้าที่ผู้ดูแลของหน่วยงานนี้ให้ โดยใช้บัญชีเดิม",
        "This person is known already: the duty is added, and the account stays the same.");
    public static readonly Text Weaker = new(
        "ไม่มี ThaID: เลขประจำตัวที่กรอกยังไม่ได้พิสูจน์ เจ้าของตัวจริงยืนยันด้วย ThaID ได้เสมอ",
        "Without ThaID the citizen ID is unproved; its real owner can prove it with ThaID at any time.");

    public static readonly Text EmailTitle = new("ยืนยันอีเมล", "Prove the e-mail address");
    public static readonly Text SentTo = new("ส่งรหัส 6 หลักไปที่", "Six digits were sent to");
    public static readonly Text SentAt = new("เมื่อ", "at");
    public static readonly Text MailSubject = new("รหัสอ้างอิง", "Reference");
    public static readonly Text EmailCode = new("รหัส 6 หลักจากอีเมล", "Six digits from the e-mail");
    public static readonly Text ConfirmEmail = new("ยืนยันอีเมล", "Confirm");
    public static readonly Text NotArrived = new("ไม่ได้รับรหัส", "No code?");
    public static readonly Text LookInSpam = new("ดูในกล่องจดหมายขยะก่อน อีเมลอาจใช้เวลา 1–2 นาที", "Look in the spam folder first. Mail may take a minute or two.");
    public static readonly Text SendAgain = new("ส่งรหัสใหม่", "Send a new code");
    public static readonly Text ChangeEmail = new("แก้ไขอีเมล", "Change the address");

    public static readonly Text CheckTitle = new("ตรวจข้อมูลก่อนบันทึก", "Check before saving");
    public static readonly Text Unproved = new("ยังไม่พิสูจน์ตัวตน", "Identity unproved");
    public static readonly Text Proved = new("ยืนยันแล้ว", "Proved");
    public static readonly Text Becomes = new("จะได้รับ", "Will be");
    public static readonly Text BecomesAdmin = new("ผู้ดูแลระบบ SSO ของหน่วยงาน", "SSO admin of the agency");
    public static readonly Text BecomesOverseer = new("ผู้กำกับดูแลหน่วยงานในพื้นที่", "Overseer of the agencies below");
    public static readonly Text Change = new("แก้ไขข้อมูล", "Change something");
    public static readonly Text Password = new("ตั้งรหัสผ่าน", "Choose a password");
    public static readonly Text PasswordHint = new("อย่างน้อย 8 ตัว มีทั้งตัวอักษรและตัวเลข ไม่ใช้ชื่อหรือเลขประจำตัว", "8 characters or more with letters and digits, without your name or number");
    public static readonly Text PasswordAgain = new("รหัสผ่านอีกครั้ง", "The password again");
    public static readonly Text PasswordsDiffer = new("รหัสผ่านสองช่องไม่ตรงกัน", "The two passwords differ");
    public static readonly Text Save = new("บันทึกผู้ดูแลระบบ SSO", "Save the SSO admin");
    public static readonly Text SaveWhy = new(
        "เมื่อบันทึกแล้วรหัสเปิดใช้งานจะใช้ซ้ำไม่ได้ และสำนักงานที่กำกับดูแลได้รับแจ้งทางอีเมล",
        "Saving uses the activation code up, and the office above is told by e-mail.");

    public static readonly Text DoneTitle = new("หน่วยงานเปิดใช้งานแล้ว", "The agency is active");
    public static readonly Text DoneWhat = new("บันทึกผู้ดูแลระบบ SSO แล้ว", "The SSO admin is saved.");
    public static readonly Text DoneNext = new("ออกจากหน้านี้ แล้วเข้าสู่ระบบใหม่ด้วยเลขประจำตัวของท่านเอง", "Leave here and sign in again as yourself.");
    public static readonly Text UserList = new("ผู้ใช้งานของหน่วยงาน", "Users of the agency");
    public static readonly Text LeaveAndSignIn = new("ออก แล้วเข้าสู่ระบบด้วยตนเอง", "Leave, and sign in as yourself");
}
