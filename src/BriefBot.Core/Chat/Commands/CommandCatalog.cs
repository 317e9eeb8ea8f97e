using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Chat.Commands;

/// <summary>The commands that users can give, on the console as on Discord.</summary>
/// <remarks>
/// Names and descriptions keep to Discord's rules for application commands, so that they can be registered as they
/// are: names are lower case with at most 32 characters, descriptions have 1 to 100.
/// </remarks>
public static class CommandCatalog
{
    /// <summary>The words for a summary's length, shortest first.</summary>
    public static readonly IReadOnlyList<string> Lengths =
        [.. Enum.GetNames<SummaryLength>().Select(name => name.ToLowerInvariant())];

    private static readonly CommandOption[] Filters =
    [
        Optional(OptionNames.Source, "Only this outlet, such as Reuters"),
        Optional(OptionNames.After, "Only articles of this day or later, as YYYY-MM-DD"),
        Optional(OptionNames.Before, "Only articles before this day, as YYYY-MM-DD"),
        Optional(OptionNames.Article, "Only this article, by its id or the start of its title") with { Suggests = true },
    ];

    /// <summary>All commands, the most used first.</summary>
    public static readonly IReadOnlyList<CommandDefinition> All =
    [
        new(CommandNames.Ask, "Answer a question with quotes from the articles",
        [
            Required(OptionNames.Question, "What you want to know"),
            Optional(OptionNames.Private, "Whether only you see the answer") with
            {
                Kind = CommandOptionKind.YesNo,
                IsForSharedPlaces = true,
            },
            .. Filters,
        ]),
        new(CommandNames.Summary, "Sum up an article or a topic in a few sentences",
        [
            Optional(OptionNames.Article, "An article, by its id or the start of its title") with { Suggests = true },
            Optional(OptionNames.Topic, "A topic, such as rare earths"),
            new(OptionNames.Length, "How long it may get; medium unless told", Required: false, Lengths),
        ]),
        new(CommandNames.Search, "Find the passages that hold your words",
        [
            Required(OptionNames.Words, "The words to look for"),
            Optional(OptionNames.Limit, $"How many passages at most, 1 to {SearchQuery.MaxLimit}") with
            {
                Kind = CommandOptionKind.Number,
                Least = 1,
                Most = SearchQuery.MaxLimit,
            },
            .. Filters,
        ]),
        new(CommandNames.Articles, "List the articles, newest first",
        [
            Optional(OptionNames.Page, "Which page, counted from 1") with { Kind = CommandOptionKind.Number, Least = 1 },
        ]),
        new(CommandNames.Index, "Add articles from files or from a web page",
        [
            Optional(OptionNames.File, "A file: Markdown, text, HTML, Word or JSON Lines") with { Kind = CommandOptionKind.File },
            Optional(OptionNames.Url, "The address of a web page with an article"),
            .. OptionNames.MoreFiles.Select(name => Optional(name, "One more file") with
            {
                Kind = CommandOptionKind.File,
                IsForSharedPlaces = true,
            }),
        ])
        {
            ManagersOnly = true,
        },
        new(CommandNames.Status, "Show how the bot is doing", []),
        new(CommandNames.Help, "Show the commands and how to use them", []),
    ];

    /// <summary>The command with that name; null when there is none.</summary>
    public static CommandDefinition? Find(string name) => All.FirstOrDefault(command => command.Name == name);

    private static CommandOption Required(string name, string description) => new(name, description, Required: true, []);

    private static CommandOption Optional(string name, string description) => new(name, description, Required: false, []);
}
