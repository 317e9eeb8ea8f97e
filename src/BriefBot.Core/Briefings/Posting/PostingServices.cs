using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Status;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Briefings.Posting;

/// <summary>Adds schedules, the ledger and posting to a program's services.</summary>
public static class PostingServices
{
    /// <summary>
    /// Adds <see cref="IBriefingSchedules"/>, <see cref="IBriefingArchive"/> and <see cref="IBriefingRuns"/> with their status; they
    /// need an <see cref="IBriefingWriter"/> and the memory, and post by the <see cref="IBriefingPoster"/>s that there are.
    /// </summary>
    public static IServiceCollection AddBriefingSchedules(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<DataOptions>();
        services.AddOptions<BriefingScheduleOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddBriefingDatabase();
        services.TryAddSingleton<ScheduleSignal>();
        services.TryAddSingleton<IRunLedger>(provider => new RunLedger(Database(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IBriefingSchedules>(provider => new ScheduleStore(
            Database(provider), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ScheduleSignal>()));
        services.TryAddSingleton<IBriefingArchive>(provider => new BriefingArchive(Database(provider)));
        services.TryAddSingleton(provider => new RunFinder(Database(provider)));
        services.TryAddSingleton<ChannelLocks>();
        services.TryAddSingleton<RecentSendings>();
        services.TryAddSingleton<BriefingQuotes>();
        services.TryAddSingleton<RunWork>();
        services.TryAddSingleton<BriefingDesk>();
        services.TryAddSingleton<OverdueBriefings>();
        services.TryAddSingleton<IBriefingRuns, BriefingRuns>();
        services.AddSingleton<IStatusSource, BriefingStatus>();
        return services;
    }

    /// <summary>Adds the hosted service that posts what is due, and its health check; for a program that runs on.</summary>
    public static IServiceCollection AddBriefingRunner(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<BriefingHealthCheck>("briefings");
        services.TryAddSingleton<IBriefingRunner, BriefingRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<IBriefingRunner>());
        return services;
    }

    private static Lazy<SqliteDatabase> Database(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<Lazy<SqliteDatabase>>(BriefingDatabase.Layout.FileName);
}
