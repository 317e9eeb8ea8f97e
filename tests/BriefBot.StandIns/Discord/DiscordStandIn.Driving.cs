using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord;

/// <content>What users do, for tests and for the page.</content>
public sealed partial class DiscordStandIn
{
    /// <summary>Waits until a bot is connected and ready on some shard.</summary>
    public Task WaitForBotAsync(CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(() => ConnectedSessions > 0, "a bot was connected", cancellationToken);

    /// <summary>A user gives a command. Waits for a session that takes it, as nothing keeps events for a bot that has none.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="name">The command's name; it need not be registered.</param>
    /// <param name="options">Names and values: text, bool, int, double, <see cref="StandInFile"/>, <see cref="StandInUser"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<StandInInteraction> SendCommandAsync(
        StandInUser user,
        StandInChannel channel,
        string name,
        IReadOnlyList<(string Name, object Value)>? options = null,
        CancellationToken cancellationToken = default)
    {
        var given = KeepFiles(options ?? [], channel);
        var interaction = New(StandInInteraction.Command, user, channel, name);
        var command = CommandDefinition.Find(World, channel, name);
        return SendAsync(interaction, json => CommandDefinition.Write(json, command, name, World.Guild.Id, given), cancellationToken);
    }

    /// <summary>A user types into an option that offers suggestions.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="option">The option that is typed into.</param>
    /// <param name="typed">What stands in it so far.</param>
    /// <param name="others">The other options that are filled in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<StandInInteraction> AutocompleteAsync(
        StandInUser user,
        StandInChannel channel,
        string name,
        string option,
        string typed,
        IReadOnlyList<(string Name, object Value)>? others = null,
        CancellationToken cancellationToken = default)
    {
        var interaction = New(StandInInteraction.Autocomplete, user, channel, name);
        var command = CommandDefinition.Find(World, channel, name);
        IReadOnlyList<(string, object)> given = [.. others ?? [], (option, typed)];
        return SendAsync(interaction, json => CommandDefinition.Write(json, command, name, World.Guild.Id, given, option), cancellationToken);
    }

    /// <summary>A user presses a button.</summary>
    /// <param name="message">The message that it stands on.</param>
    /// <param name="customId">The button's custom id; it need not be on the message, as after an edit.</param>
    /// <param name="user">Who.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<StandInInteraction> PressAsync(
        StandInMessage message, string customId, StandInUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var interaction = New(StandInInteraction.Component, user, message.Channel, customId, message);
        return SendAsync(
            interaction,
            json =>
            {
                json.WriteString("custom_id", customId);
                json.WriteNumber("component_type", 2);
                json.WriteNumber("id", 1);
            },
            cancellationToken);
    }

    /// <summary>A user writes a message. Without the message content intent the bot reads it only where Discord lets it.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="text">What; <see cref="StandInUser.Mention"/> of the bot mentions it.</param>
    /// <param name="replyTo">The message that it replies to; its author counts as mentioned.</param>
    /// <param name="files">Files to attach.</param>
    public StandInMessage Say(
        StandInUser user, StandInChannel channel, string text, StandInMessage? replyTo = null, IReadOnlyList<StandInFile>? files = null)
    {
        var message = _book.New(channel, user);
        message.Content = text;
        message.ReplyTo = replyTo;
        message.Type = replyTo is null ? 0 : 19;
        message.Mentions = MentionReader.Users(text, World);
        message.Attachments = [.. (files ?? []).Select(file => World.Keep(file, channel.Id))];
        if (replyTo is not null && !message.Mentions.Any(mentioned => mentioned.Id == replyTo.Author.Id))
        {
            message.Mentions = [.. message.Mentions, replyTo.Author];
        }

        _book.Add(message);
        return message;
    }

    /// <summary>As <see cref="Say"/>, when a session is there to take it.</summary>
    public async Task<StandInMessage> SayAsync(
        StandInUser user,
        StandInChannel channel,
        string text,
        StandInMessage? replyTo = null,
        IReadOnlyList<StandInFile>? files = null,
        CancellationToken cancellationToken = default)
    {
        await WaitForSessionAsync(channel, cancellationToken);
        return Say(user, channel, text, replyTo, files);
    }

    /// <summary>Waits for the bot's message that fits, in a channel; those that are there already count too.</summary>
    public static async Task<StandInMessage> WaitForMessageAsync(
        StandInChannel channel, Predicate<StandInMessage> fits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(fits);
        StandInMessage? found = null;
        await Patience.UntilAsync(
            () => (found = channel.Messages.FirstOrDefault(message => message.Author.IsBot && fits(message))) is not null,
            $"the bot's message stood in {channel.Name}",
            cancellationToken);
        return found!;
    }

    /// <summary>A user starts a thread.</summary>
    public StandInChannel StartThread(StandInUser user, StandInChannel channel, string name, StandInMessage? from = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _book.StartThread(channel, from, name, user.Id);
    }

    /// <summary>A user deletes a message.</summary>
    public void Delete(StandInMessage message) => _book.Delete(message);

    /// <summary>Sends an event that the stand-in does not know of itself.</summary>
    public int SendEvent(string name, JsonElement data, ulong? guild = null)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(data);
        return _hub.Dispatch(name, guild, 0, _ => bytes);
    }

    private StandInInteraction New(int type, StandInUser user, StandInChannel channel, string name, StandInMessage? message = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(channel);

        // The user as the world has him now: a test may have changed his rights.
        var current = World.Users.GetValueOrDefault(user.Id, user);
        return new StandInInteraction(World.NextId(), type, current, channel, name, _options.Clock.GetUtcNow()) { Message = message };
    }

    private async Task<StandInInteraction> SendAsync(
        StandInInteraction interaction, Action<Utf8JsonWriter> writeData, CancellationToken cancellationToken)
    {
        await WaitForSessionAsync(interaction.Channel, cancellationToken);
        _interactions.Add(interaction);
        _watch.Tell("interaction", interaction);
        var data = InteractionWriter.Write(interaction, World, _options.LargestFile, writeData);
        _hub.Dispatch("INTERACTION_CREATE", interaction.Channel.Guild?.Id, 0, _ => data, interaction);
        return interaction;
    }

    private Task WaitForSessionAsync(StandInChannel channel, CancellationToken cancellationToken) => Patience.UntilAsync(
        () => _hub.Sessions.Any(session => session.Serves(channel.Guild?.Id)), $"a session served {channel.Name}", cancellationToken);

    private List<(string Name, object Value)> KeepFiles(IReadOnlyList<(string Name, object Value)> options, StandInChannel channel) =>
        [.. options.Select(option => option.Value is StandInFile file ? (option.Name, World.Keep(file, channel.Id)) : option)];
}
