namespace BriefBot.Discord;

/// <summary>How the bot is connected to Discord (section <c>Discord</c>).</summary>
public sealed class DiscordOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token, from Discord's developer portal. Without one the bot chats on the console.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>Which client connects to Discord.</summary>
    public DiscordClientKind Client { get; set; }

    /// <summary>The base address of the REST API; the gateway's own comes from there.</summary>
    public string ApiBase { get; set; } = "https://discord.com/api/v10";

    /// <summary>How many shards all processes together have; 0 takes Discord's advice. One shard serves at most 2,500 servers.</summary>
    public int ShardCount { get; set; }

    /// <summary>Which shards this process runs, such as "0-3" or "1,5"; empty for all.</summary>
    public string Shards { get; set; } = string.Empty;

    /// <summary>Whether the gateway's stream is compressed with zlib.</summary>
    public GatewayCompression Compression { get; set; } = GatewayCompression.ZlibStream;

    /// <summary>Servers, by id and separated by commas, in which commands are registered at once instead of everywhere; for development.</summary>
    public string DevelopmentServers { get; set; } = string.Empty;

    /// <summary>The channels, by id and separated by commas, in which the bot answers; empty for all. A thread counts as its channel.</summary>
    public string Channels { get; set; } = string.Empty;

    /// <summary>The roles, by id and separated by commas, one of which a user needs; empty for everyone.</summary>
    public string Roles { get; set; } = string.Empty;

    /// <summary>The roles, by id and separated by commas, that may manage the bot beside those who may manage the server.</summary>
    public string ManagerRoles { get; set; } = string.Empty;

    /// <summary>How many questions and commands a user may give in a minute.</summary>
    public int UserPerMinute { get; set; } = 20;

    /// <summary>How many questions and commands a server may give in a minute.</summary>
    public int ServerPerMinute { get; set; } = 300;

    /// <summary>How many questions and commands may wait; above that the bot says that it is busy.</summary>
    public int QueueLength { get; set; } = 2000;

    /// <summary>How many questions and commands are worked on at the same time. One that waits for a model lets another begin.</summary>
    public int Workers { get; set; } = 16;

    /// <summary>How long a question or command may wait for its turn, in seconds; after that the bot says that it is busy.</summary>
    public int WaitSeconds { get; set; } = 60;

    /// <summary>How long an answer may take, in seconds; after that the bot says so.</summary>
    public int AnswerSeconds { get; set; } = 45;
}
