using System.Text.Json.Serialization;

namespace BriefBot.Discord.Wire;

/// <summary>A slash command as it is registered at Discord.</summary>
/// <remarks>Source: Discord's developer documentation, "Application Commands".</remarks>
public sealed record CommandRegistration
{
    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages, by Discord's locales.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description in other languages, by Discord's locales.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Required ones first, at most 25.</summary>
    public IReadOnlyList<OptionRegistration>? Options { get; init; }

    /// <summary>The permission bits a user needs by default, as a decimal number; null for everyone.</summary>
    [JsonNumberHandling(JsonNumberHandling.Strict)]
    public long? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used: 0 servers, 1 direct messages with the bot. Only for global commands.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>How the application can be installed: 0 in servers. Only for global commands.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>1: a slash command.</summary>
    public int Type { get; } = 1;
}
