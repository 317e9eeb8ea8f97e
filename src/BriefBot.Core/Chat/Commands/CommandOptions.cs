using System.Globalization;
using BriefBot.Articles.Text;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Chat.Commands;

/// <summary>The options of one command, read with words that help when a value is wrong.</summary>
internal sealed class CommandOptions
{
    private readonly ChatCommand _command;

    public CommandOptions(ChatCommand command, CommandDefinition definition)
    {
        _command = command;
        var names = definition.Options.Select(option => option.Name).ToList();
        foreach (var name in command.Options.Keys.Where(name => name != OptionNames.Text && !names.Contains(name)))
        {
            var choice = names.Count == 0 ? "it takes none" : $"it takes {string.Join(", ", names)}";
            throw new RefusedException($"/{definition.Name} has no option '{name}'; {choice}.{Hint(name, names)}");
        }

        foreach (var option in definition.Options.Where(option => option.Required && !IsGiven(option)))
        {
            throw new RefusedException(
                $"/{definition.Name} needs its {option.Name}: {Lower(option.Description)}. For example: {Example(definition.Name)}");
        }
    }

    /// <summary>The files that came with the command.</summary>
    public IReadOnlyList<ArticleUpload> Files => _command.Files;

    /// <summary>The option's text, trimmed and without what nobody can see in it; null when it was not given or is blank.</summary>
    public string? Text(string name)
    {
        // Invisible characters and comments come with text that was copied from elsewhere, and its user does not know of them.
        var value = TextNormalizer.WithoutHidden(_command.Options.GetValueOrDefault(name) ?? string.Empty).Trim();
        if (value.Length == 0)
        {
            return null;
        }

        return value.Length <= ChatDefaults.MaxTextLength
            ? value
            : throw new RefusedException(
                $"{name} takes at most {ChatDefaults.MaxTextLength} characters; this one has {value.Length}. Please shorten it.");
    }

    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new RefusedException(most == int.MaxValue
                ? $"{name} takes a whole number from {least}; '{text}' is not one."
                : $"{name} takes a whole number from {least} to {most}; '{text}' is not one.");
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException($"{name} takes a day as YYYY-MM-DD, such as 2026-01-13; '{text}' is not one.");
    }

    /// <summary>Yes or no; no when it was not given. The option's own name counts as yes.</summary>
    public bool YesNo(string name) => Text(name)?.ToLowerInvariant() switch
    {
        null or "no" or "false" or "n" => false,
        "yes" or "true" or "y" => true,
        var text when text == name => true,
        var text => throw new RefusedException($"{name} takes yes or no; '{text}' is neither."),
    };

    public SummaryLength Length()
    {
        if (Text(OptionNames.Length) is not { } text)
        {
            return SummaryLength.Medium;
        }

        return CommandCatalog.Lengths.Contains(text.ToLowerInvariant())
            ? Enum.Parse<SummaryLength>(text, ignoreCase: true)
            : throw new RefusedException(
                $"{OptionNames.Length} takes {string.Join(", ", CommandCatalog.Lengths.SkipLast(1))} or {CommandCatalog.Lengths[^1]}; '{text}' is none of them.");
    }

    public static string Hint(string typed, IEnumerable<string> names) =>
        NearestName.To(typed, names, maxEdits: 3) is { } nearest ? $" Did you mean {nearest}?" : string.Empty;

    private bool IsGiven(CommandOption option) =>
        Text(option.Name) is not null || (option.Kind == CommandOptionKind.File && Files.Count > 0);

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Example(string command) => command switch
    {
        CommandNames.Search => "/search rare earths",
        CommandNames.Index => "/index articles/",
        CommandNames.BriefingSchedule => "/briefing schedule time:07:00 zone:Asia/Tokyo days:weekdays",
        CommandNames.BriefingUnwatch => "/briefing unwatch topic:\"rare earths\"",
        _ => "/ask What did the leaders agree on?",
    };
}
