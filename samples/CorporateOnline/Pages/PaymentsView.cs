namespace LakMuang.Samples.CorporateOnline.Pages;

/// <param name="Link">Where each is opened, without its id.</param>
public sealed record PaymentsView(IReadOnlyList<Payment> Payments, string Link);
