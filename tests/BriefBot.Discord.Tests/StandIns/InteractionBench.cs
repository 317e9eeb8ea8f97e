using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>A stand-in with a clock moved by hand, and a bare client that is logged in.</summary>
internal sealed class InteractionBench : IAsyncDisposable
{
    private InteractionBench(DiscordStandIn discord, RawGateway gateway, HandClock clock)
    {
        Discord = discord;
        Gateway = gateway;
        Clock = clock;
        Rest = new RawRest(discord);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public DiscordStandIn Discord { get; }

    public RawGateway Gateway { get; }

    public RawRest Rest { get; }

    public HandClock Clock { get; }

    public static async Task<InteractionBench> StartAsync()
    {
        var clock = new HandClock();
        var discord = await DiscordStandIn.StartAsync(new DiscordStandInOptions { Clock = clock }, Token);
        var (gateway, _) = await RawGateway.LogInAsync(discord);
        return new InteractionBench(discord, gateway, clock);
    }

    public async Task<StandInInteraction> CommandAsync()
    {
        var sent = await Discord.SendCommandAsync(Discord.World.Reader, Discord.World.General, "ask", [("question", "why?")], Token);
        await Gateway.EventAsync("INTERACTION_CREATE");
        return sent;
    }

    public Task<RawAnswer> CallbackAsync(StandInInteraction interaction, string body, string query = "") =>
        Rest.PostAsync($"/interactions/{interaction.Id}/{interaction.Token}/callback{query}", body);

    public string Webhook(StandInInteraction interaction) => $"/webhooks/{Discord.World.Bot.Id}/{interaction.Token}";

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        Gateway.Dispose();
        await Discord.DisposeAsync();
    }
}
