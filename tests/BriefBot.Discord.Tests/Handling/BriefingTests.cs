using BriefBot.Briefings.Schedules;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.World;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Handling;

/// <summary>The briefing's commands at Discord; each test runs the whole bot against the stand-in.</summary>
public sealed class BriefingTests : IAsyncLifetime
{
    private BotWorld _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DiscordWorld World => _bot.World;

    public async ValueTask InitializeAsync() => _bot = await BotWorld.StartAsync(
        services => services.Configure<BriefBot.Briefings.BriefingOptions>(options => options.WindowDays = 3650), cancellationToken: Stop);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_bot.Discord.Violations);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Schedule_ByAManager_IsSetForTheChannelAndToldToTheManagerAlone()
    {
        var shown = await GiveAsync(World.Manager, "briefing schedule", ("time", "07:00"), ("zone", "Asia/Tokyo"), ("days", "weekdays"));
        Assert.Contains("07:00 Asia/Tokyo, weekdays", Shown.Text(shown), StringComparison.Ordinal);
        Assert.True(shown.IsEphemeral);
        var kept = await _bot.Services.GetRequiredService<IBriefingSchedules>().FindAsync($"discord:{World.General.Id}", Stop);
        Assert.Equal("Asia/Tokyo", kept!.Zone);
    }

    [Fact]
    public async Task Schedule_ByAReader_IsRefused()
    {
        var shown = await GiveAsync(World.Reader, "briefing schedule", ("time", "07:00"), ("zone", "UTC"));
        Assert.Contains("for those who manage", Shown.Text(shown), StringComparison.Ordinal);
        Assert.Empty(await _bot.Services.GetRequiredService<IBriefingSchedules>().ListAsync(Stop));
    }

    [Theory]
    [InlineData("briefing schedule", "zone", "tok", "Asia/Tokyo")]
    [InlineData("briefing schedule", "zone", "", null)]
    [InlineData("briefing watch", "topic", "rare", null)]
    public async Task Autocomplete_InASubcommand_OffersAtMost25(string command, string option, string typed, string? first)
    {
        var asked = await _bot.Discord.AutocompleteAsync(World.Manager, World.General, command, option, typed, cancellationToken: Stop);
        var choices = (await asked.Acknowledged).Choices;
        Assert.InRange(choices.Count, 1, 25);
        Assert.True(first is null || choices[0].Name == first);
    }

    [Fact]
    public async Task Now_ByAManager_PostsCardsInTheChannelThatShowFindsAgain()
    {
        var told = await GiveAsync(World.Manager, "briefing now");
        Assert.Contains("The briefing is posted", Shown.Text(told), StringComparison.Ordinal);
        Assert.True(told.IsEphemeral);
        var posted = await DiscordStandIn.WaitForMessageAsync(
            World.General, message => Shown.Text(message).Contains("Briefing, ", StringComparison.Ordinal), Stop);
        Assert.Null(posted.Interaction);
        Assert.Contains("**Sources**", Shown.Text(posted), StringComparison.Ordinal);
        var shown = await GiveAsync(World.Reader, "briefing show", ("date", DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("**Sources**", Shown.Text(shown), StringComparison.Ordinal);
        Assert.False(shown.IsEphemeral);
        var status = await GiveAsync(World.Reader, "briefing status");
        Assert.Contains("5 considered", Shown.Text(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_InADirectMessage_SaysThatThereAreNoBriefings()
    {
        var direct = World.DirectMessagesWith(World.Reader);
        var asked = await _bot.Discord.SendCommandAsync(World.Reader, direct, "briefing status", cancellationToken: Stop);
        Assert.Contains("no briefings in direct messages", Shown.Text(await asked.Answered), StringComparison.Ordinal);
    }

    private async Task<StandInMessage> GiveAsync(StandInUser user, string command, params (string, object)[] options) =>
        await (await _bot.Discord.SendCommandAsync(user, World.General, command, options, Stop)).Answered;
}
