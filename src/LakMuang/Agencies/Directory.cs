using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Agencies;

internal sealed class Directory(LakMuangDb db, Vault vault) : IDirectory
{
    public PersonId Add(Act act, Newcomer newcomer)
    {
        var isProved = newcomer.Source is not IdentitySource.None;
        var lookup = vault.Lookup(newcomer.CitizenId.Digits, People.LookupPurpose);
        var person = new Person
        {
            CitizenId = isProved ? vault.Seal(newcomer.CitizenId.Digits, Person.CitizenIdColumn) : null,
            ClaimedCitizenId = isProved ? null : vault.Seal(newcomer.CitizenId.Digits, Person.ClaimedColumn),
            CitizenIdLookup = isProved ? lookup : null,
            ClaimedLookup = isProved ? null : lookup,
            Title = newcomer.Name.Title,
            GivenName = newcomer.Name.Given,
            FamilyName = newcomer.Name.Family,
            TitleEn = newcomer.Name.TitleEn,
            GivenNameEn = newcomer.Name.GivenEn,
            FamilyNameEn = newcomer.Name.FamilyEn,
            BirthDate = newcomer.BirthDate is { } birth ? vault.Seal(birth.ToString(), Person.BirthDateColumn) : null,
            RetiresOn = newcomer.BirthDate is { } born ? Retirement.LastDay(born) : null,
            Email = vault.Seal(newcomer.Email.Value, Person.EmailColumn),
            EmailVerifiedAt = act.At,
            Mobile = newcomer.Mobile is { } mobile ? vault.Seal(mobile, Person.MobileColumn) : null,
            MobileVerifiedAt = null,
            Ial = newcomer.Ial,
            IdentitySource = newcomer.Source,
        };
        db.People.Add(person);
        db.Note(new PersonAdded(person.Id, newcomer.Source));
        return person.Id;
    }

    public PersonId AddNobody(Act act, PersonName name)
    {
        var person = new Person
        {
            CitizenId = null,
            CitizenIdLookup = null,
            Title = name.Title,
            GivenName = name.Given,
            FamilyName = name.Family,
            TitleEn = name.TitleEn,
            GivenNameEn = name.GivenEn,
            FamilyNameEn = name.FamilyEn,
            BirthDate = null,
            RetiresOn = null,
            Email = null,
            EmailVerifiedAt = null,
            Mobile = null,
            MobileVerifiedAt = null,
            Ial = null,
            IdentitySource = IdentitySource.None,
        };
        db.People.Add(person);
        db.Note(new PersonAdded(person.Id, IdentitySource.None));
        return person.Id;
    }

    public Guid Appoint(Act act, NewPost post)
    {
        var appointment = Appointment.Of(post);
        db.Appointments.Add(appointment);
        return appointment.Id;
    }
}
