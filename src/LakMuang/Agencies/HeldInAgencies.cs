using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class HeldInAgencies(LakMuangDb db, IPeople people, IAgencyFacts agencies, IProvedNames names, Vault vault) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["person.id"] = "identity",
        ["appointment.person"] = "posts",
        ["letter.withdrawn_by"] = HeldData.Deeds,
        ["tree_change.drafted_by"] = HeldData.Deeds,
        ["tree_change.decided_by"] = HeldData.Deeds,
        ["person.merged_into"] = "identity",
        ["past_name.person"] = "former_names",
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var me = await db.People.AsNoTracking().SingleAsync(p => p.Id == person, ct);
        var (contact, number) = (await people.ContactOfAsync(person, ct), await people.NumberOfAsync(person, ct));
        var born = me.BirthDate is { } box && DateOfBirth.TryParse(vault.Open(box, Person.BirthDateColumn), out var known) ? known : (DateOfBirth?)null;
        HeldValue[] identity =
        [
            HeldValue.Of($"{me.Title}{me.GivenName} {me.FamilyName}"), HeldValue.Of($"{me.TitleEn} {me.GivenNameEn} {me.FamilyNameEn}".Trim()),
            HeldValue.Masked(number?.Digits, number?.Masked), born is { Exact: null } some ? HeldValue.Of(some.ToString()) : HeldValue.Day(born?.Exact),
            HeldValue.Masked(contact.Email?.Value, contact.Email?.Masked), HeldValue.At(me.EmailVerifiedAt),
            HeldValue.Masked(contact.Mobile, contact.MaskedMobile), HeldValue.At(me.MobileVerifiedAt),
            HeldValue.Of(me.IdentitySource.ToString()), HeldValue.Of(me.Ial), HeldValue.Day(me.RetiresOn),
        ];
        return [new("identity", new("ตัวตนและการติดต่อ", "Identity and contacts"), _identity, [identity]), await FormerAsync(person, ct), await PostsAsync(person, ct)];
    }

    private async Task<HeldData> FormerAsync(PersonId person, CancellationToken ct) => new(
        "former_names", new("ชื่อเดิม", "Former names"), [new("name", new("ชื่อ–สกุล", "Name")), new("until", new("ถึง", "Until"))],
        [.. (await names.FormerAsync(person, ct)).Select(n => new[] { HeldValue.Of(n.Name.Full.Th), HeldValue.At(n.Until) })]);

    private async Task<HeldData> PostsAsync(PersonId person, CancellationToken ct)
    {
        var letters = db.Letters;
        var held = await db.Appointments.AsNoTracking().Where(a => a.Person == person).OrderByDescending(a => a.From).Take(HeldData.Most)
            .Select(a => new { Post = a, Letter = letters.Where(l => l.Id == a.Letter).Select(l => l.Number).FirstOrDefault() })
            .ToListAsync(ct);
        var places = await agencies.OfAsync([.. held.Select(x => x.Post.Agency).Distinct()], ct);
        return new(
            "posts", new("ตำแหน่ง", "Posts"), _posts,
            [
                .. held.Select(x => new[]
                {
                    HeldValue.Of(places.GetValueOrDefault(x.Post.Agency)?.Name), HeldValue.Of(x.Post.Position), HeldValue.Of(x.Post.Unit),
                    HeldValue.Day(x.Post.From), HeldValue.Day(x.Post.Until), HeldValue.At(x.Post.EndedAt), HeldValue.Of(x.Letter),
                }),
            ]);
    }

    private static readonly HeldColumn[] _identity =
    [
        new("name_th", new("ชื่อ–สกุล", "Name")), new("name_en", new("ชื่อ–สกุล (อังกฤษ)", "Name in English")),
        new("citizen_id", new("เลขประจำตัว", "Citizen ID")), new("birth_date", new("วันเกิด", "Date of birth")),
        new("email", new("อีเมล", "E-mail")), new("email_verified_at", new("ยืนยันอีเมลเมื่อ", "E-mail verified")),
        new("mobile", new("โทรศัพท์", "Mobile")), new("mobile_verified_at", new("ยืนยันโทรศัพท์เมื่อ", "Mobile confirmed")), new("proved_by", new("ยืนยันตัวตนด้วย", "Proved by")),
        new("assurance", new("ระดับการยืนยัน", "Assurance")), new("retires_on", new("ครบเกษียณ", "Retires")),
    ];

    private static readonly HeldColumn[] _posts =
    [
        new("agency", new("หน่วยงาน", "Agency")), new("position", new("ตำแหน่ง", "Position")), new("unit", new("สังกัด", "Unit")),
        new("from", new("ตั้งแต่", "From")), new("until", new("ถึง", "Until")), new("ended_at", new("พ้นเมื่อ", "Ended")), new("letter", new("หนังสือ", "Letter")),
    ];
}
