using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Staff.Moving;

internal static class MovingModule
{
    /// <summary>Transfers and secondments between agencies.</summary>
    public static IServiceCollection AddMoving(this IServiceCollection services)
    {
        services.AddScoped<MoveChecks>().AddScoped<CarryOutMoves>().AddScoped<MovePost>().AddScoped<MoveLines>().AddScoped<FindWhatMoves>();
        services.AddScoped<ProposeMove>().AddScoped<AskForPerson>().AddScoped<PersonAskedFor>().AddScoped<AnswerMove>().AddScoped<WithdrawMove>();
        services.AddScoped<ChangeSecondment>().AddScoped<KeepMoves>().AddScoped<ListMoves>().AddScoped<NextMoves>().AddScoped<ShowMove>().AddScoped<ListMyMoves>();
        services.AddScoped<IRestsOnLetter, MovesOnLetter>().AddScoped<IFollowsTheTree, MovesOnTheTree>().AddScoped<IHoldsPersonalData, HeldMoves>();
        services.AddReaction<LetterWithdrawn, CallOffMovesOfLetter>();
        services.AddReaction<PersonLeftPost, MovesOfLeavers>();
        services.AddReaction<PostEndsOn, MovesOfLeavers>();
        services.AddReaction<DepartureRecorded, MovesOfLeavers>();
        services.AddReaction<PersonLeftPost, MovesOfHosts>();
        services.AddReaction<PostEndsOn, MovesOfHosts>();
        services.AddReaction<GrantResumed, SleepAgain>();
        return services;
    }

    public static IServiceCollection AddMovingJobs(this IServiceCollection services) =>
        services.AddRegularJob<KeepMoves>("keep-moves", TimeSpan.FromSeconds(30), (keep, act, ct) => keep.RunAsync(act, ct));
}
