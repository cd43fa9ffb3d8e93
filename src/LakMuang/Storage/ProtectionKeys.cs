using System.Text;
using System.Xml.Linq;
using LakMuang.Secrets;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Storage;

/// <summary>A key of ASP.NET Core's data protection (form tokens, cookies of a moment), wrapped by the master key.</summary>
internal sealed class ProtectionKey
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required byte[] Wrapped { get; init; }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.ToTable("protection_key");
}

/// <summary>Keeps data-protection keys in the database, so that a form from one node is accepted by another.</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes, MasterKey master) : IXmlRepository
{
    private const string Purpose = "protection-key";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        return [.. db.Set<ProtectionKey>().AsNoTracking().AsEnumerable()
            .Select(key => XElement.Parse(Encoding.UTF8.GetString(master.Unwrap(key.Wrapped, Purpose))))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        var xml = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        db.Add(new ProtectionKey { Wrapped = master.Wrap(xml, Purpose) });
        db.SaveChanges();
    }
}
