using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Systems;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>Words of the pages about linked systems.</summary>
internal static class CatalogueWords
{
    public static readonly Text Systems = new("ระบบสารสนเทศ", "Information systems");
    public static readonly Text SystemsWhy = new("ระบบเข้ามาเป็นร่าง ทดลองกับหน่วยงานที่เลือก เปิดใช้ และยกเลิก ทุกขั้นมีหนังสือ", "A system comes in as a draft, is tried out by chosen agencies, goes live, and is retired: each step under a letter.");
    public static readonly Text New = new("เพิ่มระบบ", "Add a system");
    public static readonly Text Search = new("ชื่อหรือรหัสระบบ", "Name or code");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text All = new("ทั้งหมด", "All");
    public static readonly Text States = new("สถานะ", "State");
    public static readonly Text None = new("ไม่พบระบบ", "No system found");
    public static readonly Text NoneHow = new("ลองใช้ส่วนหนึ่งของชื่อ หรือล้างตัวกรอง", "Try part of the name, or clear the filters.");
    public static readonly Text Clear = new("ล้างตัวกรอง", "Clear filters");
    public static readonly Text Count = new("พบ {0} ระบบ เรียงตามลำดับในหน้าหลัก", "Systems: {0}, in the order of the portal");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text Owner = new("หน่วยงานเจ้าของ", "Owner");
    public static readonly Text Groups = new("กลุ่มผู้ใช้งาน", "User groups");
    public static readonly Text Rights = new("สิทธิ", "Rights");
    public static readonly Text RightsIn = new("{0} สิทธิ ใน {1} หน่วยงาน", "{0} rights in {1} agencies");
    public static readonly Text WaitsFor = new("รอยืนยัน: {0}", "To confirm: {0}");
    public static readonly Text OnDay = new("{0} ตั้งแต่ {1}", "{0} from {1}");
    public static readonly Text Facts = new("ข้อมูลระบบ", "The system");
    public static readonly Text Edit = new("แก้ไขข้อมูล", "Edit");
    public static readonly Text Code = new("รหัสระบบ", "Code");
    public static readonly Text CodeHint = new("ตัวอักษรอังกฤษเล็กและตัวเลข เช่น e-plan เปลี่ยนภายหลังไม่ได้", "Small letters and digits, such as e-plan. It is never changed.");
    public static readonly Text NameTh = new("ชื่อภาษาไทย", "Name in Thai");
    public static readonly Text NameEn = new("ชื่อภาษาอังกฤษ", "Name in English");
    public static readonly Text AboutTh = new("ใช้ทำอะไร (ภาษาไทย)", "What it is for, in Thai");
    public static readonly Text AboutEn = new("ใช้ทำอะไร (ภาษาอังกฤษ)", "What it is for, in English");
    public static readonly Text OwnerCode = new("รหัสหน่วยงานเจ้าของ (ไม่บังคับ)", "Code of the owner (optional)");
    public static readonly Text ContactUnit = new("หน่วยที่ติดต่อได้ (ไม่บังคับ)", "Unit that answers questions (optional)");
    public static readonly Text ContactUnitHint = new("ชื่อกลุ่มงานหรือสำนัก ไม่ใช่ชื่อบุคคล", "Name of an office, not of a person");
    public static readonly Text ContactPhone = new("โทรศัพท์ของหน่วย (ไม่บังคับ)", "Its phone (optional)");
    public static readonly Text ContactEmail = new("อีเมลของหน่วย (ไม่บังคับ)", "Its e-mail (optional)");
    public static readonly Text Contact = new("ติดต่อ", "Contact");
    public static readonly Text Entry = new("ที่อยู่เข้าใช้ (ไม่บังคับ)", "Entry address (optional)");
    public static readonly Text EntryHint = new("หน้าแรกที่ผู้ใช้ถูกส่งไป ขึ้นต้นด้วย https://", "Where people are sent, beginning with https://");
    public static readonly Text EntryShort = new("ที่อยู่เข้าใช้", "Entry address");
    public static readonly Text Level = new("ระดับการยืนยันตัวตนขั้นต่ำ", "Least level of sign-in");
    public static readonly Text Serves = new("ประเภทหน่วยงานที่ใช้ได้ (ไม่เลือกคือทุกประเภท)", "Types of agency that may use it (none chosen: all)");
    public static readonly Text ServesShort = new("ใช้ได้กับ", "For");
    public static readonly Text AllTypes = new("ทุกประเภทหน่วยงาน", "All types of agency");
    public static readonly Text Logo = new("ตราหรือรูปของระบบ (ไม่บังคับ)", "Picture of the system (optional)");
    public static readonly Text LogoHint = new("PNG หรือ JPEG ไม่เกิน 300 kB รูปสี่เหลี่ยมจัตุรัสดูดีที่สุด", "PNG or JPEG, up to 300 kB; a square one looks best");
    public static readonly Text Save = new("บันทึก", "Save");
    public static readonly Text SaveDraft = new("บันทึกเป็นร่าง", "Save as a draft");
    public static readonly Text Cancel = new("ยกเลิก", "Cancel");
    public static readonly Text Ready = new("สิ่งที่ต้องมีก่อนไปขั้นต่อไป", "Needed before the next step");
    public static readonly Text ReadyDone = new("มีแล้ว", "There");
    public static readonly Text ReadyMissing = new("ยังขาด", "Missing");
    public static readonly Text ReadyFor = new("ก่อน{0}", "before: {0}");
    public static readonly Text Check = new("ตรวจที่อยู่เข้าใช้", "Check the entry address");
    public static readonly Text CheckedOn = new("ตรวจล่าสุด {0}", "Checked {0}");
    public static readonly Text Clients = new("โปรแกรมที่เชื่อมต่อ", "Clients");
    public static readonly Text NoClients = new("ยังไม่มีโปรแกรมที่เชื่อมต่อ", "No client yet.");
    public static readonly Text AddClient = new("ลงทะเบียนโปรแกรม", "Register a client");
    public static readonly Text Closed = new("ปิดอยู่", "Closed");
    public static readonly Text DeafClient = new("ไม่รับแจ้งออกจากระบบ", "Is not told of sign-outs");
    public static readonly Text AddGroup = new("เพิ่มกลุ่ม", "Add a group");
    public static readonly Text NoGroups = new("ยังไม่มีกลุ่มผู้ใช้งาน", "No user group yet.");
    public static readonly Text Sensitive = new("สิทธิสำคัญ", "Sensitive");
    public static readonly Text Abolishing = new("กำลังยกเลิก", "Being abolished");
    public static readonly Text OverOn = new("ใช้ได้ถึง {0}", "Until {0}");
    public static readonly Text FromOn = new("ใช้ได้ตั้งแต่ {0}", "From {0}");
    public static readonly Text Next = new("ขั้นต่อไป", "Next step");
    public static readonly Text NoNext = new("ระบบนี้ยกเลิกแล้ว ไม่มีสิทธิใดใช้ได้", "This system was retired. No right in it opens anything.");
    public static readonly Text Propose = new("{0}…", "{0}…");
    public static readonly Text Pilot = new("หน่วยงานทดลองใช้", "Pilot agencies");
    public static readonly Text PilotNone = new("ยังไม่ได้เลือกหน่วยงานทดลองใช้", "No pilot agency chosen yet.");
    public static readonly Text PilotCount = new("{0} หน่วยงาน", "{0} agencies");
    public static readonly Text PilotMore = new("และอีก {0} หน่วยงาน", "and {0} more");
    public static readonly Text PilotChoose = new("เลือกหน่วยงานทดลองใช้", "Choose pilot agencies");
    public static readonly Text PilotWhy = new("เฉพาะหน่วยงานเหล่านี้เห็นระบบและเลือกกลุ่มของระบบได้ ก่อนเปิดใช้", "Only these agencies see the system and can choose its groups before it is live.");
    public static readonly Text PilotCodes = new("รหัสหน่วยงาน (ไม่บังคับ)", "Agency codes (optional)");
    public static readonly Text PilotCodesHint = new("วางได้หลายรหัส คั่นด้วยช่องว่างหรือขึ้นบรรทัดใหม่", "Several, with spaces or line breaks between them");
    public static readonly Text PilotProvince = new("หรือทุกหน่วยงานของจังหวัด (รหัส 2 หลัก ไม่บังคับ)", "Or all of a province (two digits, optional)");
    public static readonly Text PilotTypes = new("และประเภท (ไม่เลือกคือทุกประเภท)", "And of these types (none chosen: all)");
    public static readonly Text PilotAdd = new("เพิ่มหน่วยงาน", "Add these agencies");
    public static readonly Text PilotAdded = new("เพิ่มแล้ว {0} หน่วยงาน", "Added: {0} agencies.");
    public static readonly Text PilotUnknown = new("ไม่พบรหัส: {0}", "Unknown codes: {0}");
    public static readonly Text PilotRemove = new("นำออก", "Take out");
    public static readonly Text Steps = new("ประวัติขั้นตอน", "Steps so far");
    public static readonly Text NoSteps = new("ยังไม่มีขั้นตอน", "No step yet.");
    public static readonly Text StepWhy = new("เหตุผล", "Reason");
    public static readonly Text StepOn = new("วันที่มีผล (ไม่บังคับ)", "In effect from (optional)");
    public static readonly Text StepOnHint = new("เว้นว่างคือวันนี้ มีผลเวลา 00.00 น. ของวันนั้น", "Empty means today. It counts from 00:00 of that day.");
    public static readonly Text StepOnRetire = new("ต้องแจ้งผู้ใช้ล่วงหน้าอย่างน้อย {0} วัน ระหว่างนั้นหน้าหลักของผู้ใช้จะแสดงวันสิ้นสุด", "At least {0} days from now: until then people see the day in their portal.");
    public static readonly Text LetterNumber = new("เลขที่หนังสือหรือคำสั่ง", "Number of the letter or order");
    public static readonly Text LetterDate = new("ลงวันที่", "Date of the letter");
    public static readonly Text TwoHow = new("ขั้นนี้ต้องใช้สองคน ท่านเสนอ แล้วผู้ดูแลระบบส่วนกลางอีกคนยืนยันภายใน 7 วัน", "This takes two people: you propose it, and another operator confirms within seven days.");
    public static readonly Text StepSend = new("เสนอให้คนที่สองยืนยัน", "Propose to a second operator");
    public static readonly Text StepDo = new("ยืนยัน", "Confirm");
    public static readonly Text StepRefuse = new("ไม่ยืนยัน", "Refuse");
    public static readonly Text StepDrop = new("ยกเลิกขั้นตอนนี้", "Drop this step");
    public static readonly Text StepBy = new("เสนอโดย {0} เมื่อ {1}", "Proposed by {0}, {1}");
    public static readonly Text StepYours = new("ท่านเป็นผู้เสนอ ต้องให้ผู้ดูแลระบบส่วนกลางอีกคนยืนยัน", "You proposed this. Another operator has to confirm it.");
    public static readonly Text StepUntil = new("ต้องยืนยันก่อน {0}", "To be confirmed before {0}");
    public static readonly Text SaidSaved = new("บันทึกแล้ว", "Saved.");
    public static readonly Text SaidStep = new("บันทึกขั้นตอนแล้ว", "The step is saved.");
    public static readonly Text SaidAnswers = new("ที่อยู่เข้าใช้ตอบแล้ว", "The entry address answers.");
    public static readonly Text SaidSilent = new("ที่อยู่เข้าใช้ยังไม่ตอบ ตรวจที่อยู่และลองใหม่", "The entry address does not answer. Check it and try again.");
    public static readonly Text Choose = new("เลือก", "Choose");
    public static readonly Text Ends = new("ระบบและกลุ่มที่จะสิ้นสุด", "Systems and groups that end");
    public static readonly Text EndsRights = new("{0} สิทธิของหน่วยงานนี้", "{0} rights of this agency");
    public static readonly Text EndsOn = new("ระบบนี้จะยกเลิกใช้ตั้งแต่ {0}", "This system ends on {0}");

