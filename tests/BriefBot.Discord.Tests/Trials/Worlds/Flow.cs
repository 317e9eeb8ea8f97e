using System.Collections.Concurrent;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>People who give commands and mention the bot all the time, and what became of it.</summary>
internal sealed class Flow : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentQueue<StandInInteraction> _commands = new();
    private readonly ConcurrentQueue<StandInMessage> _mentions = new();
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _stop;
    private readonly DiscordStandIn _discord;
    private readonly IReadOnlyList<StandInChannel> _channels;
    private readonly Task _running;

    public Flow(DiscordStandIn discord, CancellationToken cancellationToken)
    {
        _discord = discord;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var world = discord.World;
        _channels = [world.General, world.Briefings, world.DirectMessagesWith(world.Reader), world.AddChannel(world.Guild, "foreign-desk")];
        _running = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>How many commands were given and questions asked.</summary>
    public int Sent => _commands.Count + _mentions.Count;

    /// <summary>Holds the flow, once all that was sent so far has arrived at the bot; until it is disposed of.</summary>
    public async Task<IDisposable> PauseAsync()
    {
        await _gate.WaitAsync(_stop.Token);
        var pause = new Pause(_gate);
        await Patience.UntilAsync(() => _commands.All(one => one.TimesCalledBack > 0) && UnansweredMentions() == 0, "all was delivered", _stop.Token);
        return pause;
    }

    /// <summary>Sends no more.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.False(_running.IsFaulted, $"{_running.Exception}");
    }

    /// <summary>How much waits for its answer.</summary>
    public int Unanswered()
    {
        var posted = AnsweredInTheChannel();
        return _commands.Count(one => Answers(one, posted) == 0) + UnansweredMentions();
    }

    /// <summary>Each command has one answer, in its place or, when Discord took it there no more, in the channel; each mention one reply.</summary>
    /// <param name="allowsEdits">Whether an answer may have been put in its place again, as it must be when Discord's reply is lost.</param>
    public void AssertEachAnsweredOnce(bool allowsEdits = false)
    {
        var posted = AnsweredInTheChannel();
        Assert.All(_commands, one => Assert.Equal((one.Id, 1), (one.Id, Answers(one, posted))));
        Assert.All(_commands, one => Assert.True(allowsEdits || one.TimesAnswered <= 1, $"{one.Name} was answered {one.TimesAnswered} times."));
        var replies = Replies();
        Assert.All(_mentions, said => Assert.Equal(1, replies.GetValueOrDefault(said)));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _gate.Dispose();
        _stop.Dispose();
    }

    public override string ToString() =>
        $"{_commands.Count} commands ({AnsweredInTheChannel().Count(id => _commands.Any(one => one.Id == id))} answered in the channel, being late) and {_mentions.Count} mentions";

    private async Task RunAsync()
    {
        for (var number = 0; !_stop.IsCancellationRequested; number++)
        {
            await _gate.WaitAsync(_stop.Token);
            try
            {
                if (number % 6 == 5)
                {
                    var world = _discord.World;
                    _mentions.Enqueue(await _discord.SayAsync(
                        world.Reader, _channels[number / 6 % _channels.Count], $"{world.Bot.Mention} What share of Japan's rare earths comes from China?", cancellationToken: _stop.Token));
                }
                else
                {
                    _commands.Enqueue(await Chatter.GiveAsync(_discord, number, _stop.Token));
                }
            }
            finally
            {
                _gate.Release();
            }

            await Task.Delay(Pace, _stop.Token);
        }
    }

    // A change that is sent again, because its reply was lost, leaves one answer all the same.
    private static int Answers(StandInInteraction command, HashSet<ulong> posted) =>
        (command.TimesAnswered > 0 ? 1 : 0) + command.FollowUps.Count + (posted.Contains(command.Id) ? 1 : 0);

    private HashSet<ulong> AnsweredInTheChannel() => LateAnswers.In(_discord);

    private int UnansweredMentions()
    {
        var replies = Replies();
        return _mentions.Count(said => !replies.ContainsKey(said));
    }

    private Dictionary<StandInMessage, int> Replies() => _channels
        .SelectMany(channel => channel.Messages)
        .Where(message => message is { Author.IsBot: true, ReplyTo.Author.IsBot: false })
        .CountBy(message => message.ReplyTo!)
        .ToDictionary();

    private sealed class Pause(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
