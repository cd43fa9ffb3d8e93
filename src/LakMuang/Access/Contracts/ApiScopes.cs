using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <param name="IsForClients">Whether a client may be permitted to use it for itself; others take a person who is signed in, or are <see cref="ApiScope.IsOfOwnSystem"/>.</param>
public sealed record ApiScope(string Name, Text Meaning, bool IsForClients)
{
    /// <summary>Whether a client that is registered for it uses it without a permit: it opens what is its own system's, and nothing of an agency.</summary>
    public bool IsOfOwnSystem { get; init; }
}

/// <summary>The scopes of the administration API. Each opens work and gives nobody a right: the person's or the permit's own is asked besides.</summary>
public static class ApiScopes
{
    public const string Agencies = "agencies.read";
    public const string PeopleRead = "people.read";
    public const string PeopleManage = "people.manage";
    public const string PeopleReport = "people.report";
    public const string Invite = "people.invite";
    public const string LettersRead = "letters.read";
    public const string LettersKeep = "letters.keep";
    public const string Registrations = "registrations.decide";
    public const string Admins = "admins.manage";
    public const string Oversee = "oversee";
    public const string Imports = "imports";
    public const string PeopleMerge = "people.merge";
    public const string CircularsRead = "circulars.read";
    public const string CircularsAcknowledge = "circulars.acknowledge";
    public const string CircularsSend = "circulars.send";
    public const string Rights = "rights.manage";
    public const string RightsRead = "rights.read";
    public const string Requests = "requests.decide";
    public const string Tree = "tree.change";
    public const string SystemsRead = "systems.read";
    public const string SystemsManage = "systems.manage";

    public static readonly IReadOnlyList<ApiScope> All =
    [
        new(Agencies, new("ค้นหาและดูหน่วยงาน", "Finds agencies and reads about them"), true),
        new(PeopleRead, new("ดูบุคลากร บัญชี สิทธิ และประวัติ", "Reads people, accounts, rights and history"), true),
        new(PeopleManage, new("ระงับ คืนสิทธิ โอนย้าย แก้ไขข้อมูล และบันทึกการพ้นตำแหน่ง", "Suspends, reinstates, moves and corrects people, and records departures"), true),
        new(PeopleReport, new("แจ้งผู้พ้นหน้าที่", "Reports who leaves"), false),
        new(Invite, new("เชิญบุคลากร", "Invites people"), true),
        new(LettersRead, new("ดูทะเบียนหนังสือ", "Reads the register of letters"), true),
        new(LettersKeep, new("ลงทะเบียนและถอนหนังสือ", "Registers and withdraws letters"), true),
        new(Registrations, new("พิจารณาการลงทะเบียน", "Decides about registrations"), false),
        new(Admins, new("เสนอและรับรองผู้ดูแลหน่วยงาน", "Proposes and confirms SSO admins"), false),
        new(PeopleMerge, new("รวมระเบียนที่ซ้ำของบุคคลเดียวกัน", "Merges two records of one person"), false),
        new(CircularsRead, new("อ่านหนังสือเวียนที่ได้รับ", "Reads the circulars that have come"), true),
        new(CircularsAcknowledge, new("รับทราบหนังสือเวียน", "Acknowledges circulars"), false),
        new(CircularsSend, new("ร่าง ส่ง และเตือนหนังสือเวียน", "Writes and sends circulars and has agencies reminded"), false),
        new(Rights, new("ให้ เปลี่ยน ระงับ และยกเลิกสิทธิในระบบ ส่งมอบหน้าที่หัวหน้า และยกเว้นการแบ่งแยกหน้าที่", "Gives, changes, suspends and ends rights in systems, hands over headships, and makes exceptions from rules about duties"), false),
        new(Requests, new("ดูและพิจารณาคำขอใช้ระบบ", "Reads and decides requests for access"), false),
        new(Tree, new("เปลี่ยนแปลงผังหน่วยงาน", "Changes the tree of agencies"), false),
        new(Oversee, new("ดูงานของหน่วยงานในกำกับ และผลการรับทราบหนังสือเวียน", "Reads the work list of the agencies below, and who has acknowledged circulars"), true),
        new(Imports, new("นำเข้าบุคลากร สิทธิ และรายชื่อผู้ใช้ของระบบจากไฟล์", "Imports people, rights and systems' lists of users from files"), false),
        new(SystemsRead, new("ดูระบบที่เชื่อมต่อ กลุ่ม แม่แบบ และผลการแจ้งออกจากระบบ", "Reads linked systems, their groups, templates and sign-out results"), false),
        new(RightsRead, new("อ่านว่าผู้ใดถือกลุ่มผู้ใช้งานใดของระบบตนเอง", "Reads who holds which user groups of its own system"), false) { IsOfOwnSystem = true },
        new(SystemsManage, new("สั่งแจ้งออกจากระบบซ้ำ", "Has systems told again of sign-outs"), false),
    ];

    /// <summary>Which scope of a permit opens which task to a client. A task that is missing takes a person (docs/roles.md, held by a test).</summary>
    public static readonly IReadOnlyDictionary<AgencyTask, string[]> OfClients = new Dictionary<AgencyTask, string[]>
    {
        [AgencyTask.ReadPeople] = [PeopleRead, PeopleManage],
        [AgencyTask.ManagePeople] = [PeopleManage],
        [AgencyTask.Invite] = [Invite],
        [AgencyTask.ReadLetters] = [LettersRead, LettersKeep],
        [AgencyTask.KeepLetters] = [LettersKeep],
        [AgencyTask.Oversee] = [Oversee],
        [AgencyTask.ReadCirculars] = [CircularsRead],
    };
}