    public static Text Of(SystemState state) => state switch
    {
        SystemState.Draft => new("ร่าง", "Draft"),
        SystemState.Pilot => new("ทดลองใช้", "Pilot"),
        SystemState.Live => new("เปิดใช้", "Live"),
        _ => new("ยกเลิกแล้ว", "Retired"),
    };

    public static string TagOf(SystemState state) => state switch { SystemState.Live => "ok", SystemState.Pilot => "i", SystemState.Draft => "w", _ => "" };

    public static Text StepTo(SystemState state) => state switch
    {
        SystemState.Pilot => new("เริ่มทดลองใช้", "Begin the pilot"),
        SystemState.Live => new("เปิดใช้ทั่วไป", "Go live"),
        _ => new("ยกเลิกระบบ", "Retire"),
    };

    public static Text Of(StepState state) => state switch
    {
        StepState.Waiting => new("รอคนที่สองยืนยัน", "Waits for a second person"),
        StepState.Confirmed => new("ยืนยันแล้ว รอวันมีผล", "Confirmed, waits for its day"),
        StepState.Done => new("มีผลแล้ว", "In effect"),
        StepState.Refused => new("ไม่ยืนยัน", "Refused"),
        StepState.Dropped => new("ยกเลิกแล้ว", "Dropped"),
        _ => new("หมดเวลา", "Expired"),
    };

