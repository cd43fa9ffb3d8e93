using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Samples.ELaas.Pages;

internal static class AfterDeed
{
    /// <summary>Where a person goes after a deed on a voucher.</summary>
    /// <param name="said">What the voucher's page says when it is done.</param>
    public static IActionResult Go(Outcome outcome, Guid id, string said) => outcome switch
    {
        Outcome.Done => new RedirectResult($"/vouchers/{id}?said={said}"),
        Outcome.Unknown => new NotFoundResult(),
        Outcome.Overtaken => new RedirectResult($"/vouchers/{id}?said=late"),
        _ => new ForbidResult(),
    };
}
