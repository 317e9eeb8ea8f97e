using System.Diagnostics.CodeAnalysis;
using BriefBot.Discord.Commands;
using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;
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
    WorkSlots slots,
    Worker worker,
    DiscordEnd end,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<DiscordOptions> options,
    ILogger<DiscordBot> logger) : BackgroundService
{
    private const int InteractionTakers = 64;
    private const int MessageTakers = 8;
    private const int WaitingMessages = 1000;

    /// <summary>After so long, counted from when the program was told to stop, nothing new is begun; who waits is told so.</summary>
    private static readonly TimeSpan HurryAfter = TimeSpan.FromSeconds(3);

    /// <summary>After so long nothing more is sent. The host waits a little longer, and service managers at least ten seconds.</summary>
    private static readonly TimeSpan EndAfter = TimeSpan.FromSeconds(7);

    private static readonly TimeSpan RegisterAgainAfter = TimeSpan.FromMinutes(1);

    private readonly System.Threading.Channels.Channel<Snowflake> _applications = System.Threading.Channels.Channel.CreateBounded<Snowflake>(
        new System.Threading.Channels.BoundedChannelOptions(1) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropOldest });

    private readonly System.Threading.Channels.Channel<Message> _messages =
        System.Threading.Channels.Channel.CreateBounded<Message>(WaitingMessages);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hurry = new CancellationTokenSource();
        using var ending = new CancellationTokenSource();
        using var hurrying = time.CreateTimer(_ => hurry.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var ended = time.CreateTimer(_ => ending.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var told = stoppingToken.Register(() =>
        {
            hurrying.Change(HurryAfter, Timeout.InfiniteTimeSpan);
            ended.Change(EndAfter, Timeout.InfiniteTimeSpan);
        }).ConfigureAwait(false);

        SpareThreads.Reserve(options.Value.Workers);
        var takers = Loops(InteractionTakers, () => TakeAsync(ending.Token));
        var readers = Loops(MessageTakers, () => TakeMessagesAsync(ending.Token));
        var workers = Loops(slots.MostJobs, () => worker.RunAsync(hurry.Token, ending.Token));
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
        finally
        {
            await Task.WhenAll(takers).ConfigureAwait(false);
            _messages.Writer.TryComplete();
            await Task.WhenAll(readers).ConfigureAwait(false);
            queue.Complete();
            await Task.WhenAll(workers).ConfigureAwait(false);
            _applications.Writer.TryComplete();
            await registering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static List<Task> Loops(int count, Func<Task> loop) =>
        [.. Enumerable.Range(0, count).Select(_ => Task.Run(loop, CancellationToken.None))];

    [SuppressMessage("Design", "CA1031", Justification = "One event that fails must not end the bot.")]
    private async Task TakeAsync(CancellationToken ending)
    {
        await foreach (var discordEvent in gateway.Events.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                switch (discordEvent)
                {
                    case DiscordEvent.InteractionCreated created:
                        await interactions.TakeAsync(created.Interaction, ending).ConfigureAwait(false);
                        break;

                    // Messages have takers of their own: they wait for more than an acknowledgement, and must not hold one up.
                    case DiscordEvent.MessageCreated created when messages.IsAddressed(created.Message) && !_messages.Writer.TryWrite(created.Message):
                        Log.MessageDropped(logger);
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

    [SuppressMessage("Design", "CA1031", Justification = "One message that fails must not end the bot.")]
    private async Task TakeMessagesAsync(CancellationToken ending)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                await messages.TakeAsync(message, ending).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Log.EventFailed(logger, failure);
            }
        }
    }

    /// <summary>Registers the commands for each session; when Discord does not take them, again and again.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The bot answers mentions also without commands; the log says why there are none.")]
    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        await foreach (var application in _applications.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            var isDone = false;
            for (var tries = 1; !isDone; tries++)
            {
                try
                {
                    isDone = (await registrar.RegisterAsync(application, cancellationToken).ConfigureAwait(false))
                        .All(outcome => outcome.Result != RegistrationResult.Failed);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    Log.NotRegistered(logger, failure.Message);
                }

                if (!isDone)
                {
                    await Task.Delay(RegisterAgainAfter * tries, time, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }
}
