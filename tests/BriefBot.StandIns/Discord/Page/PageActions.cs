using System.Globalization;
using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Page;

/// <summary>What a person does on the page.</summary>
internal sealed class PageActions(DiscordStandIn discord)
{
    private const string NoBot = "No bot is connected.";
    private const string NoAnswer = "The application did not respond";

    internal async Task<byte[]> DoAsync(string action, JsonElement body, CancellationToken cancellationToken)
    {
        if (!discord.World.Users.TryGetValue(Id(body, "user"), out var user)
            || discord.World.FindChannel(Id(body, "channel")) is not { } channel)
        {
            return PageWriter.Result("This user or channel is not there.");
        }

        if (action == "say")
        {
            Say(user, channel, body);
            return PageWriter.Result(null);
        }

        if (discord.ConnectedSessions == 0)
        {
            return PageWriter.Result(NoBot);
        }

        switch (action)
        {
            case "command":
                var options = body.GetProperty("options").EnumerateObject().Select(option => (option.Name, ValueOf(option.Value))).ToList();
                var command = await discord.SendCommandAsync(user, channel, body.GetProperty("name").GetString()!, options, cancellationToken);
                return await WaitAsync(command, cancellationToken);
            case "press" when channel.Find(Id(body, "message")) is { } message:
                var press = await discord.PressAsync(message, body.GetProperty("custom_id").GetString()!, user, cancellationToken);
                return await WaitAsync(press, cancellationToken);
            case "autocomplete":
                var typing = await discord.AutocompleteAsync(
                    user,
                    channel,
                    body.GetProperty("name").GetString()!,
                    body.GetProperty("option").GetString()!,
                    body.GetProperty("typed").GetString()!,
                    cancellationToken: cancellationToken);
                return await WaitAsync(typing, cancellationToken);
            default:
                return PageWriter.Result("This is not there.");
        }
    }

    private void Say(StandInUser user, StandInChannel channel, JsonElement body)
    {
        // A person types the bot's name; Discord's own client turns it into a mention.
        var text = body.GetProperty("text").GetString()!
            .Replace($"@{discord.World.Bot.Name}", discord.World.Bot.Mention, StringComparison.OrdinalIgnoreCase);
        var replyTo = body.TryGetProperty("reply_to", out var id) && id.ValueKind == JsonValueKind.String ? channel.Find(Id(body, "reply_to")) : null;
        discord.Say(user, channel, text, replyTo);
    }

    private static async Task<byte[]> WaitAsync(StandInInteraction interaction, CancellationToken cancellationToken)
    {
        try
        {
            var callback = await interaction.Acknowledged.WaitAsync(TimeSpan.FromSeconds(3), cancellationToken);
            return PageWriter.Result(null, callback);
        }
        catch (TimeoutException)
        {
            return PageWriter.Result(NoAnswer);
        }
    }

    private static object ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.Object => new StandInFile(
            value.GetProperty("name").GetString()!, value.GetProperty("type").GetString()!, value.GetProperty("base64").GetBytesFromBase64()),
        _ => value.ToString(),
    };

    private static ulong Id(JsonElement body, string name) =>
        ulong.Parse(body.GetProperty(name).GetString()!, NumberStyles.None, CultureInfo.InvariantCulture);
}
