using System.CommandLine;
using BriefBot.Chat.Commands;

namespace BriefBot.CommandLine;

/// <summary>The options that several verbs share.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Keep the articles' database in this directory (unless told: data, below the working directory)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string[]> Set = new("--set")
    {
        Description = "Override a setting, such as Starter:Index=false; may be given again (appsettings.example.json holds all settings)",
        HelpName = "NAME=VALUE",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write one JSON object a line",
    };

    public static readonly Option<string?> Questions = new("--questions")
    {
        Description = "Read the questions from this file, one JSON object a line with id and question; - for standard input",
        HelpName = "FILE.jsonl",
    };

    public static readonly Option<string?> Source = new("--" + OptionNames.Source)
    {
        Description = "Only articles of this outlet (part of its name will do)",
        HelpName = "NAME",
    };

    public static readonly Option<string?> After = new("--" + OptionNames.After)
    {
        Description = "Only articles published on this day or later",
        HelpName = "YYYY-MM-DD",
    };

    public static readonly Option<string?> Before = new("--" + OptionNames.Before)
    {
        Description = "Only articles published before this day",
        HelpName = "YYYY-MM-DD",
    };

    public static readonly Option<string?> Article = new("--" + OptionNames.Article)
    {
        Description = "Only this article, by its id or the start of its title",
        HelpName = "ID",
    };

    public static readonly IReadOnlyList<Option<string?>> Filters = [Source, After, Before, Article];

    /// <summary>The options of a command, taken from those options of the command line that were given.</summary>
    public static Dictionary<string, string> Given(ParseResult parsed, params IEnumerable<Option<string?>> options)
    {
        var given = new Dictionary<string, string>();
        foreach (var option in options)
        {
            if (parsed.GetValue(option) is { } value)
            {
                given[option.Name.TrimStart('-')] = value;
            }
        }

        return given;
    }
}
