using System.Diagnostics.CodeAnalysis;
using BriefBot.Discord.Commands;
using BriefBot.Discord.Wire;
using BriefBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Handling;

/// <summary>Runs the bot at Discord: takes what the gateway sends, and ends in order.</summary>
/// <remarks>
/// Events are taken by many loops at once, because each waits only for Discord's word that an acknowledgement arrived; the
/// work itself is done by a few workers. When the program is told to stop, what was acknowledged is still answered, for
/// some seconds; who waits longer is told so.
/// </remarks>
internal sealed class DiscordBot(
    IDiscordGateway gateway,
    InteractionFront interactions,
    MessageFront messages,
    CommandRegistrar registrar,
    BotIdentity identity,
    WorkQueue queue,
    Worker worker,
    DiscordEnd end,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<DiscordOptions> options,
    ILogger<DiscordBot> logger) : BackgroundService
{
    private const int Takers = 64;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly System.Threading.Channels.Channel<Snowflake> _applications = System.Threading.Channels.Channel.CreateBounded<Snowflake>(
        new System.Threading.Channels.BoundedChannelOptions(1) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropOldest });

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hurry = new CancellationTokenSource();
        var takers = Enumerable.Range(0, Takers).Select(_ => Task.Run(TakeAsync, CancellationToken.None)).ToList();
        var workers = Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(() => worker.RunAsync(hurry.Token), CancellationToken.None)).ToList();
        var registering = RegisterAsync(stoppingToken);
        try
        {
            await gateway.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The connection was closed in order.
        }
        catch (DiscordFatalException fatal)
        {
            Log.CannotConnect(logger, fatal.Message);
            end.Problem = fatal.Message;
            lifetime.StopApplication();
        }

        await Task.WhenAll(takers).ConfigureAwait(false);
        queue.Complete();
        using var grace = time.CreateTimer(_ => hurry.Cancel(), null, Grace, Timeout.InfiniteTimeSpan);
        await Task.WhenAll(workers).ConfigureAwait(false);
        _applications.Writer.TryComplete();
        await registering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [SuppressMessage("Design", "CA1031", Justification = "One event that fails must not end the bot.")]
    private async Task TakeAsync()
    {
        await foreach (var discordEvent in gateway.Events.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                switch (discordEvent)
                {
                    case DiscordEvent.InteractionCreated created:
                        await interactions.TakeAsync(created.Interaction, CancellationToken.None).ConfigureAwait(false);
                        break;
                    case DiscordEvent.MessageCreated created:
                        await messages.TakeAsync(created.Message, CancellationToken.None).ConfigureAwait(false);
                        break;
                    case DiscordEvent.SessionStarted started:
                        identity.Set(started.Self);
                        Log.Connected(logger, started.Self.Username);
                        _applications.Writer.TryWrite(started.Application);
                        break;
                }
            }
            catch (Exception failure)
            {
                Log.EventFailed(logger, failure);
            }
        }
    }

    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        await foreach (var application in _applications.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await registrar.RegisterAsync(application, cancellationToken).ConfigureAwait(false);
            }
            catch (StorageException failure)
            {
                Log.NotRegistered(logger, failure.Message);
            }
        }
    }
}
