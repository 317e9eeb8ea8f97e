namespace BriefBot.Discord.Wire;

/// <summary>An option of a slash command as it is registered at Discord.</summary>
public sealed record OptionRegistration
{
    /// <summary>One of <see cref="OptionType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages, by Discord's locales.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description in other languages, by Discord's locales.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether the command needs it.</summary>
    public bool? Required { get; init; }

    /// <summary>The values it takes, at most 25; none when suggestions are offered.</summary>
    public IReadOnlyList<OptionChoice>? Choices { get; init; }

    /// <summary>Of a text: the fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Of a text: the most characters, at most 6,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a number: the smallest.</summary>
    public int? MinValue { get; init; }

    /// <summary>Of a number: the largest.</summary>
    public int? MaxValue { get; init; }

    /// <summary>Whether Discord asks the bot for suggestions while the user types.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>Of a subcommand: its options.</summary>
    public IReadOnlyList<OptionRegistration>? Options { get; init; }
}
