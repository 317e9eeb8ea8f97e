using System.Collections.Concurrent;
using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>Who and what there is: users, servers, channels, commands, files.</summary>
public sealed class DiscordWorld
{
    private readonly SnowflakeMint _mint;
    private readonly ConcurrentDictionary<ulong, StandInFile> _files = new();
    private readonly ConcurrentDictionary<ulong, StandInChannel> _channels = new();
    private readonly ConcurrentDictionary<ulong, StandInChannel> _directMessages = new();

    internal DiscordWorld(SnowflakeMint mint, Func<string> address)
    {
        _mint = mint;
        Address = address;
        Bot = AddUser("BriefBot", isBot: true);
        Reader = AddUser("mika");
        Manager = AddUser("jo", permissions: Permissions.Manager);
        Guild = AddGuild("Newsroom");
        General = AddChannel(Guild, "general");
        Briefings = AddChannel(Guild, "briefings");
    }

    /// <summary>The bot; its application has the same id.</summary>
    public StandInUser Bot { get; }

    /// <summary>An ordinary member.</summary>
    public StandInUser Reader { get; }

    /// <summary>A member who may manage the server.</summary>
    public StandInUser Manager { get; }

    /// <summary>The first server.</summary>
    public StandInGuild Guild { get; }

    /// <summary>Its first channel.</summary>
    public StandInChannel General { get; }

    /// <summary>Its second channel.</summary>
    public StandInChannel Briefings { get; }

    public ConcurrentDictionary<ulong, StandInUser> Users { get; } = new();

    public ConcurrentDictionary<ulong, StandInGuild> Guilds { get; } = new();

    /// <summary>The registered commands: an array for everywhere (key 0) and for each server.</summary>
    public ConcurrentDictionary<ulong, JsonElement> Commands { get; } = new();

    /// <summary>Channels, threads and direct messages.</summary>
    public IEnumerable<StandInChannel> Channels => _channels.Values.OrderBy(channel => channel.Id);

    internal Func<string> Address { get; }

    internal ulong NextId() => _mint.Next();

    /// <summary>Adds a user to every server.</summary>
    public StandInUser AddUser(string name, bool isBot = false, ulong permissions = Permissions.Member, string locale = "en-US")
    {
        var display = char.ToUpperInvariant(name[0]) + name[1..];
        var user = new StandInUser(_mint.Next(), name, display, isBot, locale, permissions);
        Users[user.Id] = user;
        return user;
    }

    /// <summary>Gives a user other rights, roles or another language.</summary>
    public StandInUser Change(StandInUser user, Func<StandInUser, StandInUser> change)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(change);
        return Users[user.Id] = change(user);
    }

    public StandInGuild AddGuild(string name)
    {
        var guild = new StandInGuild(_mint.Next(), name);
        Guilds[guild.Id] = guild;
        return guild;
    }

    public StandInChannel AddChannel(StandInGuild guild, string name)
    {
        ArgumentNullException.ThrowIfNull(guild);
        return Keep(new StandInChannel(_mint.Next(), StandInChannel.Text, name) { Guild = guild });
    }

    /// <summary>The direct messages between the bot and a user; opened when there are none.</summary>
    public StandInChannel DirectMessagesWith(StandInUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _directMessages.GetOrAdd(user.Id, _ => Keep(
            new StandInChannel(_mint.Next(), StandInChannel.DirectMessage, user.DisplayName) { Recipient = user }));
    }

    public StandInChannel? FindChannel(ulong id) => _channels.GetValueOrDefault(id);

    /// <summary>Takes a channel away, so that the bot runs into 10003.</summary>
    public void Delete(StandInChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        channel.IsDeleted = true;
        _channels.TryRemove(channel.Id, out _);
        channel.Guild?.Channels.TryRemove(channel.Id, out _);
    }

    internal StandInChannel AddThread(StandInChannel parent, string name, ulong id, ulong owner) => Keep(
        new StandInChannel(id, StandInChannel.PublicThread, name) { Guild = parent.Guild, Parent = parent, Owner = owner });

    internal StandInFile Keep(StandInFile file, ulong channel)
    {
        var id = file.Id == 0 ? _mint.Next() : file.Id;
        var address = $"{Address()}/attachments/{channel}/{id}/{Uri.EscapeDataString(file.Name)}?ex=1&is=1&hm=0";
        return _files[id] = file with { Id = id, Address = address };
    }

    internal StandInFile? FindFile(ulong id) => _files.GetValueOrDefault(id);

    private StandInChannel Keep(StandInChannel channel)
    {
        _channels[channel.Id] = channel;
        if (channel.Guild is { } guild)
        {
            guild.Channels[channel.Id] = channel;
        }

        return channel;
    }
}
