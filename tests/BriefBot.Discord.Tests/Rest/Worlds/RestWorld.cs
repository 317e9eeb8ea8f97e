using BriefBot.Discord.Rest;
using BriefBot.Discord.Wire;
using BriefBot.StandIns;
using BriefBot.Trials;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Tests.Rest.Worlds;

/// <summary>The client and a scripted Discord, on one clock: waits pass at once and move it, time limits stand still.</summary>
internal sealed class RestWorld : IAsyncDisposable
{
    public const string BotToken = "CanaryBotToken.MTE4.x-y_z";
    public const string InteractionToken = "CanaryInteractionToken-aW50ZXI";

    private RestWorld(HandClock clock, ScriptedDiscord discord, LinesLogger<DiscordRest> log)
    {
        Clock = clock;
        Discord = discord;
        Log = log;
        Rest = Connect(discord, clock, new Random(4), log);
    }

    public HandClock Clock { get; }

    public ScriptedDiscord Discord { get; }

    public LinesLogger<DiscordRest> Log { get; }

    public DiscordRest Rest { get; }

    /// <summary>Ends a call that never comes back: its own time limits are the test's to let pass.</summary>
    public static CancellationToken Token => Patience.Limited(TestContext.Current.CancellationToken);

    public static MessageBody Hello { get; } = new() { Content = "Hello" };

    public static Snowflake Channel { get; } = new(7);

    public IReadOnlyList<SeenRequest> Seen => [.. Discord.Seen];

    /// <summary>The times between requests.</summary>
    public IReadOnlyList<TimeSpan> Gaps => [.. Seen.Zip(Seen.Skip(1), (first, second) => second.At - first.At)];

    public static async Task<RestWorld> StartAsync(Predicate<TimeSpan>? passesAtOnce = null)
    {
        var clock = new HandClock { PassesAtOnce = passesAtOnce ?? (_ => true) };
        return new RestWorld(clock, await ScriptedDiscord.StartAsync(clock), new LinesLogger<DiscordRest>());
    }

    /// <summary>
    /// A client of a scripted Discord. A machine that takes a second to open a connection must not use up tries: the
    /// world's clock does not time that.
    /// </summary>
    public static DiscordRest Connect(ScriptedDiscord discord, TimeProvider time, Random random, ILogger<DiscordRest> log) => new(
        Options.Create(new DiscordOptions { Token = BotToken, ApiBase = discord.ApiBase }), time, random, log, Patience.Longest);

    /// <summary>An interaction with a token of its own.</summary>
    public static Interaction Interaction(ulong id = 50) => new(new Snowflake(id), new Snowflake(3), InteractionType.Command, $"{InteractionToken}{id}");

    public Task<Message> PostAsync(ulong channel = 7, string nonce = "n1", Snowflake? replyTo = null, params OutgoingFile[] files) =>
        Rest.PostAsync(new Snowflake(channel), Hello, nonce, replyTo, files, Token);

    /// <summary>What a call throws.</summary>
    public static Task<DiscordApiException> FailAsync(Task call) => Assert.ThrowsAsync<DiscordApiException>(() => call);

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Discord.DisposeAsync();
    }
}
