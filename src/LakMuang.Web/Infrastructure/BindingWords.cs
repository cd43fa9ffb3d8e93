using LakMuang.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace LakMuang.Web.Infrastructure;

/// <summary>What the framework says by itself about a value that cannot be read, in the person's language and without quoting it.</summary>
internal static class BindingWords
{
    private static readonly Text _unreadable = new("อ่านค่าที่กรอกไม่ได้ กรุณาตรวจดูอีกครั้ง", "This value cannot be read: please check it");

    private static readonly Text _missing = new("กรอกข้อมูลช่องนี้", "Fill in this field");

    public static void Say(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((_, _) => _unreadable.ToString());
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => _unreadable.ToString());
        say.SetUnknownValueIsInvalidAccessor(_ => _unreadable.ToString());
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => _unreadable.ToString());
        say.SetValueIsInvalidAccessor(_ => _unreadable.ToString());
        say.SetValueMustBeANumberAccessor(_ => _unreadable.ToString());
        say.SetNonPropertyValueMustBeANumberAccessor(() => _unreadable.ToString());
        say.SetMissingBindRequiredValueAccessor(_ => _missing.ToString());
        say.SetMissingKeyOrValueAccessor(() => _missing.ToString());
        say.SetMissingRequestBodyRequiredValueAccessor(() => _missing.ToString());
        say.SetValueMustNotBeNullAccessor(_ => _missing.ToString());
    }
}
