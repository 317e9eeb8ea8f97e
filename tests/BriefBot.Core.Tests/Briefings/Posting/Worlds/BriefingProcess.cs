using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Schedules;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Trials.Briefings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefBot.Core.Tests.Briefings.Posting.Worlds;

/// <summary>All that one process has: its own services and connections, on a data directory that others may share.</summary>
internal sealed class BriefingProcess : IDisposable
{
    private readonly ServiceProvider _services;

    public BriefingProcess(
        string folder,
        TimeProvider time,
        IBriefingPoster poster,
        IBriefingWriter writer,
        Func<IRunLedger, IRunLedger>? around = null,
        Action<BriefingScheduleOptions>? settings = null,
        IArticleMemory? memory = null)
    {
        var services = new ServiceCollection()
            .Configure<DataOptions>(options => options.Directory = folder)
            .Configure<BriefingScheduleOptions>(options => settings?.Invoke(options))
            .AddLogging(logging => logging.ClearProviders())
            .AddSingleton(time)
            .AddSingleton(poster)
            .AddSingleton(writer)
            .AddSingleton(memory ?? new FixedMemory());
        if (around is not null)
        {
            services.AddSingleton(provider => around(new RunLedger(
                provider.GetRequiredKeyedService<Lazy<SqliteDatabase>>(BriefingDatabase.Layout.FileName), time)));
        }

        services.AddBriefingSchedules().AddBriefingRunner();
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public BriefingDesk Desk => _services.GetRequiredService<BriefingDesk>();

    public IBriefingSchedules Schedules => _services.GetRequiredService<IBriefingSchedules>();

    public IBriefingRuns Runs => _services.GetRequiredService<IBriefingRuns>();

    public IRunLedger Ledger => _services.GetRequiredService<IRunLedger>();

    /// <summary>Does what is to be done now, as the runner does at each look.</summary>
    public async Task<DateTimeOffset?> LookAsync()
    {
        var (now, next) = await Desk.ReadAsync(TestContext.Current.CancellationToken);
        foreach (var channel in now)
        {
            await Desk.WorkAsync(channel, TestContext.Current.CancellationToken);
        }

        return next;
    }

    public void Dispose()
    {
        var database = _services.GetRequiredKeyedService<Lazy<SqliteDatabase>>(BriefingDatabase.Layout.FileName);
        if (database.IsValueCreated)
        {
            database.Value.Dispose();
        }

        _services.Dispose();
    }
}
