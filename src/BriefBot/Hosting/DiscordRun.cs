using BriefBot.Chatting;
using BriefBot.Discord.Handling;
using BriefBot.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BriefBot.Hosting;

/// <summary>Runs the bot at Discord until it is told to stop.</summary>
internal static class DiscordRun
{
    /// <summary>Discord gets its last answers within this time.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(9);

    /// <summary>Runs the host.</summary>
    /// <returns>0 when it was told to stop; wrong usage when Discord does not let the bot in; a failure when a part of it broke.</returns>
    public static async Task<int> RunAsync(IHost host, Streams streams, CancellationToken cancellationToken)
    {
        NativeMemory.GiveBackEarly();

        // The host takes its services with it when it ends.
        var services = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        var end = host.Services.GetRequiredService<DiscordEnd>();
        try
        {
            var articles = await StarterIndexing.EnsureAsync(host.Services, streams, cancellationToken);
            streams.Error.WriteLine(
                $"BriefBot knows {(articles == 1 ? "1 article" : $"{articles} articles")} and connects to Discord. Ctrl-C stops it.");

            // What starting up left behind is given back: the bot may now be idle for hours.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await host.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Being told to stop is how a service ends.
        }
        catch (HealthPortException failure)
        {
            streams.Error.WriteLine(failure.Message);
            return ExitCode.Failure;
        }

        if (end.Problem is not null)
        {
            // Starting again cannot help, as with settings that cannot be.
            return ExitCode.WrongUsage;
        }

        return services.Any(service => service.ExecuteTask?.IsFaulted == true) ? ExitCode.Failure : ExitCode.Done;
    }
}
