using System.Collections.Concurrent;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Faults;
using Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefBot.DiscordNet.Tests;

/// <summary>What Discord.Net tells reaches the log without tokens and without what people wrote.</summary>
public sealed class SecrecyTests
{
    private const string Question = "What share of Japan's rare earths comes from China?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OfABotInTrouble_HoldsNoTokenAndNoText()
    {
        var lines = new Lines();
        await using var bot = await BotWorld.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace)),
            standIn: new DiscordStandInOptions { IdentifyWindow = TimeSpan.Zero, AcknowledgeWithin = TimeSpan.FromMinutes(5) },
            cancellationToken: Stop);
        var (discord, world) = (bot.Discord, bot.World);
        foreach (var (kind, route) in new[]
        {
            (RestFaultKind.TooManyOnRoute, "/callback"), (RestFaultKind.TooManyOnRoute, "@original"), (RestFaultKind.Reset, "@original"), (RestFaultKind.InternalError, "@original"),
        })
        {
            discord.Faults.Rest.Next(1, new RestFault(kind, TimeSpan.FromMilliseconds(50)), route);
        }

        var asked = await discord.SendCommandAsync(world.Reader, world.General, "ask", [("question", Question)], Stop);
        await asked.Answered;
        discord.DisconnectAll(Disconnect.Reset);
        await Patience.UntilAsync(() => discord.Resumes == 1, "the bot was back", Stop);
        await bot.StopAsync(Stop);
        Assert.Equal(4, discord.Faults.Rest.Happened.Values.Sum());
        Assert.Contains(lines.All, line => line.Contains("Discord.Net", StringComparison.Ordinal));
        Assert.All(lines.All, line => Assert.False(
            new[] { discord.Token, asked.Token, Question }.Any(secret => line.Contains(secret, StringComparison.Ordinal)), line));
    }

    [Theory]
    [InlineData("Rate limit triggered: POST interactions/123/abc.DEF-_/callback Remaining: 3s", "Rate limit triggered: POST interactions/123/[hidden]/callback Remaining: 3s")]
    [InlineData("PATCH webhooks/123/abc/messages/@original", "PATCH webhooks/123/[hidden]/messages/@original")]
    [InlineData("POST webhooks//abc?wait=true", "POST webhooks//[hidden]?wait=true")]
    [InlineData("Connected", "Connected")]
    public void Log_Addresses_AreShownWithoutTokens(string told, string shown)
    {
        var lines = new Lines();
        Log.Pass(lines.CreateLogger("x"), new LogMessage(LogSeverity.Warning, "Rest", told, new InvalidOperationException("secret")));
        var line = Assert.Single(lines.All);
        Assert.Equal($"Warning Discord.Net, Rest: {shown} System.InvalidOperationException", line.Trim());
    }

    [Theory]
    [InlineData(LogSeverity.Critical, LogLevel.Critical)]
    [InlineData(LogSeverity.Error, LogLevel.Error)]
    [InlineData(LogSeverity.Info, LogLevel.Information)]
    [InlineData(LogSeverity.Verbose, LogLevel.Debug)]
    [InlineData(LogSeverity.Debug, LogLevel.Trace)]
    public void Log_Severities_AreLevels(LogSeverity severity, LogLevel level)
    {
        var lines = new Lines();
        Log.Pass(lines.CreateLogger("x"), new LogMessage(severity, "Gateway", "Hi"));
        Assert.StartsWith($"{level} ", Assert.Single(lines.All), StringComparison.Ordinal);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