    public static string TagOf(StepState state) => state switch { StepState.Done => "ok", StepState.Waiting or StepState.Confirmed => "w", StepState.Refused => "b", _ => "" };

    public static Text Of(ReadyPoint point) => point switch
    {
        ReadyPoint.Owner => new("หน่วยงานเจ้าของ", "An owner"),
        ReadyPoint.Contact => new("หน่วยที่ติดต่อได้ พร้อมโทรศัพท์หรืออีเมล", "A unit that answers, with phone or e-mail"),
        ReadyPoint.Groups => new("กลุ่มผู้ใช้งานอย่างน้อยหนึ่งกลุ่ม", "One user group at least"),
        ReadyPoint.Client => new("โปรแกรมที่เชื่อมต่อซึ่งเปิดอยู่", "A client that is open"),
        ReadyPoint.Entry => new("ที่อยู่เข้าใช้", "An entry address"),
        ReadyPoint.EntryAnswers => new("ที่อยู่เข้าใช้ตอบเมื่อตรวจ", "The entry address answers when called"),
        _ => new("หน่วยงานทดลองใช้อย่างน้อยหนึ่งแห่ง", "One pilot agency at least"),
    };

    public static Text OfLevel(int level) => level switch
    {
        1 => new("1 รหัสผ่าน", "1 password"),
        2 => new("2 รหัสผ่านและรหัสทางอีเมล", "2 password and mailed code"),
        3 => new("3 ThaID", "3 ThaID"),
        _ => new("4 พาสคีย์", "4 passkey"),
    };

    public static Text Of(Decider decider) => decider switch
    {
        Decider.UnitHead => new("หัวหน้าหน่วยงานของระบบ เช่น หัวหน้าหน่วยงานคลัง", "The head of the unit, such as the head of finance"),
        Decider.SsoAdmin => new("ผู้ดูแลหน่วยงาน", "The agency's SSO admin"),
        Decider.Overseer => new("ผู้กำกับดูแล", "The overseer"),
        _ => new("ผู้ดูแลระบบส่วนกลาง", "A DLA operator"),
    };

    public static Text Served(IReadOnlyList<string> types)
    {
        var known = types.Select(t => Enum.TryParse<AgencyType>(t, out var type) ? Offices.Words.Of(type) : null).OfType<Text>().ToList();
        return known.Count == 0 ? AllTypes : new(string.Join(" ", known.Select(t => t.Th)), string.Join(", ", known.Select(t => t.En)));
    }
}
